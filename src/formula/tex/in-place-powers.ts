// Powers of the step's number, such as beta1^t, as the numbers they are in a step.
import { elementary } from '../../math/elementary';
import { reads } from '../live-lines';
import type { Expr } from '../syntax';
import { shortened } from './number';

type Settings = Readonly<Record<string, number>>;

/** The expression with every power that has t in its exponent, and else only settings and numbers, worked out. */
export function powersOfTime(expr: Expr, hyper: Settings, t: number): Expr {
  const of = (each: Expr): Expr => powersOfTime(each, hyper, t);
  switch (expr.kind) {
    case 'number':
    case 'name':
      return expr;
    case 'unary':
      return { ...expr, arg: of(expr.arg) };
    case 'binary': {
      const value = expr.op === '^' && reads(expr.right).has('t') ? numberOf(expr, hyper, t) : null;
      if (value !== null) return { kind: 'number', value: shortened(value), span: expr.span };
      return { ...expr, left: of(expr.left), right: of(expr.right) };
    }
    case 'call':
      return { ...expr, args: expr.args.map(of) };
  }
}

/** The value of an expression of settings, numbers and t; null for anything else. */
export function numberOf(expr: Expr, hyper: Settings, t: number): number | null {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'name':
      return expr.name === 't' ? t : Object.hasOwn(hyper, expr.name) ? hyper[expr.name] : null;
    case 'unary': {
      const arg = expr.op === '-' ? numberOf(expr.arg, hyper, t) : null;
      return arg === null ? null : -arg;
    }
    case 'binary': {
      const [a, b] = [numberOf(expr.left, hyper, t), numberOf(expr.right, hyper, t)];
      return a === null || b === null ? null : computed(expr.op, a, b);
    }
    case 'call':
      return null;
  }
}

function computed(op: string, a: number, b: number): number | null {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return elementary().pow(a, b);
    default:
      return null;
  }
}
