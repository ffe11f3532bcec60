// Tokens to a syntax tree: a Pratt parser. Works down one token list; `parse.ts` cuts the text into lines.
import { FormulaError } from './error';
import { functions, functionsOf } from './functions';
import { assertHeight, type Limits } from './limits';
import { hint } from './hints';
import type { BinaryOp, Dialect, Expr, Span } from './syntax';
import type { Cursor } from './cursor';
import type { Token } from './tokens';

/** How tightly an operator binds; the printer reads this too. Unary operators stand between product and power. */
export const binding: Readonly<Record<BinaryOp | 'unary', number>> = {
  '||': 1,
  '&&': 2,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '==': 3,
  '!=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  unary: 6,
  '^': 7,
};

export class ExpressionParser {
  /** Names that can be read; in a surface `x(y + 1)` is then a product. Lines add theirs. */
  readonly names: Set<string>;
  readonly #cursor: Cursor;
  readonly #dialect: Dialect;
  readonly #limits: Limits;
  readonly #heights = new WeakMap<Expr, number>();
  #depth = 0;
  #nodes = 0;
  /** Bars opened and not yet closed, in the innermost parentheses. */
  #bars = 0;

  constructor(cursor: Cursor, dialect: Dialect, limits: Limits, names: Iterable<string>) {
    this.#cursor = cursor;
    this.#dialect = dialect;
    this.#limits = limits;
    this.names = new Set(names);
  }

  /** The expression that fills the rest of the line. */
  wholeExpression(): Expr {
    const value = this.expression();
    const { token } = this.#cursor;
    if (this.#cursor.atEndOfLine) return value;
    if (token.text === '=') throw at(token, 'write == to compare, not: =');
    if (token.kind === 'number' || token.kind === 'name' || token.text === '(')
      throw at(token, `operator missing before: ${token.text}`);
    throw at(token, `unexpected: ${token.text}`);
  }

  /** The expression from the current token on, as far as operators bind tighter than `above`. */
  expression(above = 0): Expr {
    let left = this.#operand();
    // In `x/2 y` nobody can know what is divided; in `1/2 y` everybody reads a half.
    let unclear = false;
    for (;;) {
      const { token } = this.#cursor;
      const op = this.#infix();
      if (op === null) return left;
      const power = binding[op];
      if (power <= above) return left;
      const written = !this.#startsOperand();
      if (written) this.#cursor.advance();
      else if (unclear) throw at(token, `unclear after a division, write * or parentheses before: ${token.text}`);
      const right = op === '^' ? this.#deeper(token, () => this.expression(power - 1)) : this.expression(power);
      if (power === binding['<'] && this.#isComparison())
        throw at(this.#cursor.token, `comparisons do not chain, write && between them: ${this.#cursor.token.text}`);
      unclear = op === '/' && !(left.kind === 'number' && right.kind === 'number');
      left = this.#made(
        { kind: 'binary', op, left, right, span: { start: left.span.start, end: right.span.end } },
        left,
        right,
      );
    }
  }

  /** The operator at the current token; between two operands of a surface that is a product. Null ends the expression. */
  #infix(): BinaryOp | null {
    const { token } = this.#cursor;
    if (token.kind === 'sign' && token.text === '**') return '^';
    if (token.kind === 'sign' && !(this.#bars > 0 && token.text === '||') && Object.hasOwn(binding, token.text))
      return token.text as BinaryOp;
    return this.#dialect === 'surface' && this.#startsOperand() ? '*' : null;
  }

  #startsOperand(): boolean {
    const { token } = this.#cursor;
    if (token.kind === 'number') return this.#cursor.before?.kind !== 'number';
    return token.kind === 'name' || token.text === '(' || (token.text === '|' && this.#bars === 0);
  }

  #isComparison(): boolean {
    const { kind, text } = this.#cursor.token;
    return kind === 'sign' && Object.hasOwn(binding, text) && binding[text as BinaryOp] === binding['<'];
  }

  #operand(): Expr {
    const token = this.#cursor.advance();
    if (token.kind === 'number') return this.#made({ kind: 'number', value: token.value, span: spanOf(token) });
    if (token.kind === 'name') return this.#nameOrCall(token);
    if (token.kind === 'sign') {
      const { text } = token;
      if (text === '-' || text === '!') {
        const arg = this.#deeper(token, () => this.expression(binding.unary - 1));
        const span = { start: token.start, end: arg.span.end };
        return this.#made({ kind: 'unary', op: text, arg, span }, arg);
      }
      if (text === '(') return this.#enclosed(token, () => this.#closed(this.expression()));
      if (text === '|' || text === '||') return this.#absolute(token);
    }
    if (token.kind === 'end' || token.kind === 'separator')
      throw at(token, 'the expression ends where a value is missing');
    throw at(token, `value missing before: ${token.text}`);
  }

  #nameOrCall(token: Token): Expr {
    const name = token.text;
    const called = this.#cursor.token.text === '(';
    if (functions.get(name)?.dialects.includes(this.#dialect)) {
      if (!called) throw at(token, `function without parentheses: ${name}`);
      return this.#call(token);
    }
    if (called && !(this.#dialect === 'surface' && this.names.has(name))) {
      const known = [...functionsOf(this.#dialect), ...(this.#dialect === 'surface' ? this.names : [])];
      throw at(token, `unknown function: ${name}${hint(name, known, this.#dialect === 'surface')}`);
    }
    return this.#made({ kind: 'name', name, span: spanOf(token) });
  }

  #call(name: Token): Expr {
    const open = this.#cursor.advance();
    const [args, close] = this.#enclosed(open, () => {
      const list: Expr[] = [];
      if (this.#cursor.token.text !== ')') list.push(this.expression());
      while (list.length > 0 && this.#cursor.token.text === ',') {
        this.#cursor.advance();
        list.push(this.expression());
      }
      return [list, this.#close(')')] as const;
    });
    const span = { start: name.start, end: close.end };
    const [least, most] = functions.get(name.text)?.arguments ?? [0, 0];
    if (args.length < least || args.length > most) {
      const wanted = least === most ? String(least) : `${least} or ${most}`;
      const message = `${name.text}() takes ${wanted} argument${most === 1 ? '' : 's'}, not ${args.length}`;
      throw new FormulaError(message, span.start, span.end);
    }
    return this.#made({ kind: 'call', fn: name.text, args, span }, ...args);
  }

  /** `|x|`. Where `||` opens, it is two bars, the second of which opens again. */
  #absolute(open: Token): Expr {
    if (this.#dialect === 'rule') throw at(open, `write abs() or norm() instead of: ${open.text}`);
    if (open.text === '||') this.#cursor.giveBackHalf();
    const before = this.#bars++;
    const arg = this.#deeper(open, () => this.expression());
    const close = this.#close('|');
    this.#bars = before;
    return this.#made({ kind: 'call', fn: 'abs', args: [arg], span: { start: open.start, end: close.end } }, arg);
  }

  #closed<T>(inside: T): T {
    this.#close(')');
    return inside;
  }

  /** Takes the closing sign, which must stand here. */
  #close(sign: ')' | '|'): Token {
    const token = this.#cursor.advance();
    if (token.text === sign) return token;
    if (sign === '|' && token.text === '||') {
      this.#cursor.giveBackHalf();
      return token;
    }
    throw at(token, `${sign} missing${token.text.trim() === '' ? '' : ` before: ${token.text}`}`);
  }

  /** What stands inside parentheses: bars outside are not closed there. */
  #enclosed<T>(open: Token, inside: () => T): T {
    const bars = this.#bars;
    this.#bars = 0;
    const result = this.#deeper(open, inside);
    this.#bars = bars;
    return result;
  }

  #deeper<T>(token: Token, inside: () => T): T {
    if (++this.#depth > this.#limits.depth)
      throw at(token, `nested deeper than ${this.#limits.depth} levels: ${token.text}`);
    const result = inside();
    this.#depth--;
    return result;
  }

  #made<T extends Expr>(expr: T, ...parts: readonly Expr[]): T {
    const { start, end } = expr.span;
    if (++this.#nodes > this.#limits.nodes)
      throw new FormulaError(`more than ${this.#limits.nodes} numbers, names and operations`, start, end);
    const height = 1 + Math.max(0, ...parts.map((part) => this.#heights.get(part) ?? 0));
    assertHeight(height, start, end);
    this.#heights.set(expr, height);
    return expr;
  }
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}

function at(token: Token, message: string): FormulaError {
  return new FormulaError(message, token.start, token.end);
}
