// What each operation computes, in float64: the interpreter and constant folding share it, the emitter mirrors it.
import { elementary } from '../math/elementary';
import { fixedExponent, integerPower, type Multiplication } from './powers';
import type { Node, Op } from './trees';

const numbers: Multiplication<number> = { times: (a, b) => a * b, inverse: (a) => 1 / a };

/** The value of `op(...args)`, given its arguments' values. Conditions are 1 or 0; a comparison with NaN is 0. */
export function compute(op: Op, args: readonly Node[], valueOf: (node: Node) => number): number {
  const a = valueOf(args[0]);
  if (args.length === 1) return computeOne(op, a);
  if (op === 'select') return a === 0 ? valueOf(args[2]) : valueOf(args[1]);
  if (op === 'pow') {
    const n = fixedExponent(args[1]);
    return n === null ? elementary().pow(a, valueOf(args[1])) : integerPower(a, n, numbers);
  }
  return computeTwo(op, a, valueOf(args[1]));
}

function computeOne(op: Op, a: number): number {
  switch (op) {
    case 'neg':
      return -a;
    case 'sqrt':
      return Math.sqrt(a);
    case 'abs':
      return Math.abs(a);
    case 'sign':
      return a > 0 ? 1 : a < 0 ? -1 : a === 0 ? 0 : NaN;
    case 'floor':
      return Math.floor(a);
    case 'exp':
    case 'log':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'tanh':
      return elementary()[op](a);
    case 'not':
      return a === 0 ? 1 : 0;
    default:
      throw new TypeError(`not an operation of one argument: ${op}`);
  }
}

function computeTwo(op: Op, a: number, b: number): number {
  switch (op) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return a / b;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'lt':
      return a < b ? 1 : 0;
    case 'le':
      return a <= b ? 1 : 0;
    case 'eq':
      return a === b ? 1 : 0;
    case 'ne':
      return a !== b ? 1 : 0;
    case 'and':
      return a !== 0 && b !== 0 ? 1 : 0;
    case 'or':
      return a !== 0 || b !== 0 ? 1 : 0;
    default:
      throw new TypeError(`not an operation of two arguments: ${op}`);
  }
}
