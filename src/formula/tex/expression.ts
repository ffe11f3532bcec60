// Expressions as TeX: sums, products, fractions, powers, conditions and cases.
import type { BinaryOp, Expr } from '../syntax';
import { callPiece, type Names, type Place } from './call';
import { exactTex } from './number';
import { juxtaposed, level, raised, within, type Piece } from './piece';

type Binary = Extract<Expr, { kind: 'binary' }>;

/** TeX of an expression. Any tree gives TeX that KaTeX sets, also one the checker refuses. */
export function expressionTex(expr: Expr, names: Names): string {
  return piece(expr, names, 'line').tex;
}

/** An expression in a place: fractions are drawn on a line, written with a slash in exponents. */
function piece(expr: Expr, names: Names, place: Place): Piece {
  const [negative, core] = splitSign(expr);
  const set = unsigned(core, names, place);
  if (!negative) return set;
  const { tex, tall } = within(set, level.slash);
  return { tex: `-${tex}`, level: level.sum, tall, start: 'letter' };
}

function unsigned(expr: Expr, names: Names, place: Place): Piece {
  const of = (each: Expr, where: Place = place): Piece => piece(each, names, where);
  switch (expr.kind) {
    case 'number':
      return numberPiece(expr.value);
    case 'name':
      return names.symbol(expr.name);
    case 'unary': {
      const { tex, tall } = within(of(expr.arg), level.factor);
      return { tex: `\\lnot ${tex}`, level: level.relation, tall, start: 'letter' };
    }
    case 'binary':
      return binary(expr, names, place);
    case 'call':
      return callPiece(expr, of, names, place);
  }
}

function numberPiece(value: number): Piece {
  const tex = exactTex(value);
  const scaled = tex.includes('\\cdot');
  // 10^{-7} has a raised part, 1.2 \cdot 10^{-7} is a product as well.
  const holds = scaled ? level.product : tex.includes('^') ? level.power : level.atom;
  return { tex, level: holds, tall: false, start: 'digit' };
}

function binary(expr: Binary, names: Names, place: Place): Piece {
  const of = (each: Expr, where: Place = place): Piece => piece(each, names, where);
  switch (expr.op) {
    case '+':
    case '-':
      return sum(expr, of);
    case '*':
      return juxtaposed(
        numbersFirst(factorsOf(expr)).map((each) => ({ piece: of(each), vector: names.isVector(each) })),
      );
    case '/':
      return quotient(expr, of, place);
    case '^':
      return raised(of(expr.left), of(expr.right, 'script'));
    case '&&':
      return joined(of(expr.left), ' \\text{ and } ', of(expr.right), level.and);
    case '||':
      return joined(of(expr.left), ' \\text{ or } ', of(expr.right), level.or);
    default:
      return joined(of(expr.left), ` ${relations[expr.op]} `, of(expr.right), level.relation);
  }
}

const relations: Readonly<Record<Exclude<BinaryOp, '+' | '-' | '*' | '/' | '^' | '&&' | '||'>, string>> = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
};

/** Two pieces with a sign between them. A relation between relations needs parentheses; `and` of `and` does not. */
function joined(left: Piece, sign: string, right: Piece, own: number): Piece {
  const least = own === level.relation ? level.sum : own;
  const sides = [within(left, least), within(right, least)];
  return {
    tex: sides.map(({ tex }) => tex).join(sign),
    level: own,
    tall: sides.some(({ tall }) => tall),
    start: 'letter',
  };
}

type Render = (expr: Expr, place?: Place) => Piece;

function sum(expr: Binary, of: Render): Piece {
  let tex = '';
  let tall = false;
  for (const { negative, core } of termsOf(expr, false)) {
    const term = within(of(core), level.slash);
    const sign = tex === '' ? (negative ? '-' : '') : negative ? ' - ' : ' + ';
    tex += sign + term.tex;
    tall ||= term.tall;
  }
  return { tex, level: level.sum, tall, start: 'letter' };
}

interface Term {
  readonly negative: boolean;
  readonly core: Expr;
}

/** The terms of a sum; a sum that is added is part of it, one that is taken away is one term. */
function termsOf(expr: Expr, negative: boolean): readonly Term[] {
  if (!negative && expr.kind === 'binary' && (expr.op === '+' || expr.op === '-'))
    return [...termsOf(expr.left, false), ...termsOf(expr.right, expr.op === '-')];
  const [flipped, core] = splitSign(expr);
  return [{ negative: negative !== flipped, core }];
}

function factorsOf(expr: Expr): readonly Expr[] {
  return expr.kind === 'binary' && expr.op === '*' ? [...factorsOf(expr.left), ...factorsOf(expr.right)] : [expr];
}

function numbersFirst(factors: readonly Expr[]): readonly Expr[] {
  const isNumber = (expr: Expr): boolean => expr.kind === 'number';
  return [...factors.filter(isNumber), ...factors.filter((factor) => !isNumber(factor))];
}

/** The minus an expression starts with, moved out of products and in front of fractions. */
function splitSign(expr: Expr): readonly [negative: boolean, core: Expr] {
  if (expr.kind === 'unary' && expr.op === '-') {
    const [negative, core] = splitSign(expr.arg);
    return [!negative, core];
  }
  if (expr.kind === 'number' && expr.value < 0) return [true, { ...expr, value: -expr.value }];
  if (expr.kind === 'binary' && (expr.op === '*' || expr.op === '/')) {
    const [negative, left] = splitSign(expr.left);
    if (negative) return [true, { ...expr, left }];
    const { right } = expr;
    if (right.kind === 'number' && right.value < 0)
      return [true, { ...expr, right: { ...right, value: -right.value } }];
  }
  return [false, expr];
}

function quotient({ left, right }: Binary, of: Render, place: Place): Piece {
  const isAtom = (expr: Expr): boolean => expr.kind === 'number' || expr.kind === 'name';
  if (place === 'script' || (place === 'fraction' && isAtom(left) && isAtom(right))) {
    const [over, under] = [within(of(left), level.product), within(of(right), level.factor)];
    return { tex: `${over.tex}/${under.tex}`, level: level.slash, tall: over.tall || under.tall, start: over.start };
  }
  const tex = `\\frac{${of(left, 'fraction').tex}}{${of(right, 'fraction').tex}}`;
  return { tex, level: level.factor, tall: true, start: 'wide' };
}
