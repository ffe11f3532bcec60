// Identities of arithmetic on the syntax tree, for printing only: 0*x is 0 here even where x may be infinite.
import type { BinaryOp, Expr } from './syntax';

/** `expr`, whose parts are folded already, without the part that does nothing. */
export function identity(expr: Expr): Expr {
  if (expr.kind === 'unary' && expr.op === '-') return isNumber(expr.arg, 0) ? expr.arg : expr;
  if (expr.kind === 'binary') return binary(expr);
  if (expr.kind === 'call') return call(expr);
  return expr;
}

type Binary = Expr & { kind: 'binary' };
type Call = Expr & { kind: 'call' };

function binary(expr: Binary): Expr {
  const { op, left, right, span } = expr;
  const zero: Expr = { kind: 'number', value: 0, span };
  const one: Expr = { kind: 'number', value: 1, span };
  switch (op) {
    case '+':
      if (isNumber(left, 0)) return right;
      return isNumber(right, 0) ? left : expr;
    case '-':
      if (isNumber(left, 0)) return identity({ kind: 'unary', op: '-', arg: right, span });
      return isNumber(right, 0) ? left : expr;
    case '*':
      if (isNumber(left, 0) || isNumber(right, 0)) return zero;
      if (isNumber(left, 1)) return right;
      return isNumber(right, 1) ? left : expr;
    case '/':
      if (isNumber(left, 0) && !isNumber(right, 0)) return zero;
      return isNumber(right, 1) ? left : expr;
    case '^':
      if (isNumber(right, 0) || isNumber(left, 1)) return one;
      if (isNumber(right, 1)) return left;
      return isNumber(left, 0) && isPositive(right) ? zero : expr;
    default:
      return expr;
  }
}

function call(expr: Call): Expr {
  const [x, y, z] = expr.args;
  if (expr.fn === 'where' && expr.args.length === 3) return same(y, z) ? y : expr;
  if (expr.fn === 'clip' && expr.args.length === 3) return isNumber(y, 0) && isNumber(z, 0) ? y : expr;
  const fixed = expr.fn === 'sqrt' || expr.fn === 'abs' || expr.fn === 'sign' ? [0, 1] : [];
  return expr.args.length === 1 && fixed.some((value) => isNumber(x, value)) ? x : expr;
}

/** Whether a comparison holds, as far as its operands tell; null where they do not, or where it is no comparison. */
export function comparison(expr: Binary, positive: ReadonlySet<string> = new Set(), numbers = true): boolean | null {
  const { op, left, right } = expr;
  const isNamed = (each: Expr): boolean => each.kind === 'name' && positive.has(each.name);
  if (isNamed(left) && isNumber(right, 0)) return compare(op, 1, 0);
  if (isNamed(right) && isNumber(left, 0)) return compare(op, 0, 1);
  if (!numbers || left.kind !== 'number' || right.kind !== 'number') return null;
  return compare(op, left.value, right.value);
}

function compare(op: BinaryOp, a: number, b: number): boolean | null {
  switch (op) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    default:
      return null;
  }
}

/** Whether two expressions are written alike. */
export function same(a: Expr, b: Expr): boolean {
  if (a.kind === 'number') return b.kind === 'number' && Object.is(a.value, b.value);
  if (a.kind === 'name') return b.kind === 'name' && a.name === b.name;
  if (a.kind === 'unary') return b.kind === 'unary' && a.op === b.op && same(a.arg, b.arg);
  if (a.kind === 'binary')
    return b.kind === 'binary' && a.op === b.op && same(a.left, b.left) && same(a.right, b.right);
  return (
    b.kind === 'call' &&
    a.fn === b.fn &&
    a.args.length === b.args.length &&
    a.args.every((arg, i) => same(arg, b.args[i]))
  );
}

/** Whether `expr` is this number. */
function isNumber(expr: Expr, value: number): boolean {
  return expr.kind === 'number' && expr.value === value;
}

/** A number above 0, or the step number, which counts from 1. */
function isPositive(expr: Expr): boolean {
  return (expr.kind === 'number' && expr.value > 0) || (expr.kind === 'name' && expr.name === 't');
}
