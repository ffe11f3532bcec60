// Sums of squares that are seen in a formula, and what is made of them.
import { describe, expect, it, test } from 'vitest';
import { surfaces } from '../../surfaces/_index';
import { compileSurface } from '../compile-surface';
import { Evaluator } from '../interpret';
import type { SurfaceText } from '../text';
import { Trees, type Node } from '../trees';
import { gaussNewton, squaresOf, UnfitError } from './squares';

const typed = (formula: string, parameters = {}): SurfaceText => ({ formula, parameters });

/** Values of nodes at a point. */
function valuesAt(nodes: readonly Node[], x: number, y: number, { parameters }: SurfaceText): readonly number[] {
  const inputs: Readonly<Record<string, number>> = { x, y, t: 1 };
  return [...new Evaluator(nodes).evaluate((name) => inputs[name] ?? parameters[name.replace('surface.', '')])];
}

const points = [[0.3, -0.7], [-1.2, 1], [2.5, 0.4], [-0.01, -2]] as const; // prettier-ignore

/** The registry's sums of squares: on all others the method says that it cannot run. */
const sums = [
  'beale',
  'booth',
  'himmelblau',
  'levy-13',
  'linear-regression',
  'noisy-quadratic',
  'quadratic',
  'rnn-cliff',
  'rosenbrock',
  'tanh-network',
  'tanh-neuron',
];

describe('squaresOf(trees, loss)', () => {
  it('finds the sums of squares of the registry, and no others', () => {
    const found = [...surfaces].flatMap(([id, surface]) => {
      const trees = new Trees();
      return squaresOf(trees, compileSurface(trees, surface.text({})).value) ? [id] : [];
    });
    expect(found.sort()).toEqual(sums);
  });

  it.each(sums)('of %s have the loss as their sum, everywhere', (id) => {
    const text = surfaces.get(id)?.text({}) ?? typed('0');
    const trees = new Trees();
    const { value } = compileSurface(trees, text);
    const squares = squaresOf(trees, value) ?? [];
    for (const [x, y] of points) {
      const parts = squares.map(({ weight, root }) => valuesAt([weight, root], x, y, text));
      const sum = parts.reduce((all, [weight, root]) => all + weight * root * root, 0);
      const [loss] = valuesAt([value], x, y, text);
      expect(Math.abs(sum - loss)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(loss)));
      for (const [weight] of parts) expect(weight).toBeGreaterThanOrEqual(0);
    }
  });

  test.each<[string, number | null]>([
    ['x^2', 1],
    ['x*x + y*y', 2],
    ['(x - 1)^4/3 + 2', 2],
    ['x^2*y^2', 1],
    ['x^2*(1 + y^2)', 2],
    ['x^3', null],
    ['x^2 - y^2', null],
    ['x^2 - 1', null],
    ['x^2 + y', null],
    ['-2*x^2', null],
    ['x^2/y', null],
    ['exp(x)', null],
  ])('%s: %s squares', (formula, count) => {
    const trees = new Trees();
    expect(squaresOf(trees, compileSurface(trees, typed(formula)).value)?.length ?? null).toBe(count);
  });
});

describe('gaussNewton(trees, loss)', () => {
  it('is half the curvature where what is squared is straight', () => {
    const text = typed('(x + 2*y - 7)^2 + 3*(2*x + y - 5)^2');
    const trees = new Trees();
    const { value } = compileSurface(trees, text);
    expect(valuesAt(gaussNewton(trees, value), 0.3, 0.4, text)).toEqual([13, 8, 8, 7]);
  });

  it('is the sum of the products of slopes, worked out by hand on Rosenbrock', () => {
    const text = surfaces.get('rosenbrock')?.text({}) ?? typed('0');
    const trees = new Trees();
    const [xx, xy, yx, yy] = valuesAt(gaussNewton(trees, compileSurface(trees, text).value), 0.5, 2, text);
    expect([xx, xy, yx, yy]).toEqual([1 + 100 * 4 * 0.25, -100, -100, 100]);
  });

  it('says why not elsewhere', () => {
    const trees = new Trees();
    const { value } = compileSurface(trees, typed('sin(x) + y^2'));
    expect(() => gaussNewton(trees, value)).toThrow(UnfitError);
    expect(() => gaussNewton(trees, value)).toThrow('needs a sum of squares, which this surface is not');
  });
});
