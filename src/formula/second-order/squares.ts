// A loss that can be seen to be a sum of squares, and half its curvature without the second derivatives of what is squared: the
// matrix of Gauss and Newton. Read off the formula itself, so that nobody declares residuals, and typed formulas have them too.
import { derive } from '../derive';
import { FormulaError } from '../error';
import { reachable } from '../order';
import { make } from '../simplify';
import type { Node, Trees } from '../trees';
import { calculator } from './calculator';

/** A rule cannot run on this surface at all. */
export class UnfitError extends FormulaError {}

/** A square with what it is multiplied by, which is the same everywhere. */
interface Square {
  readonly weight: Node;
  readonly root: Node;
}

/**
 * The squares that a loss in the inputs x and y is the sum of; null where its formula does not say so. Sums and products of such
 * sums are such sums. Parameters that multiply a square count as positive.
 */
export function squaresOf(trees: Trees, loss: Node): readonly Square[] | null {
  if (isFixed(loss)) {
    const isNegative = loss.kind === 'number' && !(loss.value >= 0);
    return isNegative ? null : [{ weight: loss, root: trees.number(1) }];
  }
  if (loss.kind !== 'op') return null;
  const [first, second] = loss.args;
  switch (loss.op) {
    case 'add':
      return both(squaresOf(trees, first), squaresOf(trees, second), (a, b) => [...a, ...b]);
    case 'mul':
      return productOf(trees, factorsOf(loss));
    case 'div':
      return isFixed(second) ? both(squaresOf(trees, first), squaresOf(trees, second), (a) => scaled(trees, a, second)) : null; // prettier-ignore
    case 'pow':
      if (second.kind !== 'number' || second.value % 2 !== 0) return null;
      return [{ weight: trees.number(1), root: make(trees, 'pow', first, trees.number(second.value / 2)) }];
    default:
      return null;
  }
}

/** J^T J, row by row, in the inputs x and y. Throws an UnfitError where the loss is no sum of squares. */
export function gaussNewton(trees: Trees, loss: Node): readonly Node[] {
  const squares = squaresOf(trees, loss);
  if (!squares) throw new UnfitError('needs a sum of squares, which this surface is not', 0);
  const op = calculator(trees);
  const slopes = squares.map(({ weight, root }) => ({
    weight,
    x: derive(trees, root, 'x'),
    y: derive(trees, root, 'y'),
  }));
  const entry = (p: 'x' | 'y', q: 'x' | 'y'): Node =>
    slopes.reduce((sum, each) => op('add', sum, op('mul', each.weight, op('mul', each[p], each[q]))), trees.number(0));
  return [entry('x', 'x'), entry('x', 'y'), entry('x', 'y'), entry('y', 'y')];
}

/** Does not depend on where one is. */
function isFixed(node: Node): boolean {
  return !reachable([node]).some((each) => each.kind === 'input' && (each.name === 'x' || each.name === 'y'));
}

function both<T>(a: T | null, b: T | null, join: (a: T, b: T) => T): T | null {
  return a === null || b === null ? null : join(a, b);
}

function scaled(trees: Trees, squares: readonly Square[], by: Node): readonly Square[] {
  return squares.map(({ weight, root }) => ({ weight: make(trees, 'div', weight, by), root }));
}

function factorsOf(node: Node): readonly Node[] {
  return node.kind === 'op' && node.op === 'mul' ? node.args.flatMap(factorsOf) : [node];
}

/** Factors that stand there twice are squared; every other has to be a sum of squares itself. */
function productOf(trees: Trees, factors: readonly Node[]): readonly Square[] | null {
  let product: readonly Square[] | null = [{ weight: trees.number(1), root: trees.number(1) }];
  for (const factor of new Set(factors)) {
    const count = factors.filter((each) => each === factor).length;
    const powers = make(trees, 'pow', factor, trees.number(count % 2 === 0 ? count : count - 1));
    const parts = [squaresOf(trees, powers), count % 2 === 0 ? [one(trees)] : squaresOf(trees, factor)];
    for (const part of parts) product = both(product, part, (a, b) => a.flatMap((left) => b.map((right) => times(trees, left, right)))); // prettier-ignore
  }
  return product;
}

function one(trees: Trees): Square {
  return { weight: trees.number(1), root: trees.number(1) };
}

function times(trees: Trees, a: Square, b: Square): Square {
  return { weight: make(trees, 'mul', a.weight, b.weight), root: make(trees, 'mul', a.root, b.root) };
}
