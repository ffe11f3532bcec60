// A syntax tree back to text, with the fewest parentheses that keep the tree.
import { binding } from './parse-expression';
import type { BinaryOp, Expr } from './syntax';

/** How tightly numbers, names and calls hold together. */
const tightest = 8;

/** The text of an expression. Parsing it again, in either dialect, gives the same tree. */
export function print(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return String(expr.value);
    case 'name':
      return expr.name;
    case 'call':
      return `${expr.fn}(${expr.args.map(print).join(', ')})`;
    case 'unary':
      return `${expr.op}${within(expr.arg, expr.arg.kind === 'unary' ? tightest : binding.unary)}`;
    case 'binary':
      return printBinary(expr.op, expr.left, expr.right);
  }
}

function printBinary(op: BinaryOp, left: Expr, right: Expr): string {
  const own = binding[op];
  // Powers group to the right, all else to the left; comparisons not at all.
  const leftNeeds = op === '^' || own === binding['<'] ? own + 1 : own;
  const rightNeeds = op === '^' ? own : own + 1;
  const gap = own < binding['*'] ? ' ' : '';
  const shown = right.kind === 'unary' && right.op === '-' ? `(${print(right)})` : within(right, rightNeeds);
  return `${within(left, leftNeeds)}${gap}${op}${gap}${shown}`;
}

function within(expr: Expr, needs: number): string {
  const text = print(expr);
  return bindingOf(expr) < needs ? `(${text})` : text;
}

function bindingOf(expr: Expr): number {
  if (expr.kind === 'binary') return binding[expr.op];
  return expr.kind === 'unary' || (expr.kind === 'number' && expr.value < 0) ? binding.unary : tightest;
}
