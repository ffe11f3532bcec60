// Matrices of two rows and columns, as four nodes row by row: a, b, c, d.
import { make } from '../simplify';
import type { Node, Trees } from '../trees';
import { calculator } from './calculator';
import { ranked } from './ranked';

type Value = readonly Node[];

/** The product of a matrix and a vector or another matrix. */
export function product(trees: Trees, [a, b, c, d]: Value, right: Value): Value {
  const op = calculator(trees);
  const row = (p: Node, q: Node, x: Node, y: Node): Node => op('add', op('mul', p, x), op('mul', q, y));
  if (right.length === 2) return [row(a, b, right[0], right[1]), row(c, d, right[0], right[1])];
  const [e, f, g, h] = right;
  return [row(a, b, e, g), row(a, b, f, h), row(c, d, e, g), row(c, d, f, h)];
}

/** -1 is the inverse of any matrix; every other power is that of the eigenvalues of a symmetric one. */
export function power(trees: Trees, [a, b, c, d]: Value, exponent: number): Value {
  const op = calculator(trees);
  if (exponent === -1) {
    const determinant = op('sub', op('mul', a, d), op('mul', b, c));
    const over = (each: Node): Node => op('div', each, determinant);
    return [over(d), over(op('neg', b)), over(op('neg', c)), over(a)];
  }
  // M^p is linear in M: the mean of the powers on the diagonal, and what is left of M times the slope between them.
  const { middle, radius } = eigenvalues(trees, [a, b, c, d]);
  const [high, low] = [op('add', middle, radius), op('sub', middle, radius)].map((each) => op('pow', each, exponent));
  const mean = op('div', op('add', high, low), 2);
  const slope = op('select', op('lt', 0, radius), op('div', op('sub', high, low), op('mul', 2, radius)), 0);
  const half = op('mul', slope, op('div', op('sub', a, d), 2));
  const side = op('mul', slope, b);
  return [op('add', mean, half), side, side, op('sub', mean, half)];
}

/** The eigenvalues of a symmetric matrix are middle + radius and middle - radius. */
function eigenvalues(trees: Trees, [a, b, , d]: Value): { readonly middle: Node; readonly radius: Node } {
  const op = calculator(trees);
  const half = op('div', op('sub', a, d), 2);
  return {
    middle: op('div', op('add', a, d), 2),
    radius: op('sqrt', op('add', op('mul', half, half), op('mul', b, b))),
  };
}

/** The eigenvectors of a symmetric matrix as columns, that of the larger eigenvalue first. */
function eigenvectors(trees: Trees, matrix: Value): Value {
  const op = calculator(trees);
  const [a, b, , d] = matrix;
  const { radius } = eigenvalues(trees, matrix);
  const half = op('div', op('sub', a, d), 2);
  // Of two expressions for the same direction the one in which nothing cancels.
  const wide = op('le', 0, half);
  const x = op('select', wide, op('add', radius, half), b);
  const y = op('select', wide, b, op('sub', radius, half));
  const size = op('sqrt', op('add', op('mul', x, x), op('mul', y, y)));
  const some = op('lt', 0, size);
  const [u, v] = [op('select', some, op('div', x, size), 1), op('select', some, op('div', y, size), 0)];
  return [u, op('neg', v), v, u];
}

/** The orthogonal factor of a matrix, Q of its QR decomposition: its first column made as long as 1, and what is square to that, on the side of the second. */
function orthogonal(trees: Trees, [a, b, c, d]: Value): Value {
  const op = calculator(trees);
  const size = op('sqrt', op('add', op('mul', a, a), op('mul', c, c)));
  const some = op('lt', 0, size);
  const [u, v] = [op('select', some, op('div', a, size), 1), op('select', some, op('div', c, size), 0)];
  const turns = op('lt', op('sub', op('mul', u, d), op('mul', v, b)), 0);
  return [u, op('select', turns, v, op('neg', v)), v, op('select', turns, op('neg', u), u)];
}

/** The matrix whose transpose puts the larger of two numbers first. */
function descending(trees: Trees, [x, y]: Value): Value {
  const op = calculator(trees);
  const swapped = op('lt', x, y);
  const [stays, moves] = [op('select', swapped, 0, 1), op('select', swapped, 1, 0)];
  return [stays, moves, moves, stays];
}

/** Muon's coefficients of the quintic Newton-Schulz iteration, and how often it is done. */
const quintic = { coefficients: [3.4445, -4.775, 2.0315], times: 5 } as const;

/** Muon's iteration on a vector taken as a matrix of one row: brings its length near 1. `small` is added to the norm. */
function newtonSchulz(trees: Trees, v: Value, small: Value = [trees.number(1e-7)]): Value {
  const op = calculator(trees);
  const squared = ([x, y]: Value): Node => op('add', op('mul', x, x), op('mul', y, y));
  const length = op('add', op('sqrt', squared(v)), small[0]);
  let now: Value = v.map((each) => op('div', each, length));
  const [a, b, c] = quintic.coefficients;
  for (let i = 0; i < quintic.times; i++) {
    const s = squared(now);
    const factor = op('add', a, op('add', op('mul', b, s), op('mul', c, op('mul', s, s))));
    now = now.map((each) => op('mul', factor, each));
  }
  return now;
}

export const functions: ReadonlyMap<string, (trees: Trees, ...args: readonly Value[]) => Value> = new Map<
  string,
  (trees: Trees, ...args: readonly Value[]) => Value
>([
  ['outer', (trees, [a, b], [x, y]) => [[a, x], [a, y], [b, x], [b, y]].map(([p, q]) => make(trees, 'mul', p, q))], // prettier-ignore
  ['transpose', (_, [a, b, c, d]) => [a, c, b, d]],
  ['diag', (_, [a, , , d]) => [a, d]],
  [
    'eigmin',
    (trees, matrix) => {
      const { middle, radius } = eigenvalues(trees, matrix);
      return [make(trees, 'sub', middle, radius)];
    },
  ],
  ['eigvecs', eigenvectors],
  ['orth', orthogonal],
  ['descending', descending],
  ['newtonschulz', newtonSchulz],
  ['norminf', (trees, [x, y]) => [make(trees, 'max', make(trees, 'abs', x), make(trees, 'abs', y))]],
  [
    'axis',
    (trees, [k]) =>
      [1, 2]
        .map((each) => make(trees, 'eq', k, trees.number(each)))
        .map((is) => make(trees, 'select', is, trees.number(1), trees.number(0))),
  ],
  ['ranked', ranked],
]);
