// Which of two runs did better, and what a map says in numbers.
import { expect, it } from 'vitest';
import { compare } from './compare';
import { tally } from './tally';
import { diverged, reachedNone, type Outcome } from './types';

/** Cells of [minimum, steps, loss]. */
const outcome = (...cells: readonly (readonly [number, number, number])[]): Outcome => ({
  minimum: Int16Array.from(cells, ([minimum]) => minimum),
  steps: Int32Array.from(cells, ([, steps]) => steps),
  loss: Float64Array.from(cells, ([, , loss]) => loss),
});
const stationary = [0, 0, 5].map((value) => ({ at: [0, 0], kind: 'minimum', value }) as const);

it.each([
  ['the same steps to minima as low are a draw', [0, 50, 0], [1, 50, 0], 0],
  ['half the steps are better by a half', [0, 50, 0], [1, 100, 0], 0.5],
  ['a lower minimum is better, whatever the steps', [0, 400, 0], [2, 10, 5], 1],
  ['a minimum is better than none', [2, 400, 5], [reachedNone, 500, 1], 1],
  ['no minimum is better than to diverge', [reachedNone, 500, 9], [diverged, 3, Infinity], 1],
  ['who diverges later did better', [diverged, 40, Infinity], [diverged, 10, Infinity], 0.75],
  ['where none is reached the lower loss is better', [reachedNone, 500, 1], [reachedNone, 500, 2], 1],
  ['no step at all is a draw', [0, 0, 0], [0, 0, 0], 0],
] as const)('%s', (_, a, b, expected) => {
  expect(compare(outcome(a), outcome(b), stationary)[0]).toBe(expected);
  expect(compare(outcome(b), outcome(a), stationary)[0]).toBe(expected === 0 ? 0 : -expected);
});

it('counts shares, the largest first, and the steps of those that reached a minimum', () => {
  const cells = [[1, 10, 0], [1, 30, 0], [0, 20, 0], [diverged, 4, NaN], [reachedNone, 500, 1]] as const; // prettier-ignore
  expect(tally(outcome(...cells))).toEqual({
    reached: [
      { minimum: 1, share: 0.4 },
      { minimum: 0, share: 0.2 },
    ],
    none: 0.2,
    diverged: 0.2,
    median: 20,
    range: [10, 30],
  });
  expect(tally(outcome([reachedNone, 500, 1]))).toMatchObject({ reached: [], median: null, range: [0, 0] });
});
