// Text to lines and expressions.
import { Cursor } from './cursor';
import { FormulaError } from './error';
import { givenNames } from './functions';
import { assertLength, limitsOf, type LimitsName } from './limits';
import { ExpressionParser } from './parse-expression';
import type { Dialect, Expr, Line, Program } from './syntax';
import { tokenise } from './tokens';

export interface ParseOptions {
  /** Default 'person'. */
  readonly limits?: LimitsName;
  /** Declared names: parameters of a surface, hyper-parameters and states of a rule. They make `a(x - 1)` readable. */
  readonly names?: Iterable<string>;
}

/**
 * A text as lines `name = expression`, and for a surface the loss after them. Knows functions and how many arguments
 * they take, not which names exist: that is the checker's. Throws FormulaError, nothing else, and never overflows the stack.
 */
export function parse(text: string, dialect: Dialect, options: ParseOptions = {}): Program {
  const { cursor, parser } = start(text, dialect, options);
  const lines: Line[] = [];
  let result: Expr | null = null;
  for (;;) {
    while (cursor.token.kind === 'separator') cursor.advance();
    const first = cursor.token;
    if (first.kind === 'end') break;
    if (result) throw new FormulaError('nothing may follow the loss', first.start, cursor.endOfLine);
    if (first.kind === 'name' && cursor.after.text === '=') {
      cursor.advance();
      cursor.advance();
      const value = parser.wholeExpression();
      lines.push({ name: first.text, nameSpan: { start: first.start, end: first.end }, value });
      parser.names.add(first.text);
    } else {
      const value = parser.wholeExpression();
      if (dialect === 'rule')
        throw new FormulaError('a line must read: name = expression', value.span.start, value.span.end);
      result = value;
    }
  }
  if (dialect === 'surface' && !result) {
    const instead = lines.at(-1);
    const message = instead ? `the last line is the loss, write it without: ${instead.name} =` : 'the formula is empty';
    const span = instead?.nameSpan ?? { start: 0, end: text.length };
    throw new FormulaError(message, span.start, span.end);
  }
  return { text, lines, result };
}

/** A text that is one expression, such as an initial value. Throws FormulaError like `parse`. */
export function parseExpression(text: string, dialect: Dialect, options: ParseOptions = {}): Expr {
  const { cursor, parser } = start(text, dialect, options);
  const value = parser.wholeExpression();
  const { token } = cursor;
  if (token.kind !== 'end') throw new FormulaError('one expression only', token.start, text.length);
  return value;
}

function start(text: string, dialect: Dialect, options: ParseOptions) {
  const limits = limitsOf[options.limits ?? 'person'];
  assertLength(text, limits);
  const names = [...givenNames[dialect], ...(options.names ?? [])];
  const cursor = new Cursor(tokenise(text, dialect));
  return { cursor, parser: new ExpressionParser(cursor, dialect, limits, names) };
}
