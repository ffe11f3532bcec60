// Simplification: what it makes, and that it changes no value beyond the licences it states.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluator } from './interpret';
import { reachable } from './order';
import { show } from './show';
import { make } from './simplify';
import { calculator } from './testing/programs';
import { build, plainly, recipe } from './testing/random-trees';
import { type Node, Trees } from './trees';

/** Whether a power has an exponent that simplification alone makes a number: by licence it is then multiplied out. */
function hasFoldedExponent(node: Node, simplified: ReadonlyMap<Node, Node>): boolean {
  if (node.kind !== 'op' || node.op !== 'pow') return false;
  const exponent = node.args[1];
  return exponent.kind !== 'number' && simplified.get(exponent)?.kind === 'number';
}

describe('simplification', () => {
  const trees = new Trees();
  const op = calculator(trees);

  it.each([
    ['neutral numbers vanish', op('add', op('mul', 'x', 1), op('sub', op('div', 'y', 1), 0)), 'x + y'],
    ['a zero absorbs', op('add', op('mul', 0, op('log', 'x')), op('div', 0, 'y')), '0'],
    ['constants are folded', op('mul', 'x', op('add', 1, op('pow', 2, 3))), 'x*9'],
    ['constants without a finite value stay', op('add', op('log', -1), op('div', 1, 0)), 'log(-1) + 1/0'],
    ['signs move out', op('add', 'x', op('mul', op('neg', 'y'), 3)), 'x - y*3'],
    ['two signs cancel', op('div', op('neg', 'x'), op('neg', op('neg', op('neg', 'y')))), 'x/y'],
    ['a sum of negatives is one', op('pow', op('sub', op('neg', 'x'), 'y'), 2), '(x + y)^2'],
    ['a difference turns around', op('neg', op('sub', 'x', 'y')), 'y - x'],
    ['powers that have a shorter name', op('add', op('pow', 'x', 1), op('pow', 'x', 0.5)), 'x + sqrt(x)'],
    ['powers below one', op('add', op('pow', 'x', -1), op('pow', 'x', -0.5)), '1/x + 1/sqrt(x)'],
    ['halves are products', op('div', 'x', 2), '0.5*x'],
    ['thirds stay quotients', op('div', 'x', 3), 'x/3'],
    ['a decided choice is made', op('select', op('lt', 1, 2), 'x', 'y'), 'x'],
    ['an undecided one is not', op('select', op('lt', 'x', 2), 'x', 'y'), 'where(x < 2, x, y)'],
    ['a negated one turns around', op('select', op('not', op('lt', 'x', 2)), 'x', 'y'), 'where(x < 2, y, x)'],
    ['conditions with a known part', op('and', op('lt', 1, 2), op('or', op('lt', 2, 1), op('eq', 'x', 1))), 'x == 1'],
  ])('%s', (_, node, expected) => {
    expect(show(node)).toBe(expected);
  });

  it('makes one node of x*y and y*x', () => {
    expect(op('mul', 'x', 'y')).toBe(op('mul', 'y', 'x'));
    expect(op('sub', 'x', 'y')).not.toBe(op('sub', 'y', 'x'));
  });

  // x^(1/2) is a square root by licence, which is better than the kernel's pow: keep it out of this comparison
  const literals = fc.constantFrom(0, 1, -1, 2, -2, 3, -3, 4, 7, 66, 0.25, 0.1, -1.5);
  const point = fc.tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }));

  it('multiplies out a power whose exponent comes to be a number', () => {
    expect(show(op('pow', 'x', op('neg', op('add', 1, 2))))).toBe('x^(-3)');
    expect(show(op('pow', 'x', op('add', 3, op('mul', 0, 'y'))))).toBe('x^3');
    expect(show(op('pow', 'x', op('mul', 2, 0.25)))).toBe('sqrt(x)');
  });

  it('keeps every bit but the sign of a zero wherever nothing on the way is infinite or NaN', () => {
    let compared = 0;
    fc.assert(
      fc.property(recipe(undefined, literals), point, (steps, [x, y]) => {
        const store = new Trees();
        const plain = build(store, steps, ['x', 'y'], plainly);
        const simple = build(store, steps, ['x', 'y'], make);
        const inputs = (name: string): number => (name === 'x' ? x : y);
        // the recipe's nodes correspond one to one
        expect(simple.length).toBe(plain.length);
        const simplified = new Map(plain.map((node, i) => [node, simple[i]]));
        for (const [i, node] of plain.entries()) {
          const onTheWay = reachable([node]);
          if (!new Evaluator(onTheWay).evaluate(inputs).every(Number.isFinite)) continue;
          if (onTheWay.some((each) => hasFoldedExponent(each, simplified))) continue;
          compared++;
          const [was, is] = new Evaluator([node, simple[i]]).evaluate(inputs);
          expect(is + 0).toBe(was + 0);
        }
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(2000);
  });
});
