// How good cells are, what forgives, and where curves break.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../sweep/types';
import { forgiving } from './forgiving';
import { gradesOfLoss, gradesOfSteps, lost, poor } from './grade';
import { scaleOf } from './map-grades';
import { piecesOf } from './pieces';
import type { Line } from './sensitivity';

const outcome = (cells: readonly (readonly [loss: number, minimum: number, steps: number])[]): Outcome => ({
  loss: Float64Array.from(cells, ([loss]) => loss),
  minimum: Int16Array.from(cells, ([, minimum]) => minimum),
  steps: Int32Array.from(cells, ([, , steps]) => steps),
});
const losses = (...list: readonly number[]) =>
  outcome(list.map((loss) => (Number.isFinite(loss) ? [loss, -1, 9] : [loss, -2, 3])));

describe('grades by loss', () => {
  it('go from the start to the best on a logarithm; what ends no lower is poor, what diverges is lost', () => {
    const { good, best, kind, ends } = gradesOfLoss(losses(1, 10, 100, 200, Infinity, NaN), 0, 100);
    expect([...good].map((each) => Math.round(100 * each) / 100)).toEqual([1, 0.5, poor, poor, lost, lost]);
    expect([best, kind, ends]).toEqual([0, 'log', [1, 100]]);
  });

  it('are from the lowest minimum where that is negative, and on a line where losses fall below all that is known', () => {
    const above = gradesOfLoss(losses(-1.9, -1, 8), -2, 8);
    expect([above.kind, above.base, above.ends[1]]).toEqual(['above', -2, 10]);
    expect(above.good[1]).toBeCloseTo(0.5, 6);
    const line = gradesOfLoss(losses(-20, -10, 0), null, 0);
    expect([line.kind, ...line.good]).toEqual(['linear', 1, 0.5, poor]);
  });

  it('count what is as good as nothing as the best there is', () => {
    const { good, ends, beyond } = gradesOfLoss(losses(0, 1e-300, 1), 0, 10);
    expect([good[0], good[1], ends[0], beyond]).toEqual([1, 1, 1e-15, true]);
    expect(scaleOf({ good, best: 0, kind: 'log', base: 0, ends, beyond }, 200, 12).ticks.at(-1)?.text).toBe('≤ 10⁻¹⁵');
  });

  it('have no best where all diverge, and say nothing where the start is the best', () => {
    expect(gradesOfLoss(losses(NaN, Infinity), 0, 5).best).toBe(-1);
    expect([...gradesOfLoss(losses(5, 6), 0, 5).good]).toEqual([poor, poor]);
  });
});

it('grades by steps go from the most to the fewest; what does not get there is poor', () => {
  const { good, best, ends } = gradesOfSteps(outcome([[0, 0, 10], [0, 0, 1000], [1, -1, 2000], [2, -2, 7], [0, 0, 100]])); // prettier-ignore
  expect([...good]).toEqual([1, 0, poor, lost, 0.5]);
  expect([best, ends]).toEqual([0, [10, 1000]]);
  expect(gradesOfSteps(outcome([[1, -1, 50]])).best).toBe(-1);
  const scale = scaleOf(gradesOfSteps(outcome([[0, 0, 8], [0, 0, 250]])), 200, 12); // prettier-ignore
  expect(scale.ticks.map(({ text }) => text)).toEqual(['10', '20', '50', '100', '200']);
  for (const { at } of scale.ticks) expect(at > 0 && at < 1).toBe(true);
});

describe('a curve', () => {
  it('breaks where the run diverges, and says on which side', () => {
    const pieces = piecesOf(losses(1, 2, NaN, 3, Infinity), 'loss');
    expect(pieces.map(({ points, lost: each }) => [[...points], each])).toEqual([
      [[0.1, 1, 0.3, 2], [false, true]],
      [[0.7, 3], [true, true]],
    ]); // prettier-ignore
    expect(piecesOf(losses(NaN), 'loss')).toEqual([]);
  });

  it('of steps breaks where they are not enough, which is no cross', () => {
    const pieces = piecesOf(outcome([[0, 0, 4], [1, -1, 9], [0, 0, 0], [NaN, -2, 3]]), 'steps'); // prettier-ignore
    expect(pieces.map(({ points, lost: each }) => [[...points], each])).toEqual([
      [[0.125, 4], [false, false]],
      [[0.625, 1], [false, true]],
    ]); // prettier-ignore
  });
});

describe('what forgives', () => {
  const line = (list: readonly number[]): Line => ({ key: 'r1', name: 'SGD', colour: 0, values: list.map((_, i) => i), pieces: [], losses: list, used: 0, uses: null }); // prettier-ignore

  it('is the width of what is within ten times the best', () => {
    const told = forgiving(line([9, 5, 0.05, 0.02, 0.01, 0.03, 0.09, 2, NaN, NaN]), 0, 9);
    // of the five from 0.05 to 0.09 the one in the middle
    expect(told).toMatchObject({ best: 5, gains: true, range: [2, 6], share: 0.4 });
  });

  it('has its best two values away from where runs diverge, if it can', () => {
    const told = forgiving(line([9, 8, 1, 0.5, 0.2, 0.1, 0.05, NaN, NaN, NaN]), 0, 9);
    expect(told).toMatchObject({ best: 4, range: [2, 6] });
    expect(forgiving(line([9, 8, NaN, 0.5, 0.2, 0.1, NaN, 9]), 0, 9).best).toBe(3);
  });

  it('heeds no lucky dip, neither in its range nor as its best', () => {
    const told = forgiving(line([9, 0.1, 0.1, 0.1, 0.1, 0.1, 9, 9, 1e-9, 9, 9, 9]), 0, 9);
    expect(told).toMatchObject({ best: 3, gains: true, range: [1, 5] });
  });

  it('has its best within its range, and its loss is what ten times are taken of', () => {
    // no luck: a row that rises and falls by hundreds, from a fixed congruence
    let seed = 7;
    const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let round = 0; round < 300; round++) {
      const list = Array.from({ length: 24 }, () => (next() < 0.15 ? NaN : 10 ** (-4 * next())));
      const { best, range, gains } = forgiving(line(list), 0, 9);
      if (best < 0) continue;
      expect(best).toBeGreaterThanOrEqual(range[0]);
      expect(best).toBeLessThanOrEqual(range[1]);
      expect(list[range[0]]).toBeLessThanOrEqual(10 * list[best]);
      expect(list[range[1]]).toBeLessThanOrEqual(10 * list[best]);
      expect(gains).toBe(10 * list[best] < 9);
    }
  });

  it('has all in its range that are as good as nothing', () => {
    const told = forgiving(line([9, 1, 1e-3, 1e-12, 1e-40, 1e-90, 1e-20, 0, 1e-5, 9]), 0, 9);
    expect(told).toMatchObject({ best: 4, nothing: true, range: [3, 7] });
    expect(forgiving(line([9, 1, 1e-3, 1e-9, 1e-9, 1e-9, 1e-3, 9]), 0, 9).nothing).toBe(false);
  });

  it('says nothing of a run that gets hardly lower, or that diverges everywhere', () => {
    expect(forgiving(line([9, 8, 7, 8, 9]), 0, 9).gains).toBe(false);
    expect(forgiving(line([NaN, NaN]), 0, 9)).toMatchObject({ best: -1, gains: false });
    // one that is left among those that diverge is luck too
    expect(forgiving(line([NaN, NaN, NaN, 1, NaN, NaN, NaN]), 0, 9)).toMatchObject({ best: -1, gains: false });
  });
});
