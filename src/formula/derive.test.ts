// Derivatives against central differences, against mathjs, and for what they share.
import fc from 'fast-check';
import { derivative as mathjsDerivative, parse as mathjsParse } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { derive } from './derive';
import { Evaluator } from './interpret';
import { argumentsOf, reachable } from './order';
import { show } from './show';
import { calculator, rosenbrock } from './testing/programs';
import { build, recipe } from './testing/random-trees';
import { Trees, type Node, type NumericOp } from './trees';

const at = (node: Node, x: number, y = 0): number =>
  new Evaluator([node]).evaluate((name) => (name.endsWith('x') ? x : y))[0];

const literals = fc.constantFrom(1, 2, 3, -1, -2, 0.5, 0.25, 5);
// of ordinary size: next to zero, x*x underflows
const coordinate = fc.integer({ min: -2000, max: 2000 }).map((n) => (n + 0.37) / 1000);
const smooth: readonly NumericOp[] = ['add', 'sub', 'mul', 'div', 'neg', 'sqrt', 'exp', 'log', 'sin', 'cos', 'tan', 'tanh', 'pow']; // prettier-ignore
const kinked: readonly NumericOp[] = [...smooth, 'abs', 'min', 'max', 'sign', 'floor', 'select'];

/** A kink or jump within rounding of the point: differences to both sides do not agree. */
function nearKink(node: Node, x: number, y: number): boolean {
  const [left, here, right] = [x - 1e-6, x, x + 1e-6].map((each) => at(node, each, y));
  return !(Math.abs(right - here - (here - left)) < 1e-4 * Math.abs(right - left) + 1e-12);
}

/**
 * Nothing on the way is infinite or NaN (1/infinity is 0, but has no derivative), and what is under a root or a computed
 * power is positive (at and below zero these have no derivative, even where they have a value).
 */
function isRegular(node: Node, x: number, y: number): boolean {
  const value = (each: Node): number => at(each, x, y);
  return reachable([node]).every((each) => {
    if (!Number.isFinite(value(each))) return false;
    const [base, exponent] = argumentsOf(each);
    const whole =
      each.kind === 'op' && each.op === 'pow' && exponent.kind === 'number' && Number.isInteger(exponent.value);
    const root = each.kind === 'op' && (each.op === 'pow' || each.op === 'sqrt') && !whole;
    return !root || value(base) > 0;
  });
}

/** No large number on the way, and no great change for a small one of the inputs: rounding stays small in any order. */
function isTame(node: Node, x: number, y: number): boolean {
  const onTheWay = new Evaluator(reachable([node])).evaluate((name) => (name === 'x' ? x : y));
  const value = at(node, x, y);
  const moved = at(node, x * (1 + 1e-12), y * (1 + 1e-12));
  return onTheWay.every((each) => Math.abs(each) < 1e5) && Math.abs(moved - value) <= 1e-9 * (1 + Math.abs(value));
}

describe('a derivative', () => {
  const treesOf = new Trees();
  const op = calculator(treesOf);

  it.each([
    ['a product with a number', op('mul', 3, 'x'), '3'],
    ['a power', op('pow', 'x', 5), '5*x^4'],
    ['a power of something', op('pow', op('sin', 'x'), 2), '2*cos(x)*sin(x)'],
    ['a negative power', op('pow', 'x', -2), '-(2*x^(-3))'],
    ['a power with an input for exponent', op('pow', 'x', 'p'), 'p*x^(p - 1)'],
    ['a number to a power', op('pow', 2, 'x'), `${Math.log(2)}*2^x`],
    ['a quotient by a constant', op('div', 'x', 'a'), '1/a'],
    ['a square root', op('sqrt', 'x'), '1/(2*sqrt(x))'],
    ['an absolute value', op('abs', 'x'), 'sign(x)'],
    ['the larger of two', op('max', 'x', op('mul', 2, 'y')), 'where(2*y <= x, 1, 0)'],
    ['the smaller of two', op('min', 'x', op('mul', 2, 'x')), 'where(x <= 2*x, 1, 2)'],
    ['a choice', op('select', op('lt', 'x', 1), op('exp', 'x'), 'y'), 'where(x < 1, exp(x), 0)'],
    ['steps', op('add', op('sign', 'x'), op('floor', 'x')), '0'],
    ['another input', op('sin', 'y'), '0'],
  ])('of %s', (_, node, expected) => {
    expect(show(derive(treesOf, node, 'x'))).toBe(expected);
  });

  it('puts constants together and last what is known last', () => {
    expect(show(derive(treesOf, rosenbrock(op), 'theta.x'))).toBe('-(2*(a - x) + 4*b*x*(y - x^2))');
  });

  it('is taken once for equal parts, so that a recurrence does not explode', () => {
    const trees = new Trees();
    const step = calculator(trees);
    let node: Node = trees.input('x');
    for (let i = 0; i < 30; i++) node = step('add', step('pow', node, 2), 'y');
    expect(reachable([derive(trees, node, 'x'), derive(trees, node, 'y')]).length).toBeLessThan(300);
  });

  it('agrees with central differences away from kinks', () => {
    let compared = 0;
    fc.assert(
      fc.property(recipe([...kinked, 'lt', 'le', 'and', 'not'], literals), coordinate, coordinate, (steps, x, y) => {
        const trees = new Trees();
        for (const node of build(trees, steps, ['x', 'y'])) {
          const exact = at(derive(trees, node, 'x'), x, y);
          const difference = (h: number): number => (at(node, x + h, y) - at(node, x - h, y)) / (2 * h);
          // The error of a central difference is f''' h^2/6 + eps |f|/h. Where differences of three widths agree to a
          // part in 10^5, the one extrapolated from them is right to 10^-4; where they do not (a kink, a pole, a
          // cancellation), they say nothing.
          const [wide, middle, narrow] = [difference(2e-4), difference(1e-4), difference(5e-5)];
          const scale = Math.abs(middle) + 1e-3 + 1e-9 * Math.abs(at(node, x, y));
          if (!(Math.max(Math.abs(wide - middle), Math.abs(middle - narrow)) < 1e-5 * scale)) continue;
          // a fine staircase looks like a slope from afar
          if (!(Math.abs(difference(1e-6) - middle) < 1e-4 * scale)) continue;
          if (nearKink(node, x, y) || !isRegular(node, x, y)) continue;
          compared++;
          expect(Math.abs(exact - middle), `${show(node)} at ${x}, ${y}: ${exact}, ${middle}`).toBeLessThan(
            1e-4 * scale,
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('agrees with mathjs', () => {
    let compared = 0;
    fc.assert(
      fc.property(recipe(smooth, literals), coordinate, coordinate, (steps, x, y) => {
        const trees = new Trees();
        const nodes = build(trees, { steps: steps.steps.slice(0, 10) }, ['x', 'y']);
        const node = nodes[nodes.length - 1];
        if (!isRegular(node, x, y) || show(node).includes('...')) return; // mathjs goes on in the complex plane
        const theirs: unknown = mathjsDerivative(mathjsParse(show(node)), 'x', { simplify: false }).evaluate({ x, y });
        const ours = derive(trees, node, 'x');
        if (typeof theirs !== 'number' || !isTame(ours, x, y)) return;
        compared++;
        const off = Math.abs(at(ours, x, y) - theirs);
        expect(off, `${show(node)} at ${x}, ${y}: ${show(ours)}, ${theirs}`).toBeLessThanOrEqual(
          1e-8 * (1 + Math.abs(theirs)),
        );
      }),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
