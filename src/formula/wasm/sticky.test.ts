// Which states are known to stay non-finite.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluator } from '../interpret';
import { calculator } from '../testing/programs';
import { anyNumber, build, plainly, recipe } from '../testing/random-trees';
import { Trees } from '../trees';
import { expandPowers } from './expand';
import { isSticky } from './sticky';

describe('a sticky state', () => {
  const op = calculator(new Trees());

  it.each([
    ['a sum', op('sub', 'm', 'step'), true],
    ['an average', op('add', op('mul', 'b', 'm'), op('mul', op('sub', 1, 'b'), op('mul', 'g', 'g'))), true],
    ['a start value and then a sum', op('select', op('eq', 't', 1), op('mul', 'm', 'g'), op('add', 'm', 1)), true],
    ['a maximum', op('max', 'm', 'v'), false],
    ['what it divides', op('div', 'g', 'm'), false],
    ['a value used on one side only', op('select', op('eq', 't', 1), 'm', 'g'), false],
    ['another value', op('add', 'g', 1), false],
  ])('or not: %s', (_, next, expected) => {
    expect(isSticky(next, 'm')).toBe(expected);
  });

  it('is never finite again', () => {
    let sticky = 0;
    fc.assert(
      fc.property(recipe(), fc.array(anyNumber, { minLength: 3, maxLength: 3 }), (steps, [a, b, c]) => {
        const nodes = build(new Trees(), steps, ['m', 'a', 'b', 'c'], plainly);
        for (const node of expandPowers(nodes).filter((each) => isSticky(each, 'm'))) {
          sticky++;
          for (const m of [Infinity, -Infinity, NaN]) {
            const at: Record<string, number> = { m, a, b, c };
            expect(new Evaluator([node]).evaluate((name) => at[name])[0]).not.toSatisfy(Number.isFinite);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(sticky).toBeGreaterThan(1000);
  });
});
