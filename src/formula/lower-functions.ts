// What the operators and built-in functions mean, in scalar nodes. Functions that the loss or the past answers are not here.
import { make } from './simplify';
import type { BinaryOp } from './syntax';
import type { Node, Op, Trees } from './trees';

type OfScalars = (trees: Trees, ...args: readonly Node[]) => Node;
type OfVectors = (trees: Trees, ...args: readonly (readonly Node[])[]) => Node;

const plain =
  (op: Op): OfScalars =>
  (trees, ...args) =>
    make(trees, op, ...args);

const swapped =
  (op: Op): OfScalars =>
  (trees, a, b) =>
    make(trees, op, b, a);

/** The operators but `^`, whose meaning depends on what its operands depend on. */
export const operators: Readonly<Record<Exclude<BinaryOp, '^'>, OfScalars>> = {
  '+': plain('add'),
  '-': plain('sub'),
  '*': plain('mul'),
  '/': plain('div'),
  '<': plain('lt'),
  '<=': plain('le'),
  '>': swapped('lt'),
  '>=': swapped('le'),
  '==': plain('eq'),
  '!=': plain('ne'),
  '&&': plain('and'),
  '||': plain('or'),
};

const same = ['sqrt', 'abs', 'sign', 'floor', 'exp', 'log', 'sin', 'cos', 'tan', 'tanh', 'min', 'max'] as const;

/** Functions that act on each coordinate. */
export const byElement: ReadonlyMap<string, OfScalars> = new Map<string, OfScalars>([
  ...same.map((op) => [op, plain(op)] as const),
  ['where', plain('select')],
  ['clip', (trees, x, low, high) => make(trees, 'min', make(trees, 'max', x, low), high)],
  ['mod', mod],
]);

/** a - b*floor(a/b). With an infinite period that would be inf*0: the first period never ends, a stays as it is. */
function mod(trees: Trees, a: Node, b: Node): Node {
  const turns = make(trees, 'floor', make(trees, 'div', a, b));
  const rest = make(trees, 'sub', a, make(trees, 'mul', b, turns));
  return b.kind === 'number' ? rest : make(trees, 'select', make(trees, 'eq', turns, trees.number(0)), a, rest);
}

/** Functions of vectors with a scalar result. */
export const ofVectors: ReadonlyMap<string, OfVectors> = new Map<string, OfVectors>([
  ['norm', (trees, v) => make(trees, 'sqrt', dot(trees, v, v))],
  ['norm1', (trees, [x, y]) => make(trees, 'add', make(trees, 'abs', x), make(trees, 'abs', y))],
  ['mean', (trees, [x, y]) => half(trees, make(trees, 'add', x, y))],
  ['rms', (trees, v) => make(trees, 'sqrt', half(trees, dot(trees, v, v)))],
  ['dot', dot],
]);

function dot(trees: Trees, a: readonly Node[], b: readonly Node[]): Node {
  return make(trees, 'add', make(trees, 'mul', a[0], b[0]), make(trees, 'mul', a[1], b[1]));
}

function half(trees: Trees, sum: Node): Node {
  return make(trees, 'div', sum, trees.number(2));
}
