// Heavy-tailed noise has Student's distribution in every direction, and is the normal noise where nu is large.
import { describe, expect, it } from 'vitest';
import { normalPair } from './normal';
import { studentPair } from './student';

function draw(nu: number, step: number, seed = 42, stream = 0): [number, number] {
  const out = new Float64Array(2);
  studentPair(nu, seed, stream, step, out, 0);
  return [out[0], out[1]];
}

const count = 40_000;

describe('studentPair', () => {
  // upper 5, 2.5 and 0.5 per cent points of the t distribution, from published tables
  it.each([
    [1, [6.314, 12.706, 63.657]],
    [2, [2.92, 4.303, 9.925]],
    [3, [2.353, 3.182, 5.841]],
    [5, [2.015, 2.571, 4.032]],
    [30, [1.697, 2.042, 2.75]],
  ])('has the quantiles of t with %d degrees of freedom, along x, y and between', (nu, quantiles) => {
    const pairs = Array.from({ length: count }, (_, step) => draw(nu, step));
    const along = [([x]: number[]) => x, ([, y]: number[]) => y, ([x, y]: number[]) => (x - y) * Math.SQRT1_2];
    for (const coordinate of along) {
      quantiles.forEach((quantile, i) => {
        const share = [0.1, 0.05, 0.01][i];
        const beyond = pairs.filter((pair) => Math.abs(coordinate(pair)) > quantile).length / count;
        // five standard errors of a share
        expect(Math.abs(beyond - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / count));
      });
    }
  });

  it('becomes the normal noise of the same step as nu grows', () => {
    const normal = new Float64Array(2);
    for (let step = 0; step < 100; step++) {
      normalPair(42, 0, step, normal, 0);
      const [x, y] = draw(1e6, step);
      expect(x).toBeCloseTo(normal[0], 4);
      expect(y).toBeCloseTo(normal[1], 4);
    }
  });

  it('keeps its bits for ever, since links carry the seed', () => {
    expect(draw(1.5, 1, 0)).toEqual(pinned.first);
    expect(draw(0.5, 100_000, 4294967295, 11)).toEqual(pinned.last);
  });
});

/** From the same definition written in Python 3.11 with big integers and glibc's exp, log, sin and cos. */
const pinned = {
  first: [-0.08264854177100452, -0.22481534758518085],
  last: [58.84777324710213, 230.4601991158727],
};
