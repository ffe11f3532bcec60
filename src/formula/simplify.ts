// The simplifying constructor of nodes. What it makes is the program: both evaluators read the simplified tree.
//
// Simplification keeps every bit, except for three licences, taken so that derivatives and switched-off terms vanish:
// - a literal zero absorbs: 0*x and 0/x are 0 even where x is infinite, NaN or (in 0/x) zero;
// - the sign of a zero is not kept: -(a - b) is b - a, 0 - x is -x, x + 0 is x; x^(1/2) is sqrt(x), also at -0 and -inf;
// - an exponent that comes to be a number is one: x^(1 + 2) is x^3, multiplied out where x^n with n = 3 asks the kernel.
// Constants are folded to finite numbers only, so that 1/0 or log(-1) can still be named where a run ends on it.
import { compute } from './arithmetic';
import type { Node, Op, Trees } from './trees';

type Rule = (trees: Trees, a: Node, b: Node, c: Node) => Node | null;

/** The node for `op(...args)`, simplified. Arguments must be simplified nodes of the same store. */
export function make(trees: Trees, op: Op, ...args: readonly Node[]): Node {
  const [a, b, c] = args;
  const simpler = rules[op]?.(trees, a, b, c);
  if (simpler) return simpler;
  if (args.every((arg) => arg.kind === 'number')) {
    const value = compute(op, args, literal);
    if (Number.isFinite(value)) return trees.number(value + 0); // -0 becomes 0
  }
  return trees.op(op, ...args);
}

function literal(node: Node): number {
  return node.kind === 'number' ? node.value : NaN;
}

function is(node: Node, value: number): boolean {
  return node.kind === 'number' && node.value === value;
}

function isNumber(node: Node): boolean {
  return node.kind === 'number';
}

/** x where the node is op(x), else null. */
function under(node: Node, op: Op): Node | null {
  return node.kind === 'op' && node.op === op ? node.args[0] : null;
}

/** A literal by whose reciprocal one can as well multiply, to the bit. */
function isPowerOfTwo(node: Node): boolean {
  if (node.kind !== 'number') return false;
  const size = Math.abs(node.value);
  for (let power = 2; power <= 1024; power *= 2) if (size === power || size === 1 / power) return true;
  return false;
}

const rules: Partial<Record<Op, Rule>> = {
  add(trees, a, b) {
    if (is(a, 0)) return b;
    if (is(b, 0)) return a;
    if (isNumber(a) && isNumber(b)) return null;
    const [minusA, minusB] = [under(a, 'neg'), under(b, 'neg')];
    if (minusB) return make(trees, 'sub', a, minusB);
    if (minusA) return make(trees, 'sub', b, minusA);
    return a === b ? make(trees, 'mul', trees.number(2), a) : null;
  },
  sub(trees, a, b) {
    if (is(b, 0)) return a;
    if (is(a, 0)) return make(trees, 'neg', b);
    const [minusA, minusB] = [under(a, 'neg'), under(b, 'neg')];
    if (minusB) return make(trees, 'add', a, minusB);
    return minusA ? make(trees, 'neg', make(trees, 'add', minusA, b)) : null;
  },
  mul(trees, a, b) {
    if (isNumber(a) && isNumber(b)) return null;
    if (is(a, 0) || is(b, 0)) return trees.number(0);
    if (is(a, 1)) return b;
    if (is(b, 1)) return a;
    if (is(a, -1)) return make(trees, 'neg', b);
    if (is(b, -1)) return make(trees, 'neg', a);
    const [minusA, minusB] = [under(a, 'neg'), under(b, 'neg')];
    if (minusA && minusB) return make(trees, 'mul', minusA, minusB);
    if (minusA) return make(trees, 'neg', make(trees, 'mul', minusA, b));
    return minusB ? make(trees, 'neg', make(trees, 'mul', a, minusB)) : null;
  },
  div(trees, a, b) {
    if (isNumber(a) && isNumber(b)) return null;
    if (is(a, 0)) return trees.number(0);
    if (is(b, 1)) return a;
    if (is(b, -1)) return make(trees, 'neg', a);
    if (isPowerOfTwo(b)) return make(trees, 'mul', trees.number(1 / literal(b)), a);
    const [minusA, minusB] = [under(a, 'neg'), under(b, 'neg')];
    if (minusA && minusB) return make(trees, 'div', minusA, minusB);
    if (minusA) return make(trees, 'neg', make(trees, 'div', minusA, b));
    return minusB ? make(trees, 'neg', make(trees, 'div', a, minusB)) : null;
  },
  neg(trees, a) {
    if (a.kind === 'op' && a.op === 'sub') return make(trees, 'sub', a.args[1], a.args[0]);
    return under(a, 'neg');
  },
  pow(trees, a, b) {
    if (is(b, 0)) return trees.number(1);
    if (is(b, 1)) return a;
    if (is(b, -1)) return make(trees, 'div', trees.number(1), a);
    if (is(b, 0.5)) return make(trees, 'sqrt', a);
    if (is(b, -0.5)) return make(trees, 'div', trees.number(1), make(trees, 'sqrt', a));
    const even = b.kind === 'number' && b.value % 2 === 0;
    const bare = even ? (under(a, 'neg') ?? under(a, 'abs')) : null;
    return bare ? make(trees, 'pow', bare, b) : null;
  },
  abs(trees, a) {
    if (under(a, 'abs')) return a;
    const minus = under(a, 'neg');
    return minus ? make(trees, 'abs', minus) : null;
  },
  min: (_, a, b) => (a === b ? a : null),
  max: (_, a, b) => (a === b ? a : null),
  select(trees, condition, a, b) {
    if (isNumber(condition)) return is(condition, 0) ? b : a;
    if (a === b) return a;
    const opposite = under(condition, 'not');
    return opposite ? make(trees, 'select', opposite, b, a) : null;
  },
  and(_, a, b) {
    if (isNumber(a)) return is(a, 0) ? a : b;
    if (isNumber(b)) return is(b, 0) ? b : a;
    return a === b ? a : null;
  },
  or(_, a, b) {
    if (isNumber(a)) return is(a, 0) ? b : a;
    if (isNumber(b)) return is(b, 0) ? a : b;
    return a === b ? a : null;
  },
  not(trees, a) {
    if (a.kind !== 'op') return null;
    if (a.op === 'not') return a.args[0];
    if (a.op === 'eq') return make(trees, 'ne', ...a.args);
    return a.op === 'ne' ? make(trees, 'eq', ...a.args) : null;
  },
};
