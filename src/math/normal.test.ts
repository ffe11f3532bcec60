// The noise: a function of its counter, normal, and independent between steps, streams and seeds.
import { describe, expect, it } from 'vitest';
import { normalPair } from './normal';

function draw(seed: number, stream: number, step: number): [number, number] {
  const out = new Float64Array(2);
  normalPair(seed, stream, step, out, 0);
  return [out[0], out[1]];
}

const count = 100_000;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('normalPair', () => {
  it('writes two numbers where it is told and nothing else', () => {
    const out = new Float64Array(6).fill(7);
    normalPair(1, 2, 3, out, 2);
    expect([out[0], out[1], out[4], out[5]]).toEqual([7, 7, 7, 7]);
    expect([out[2], out[3]]).toEqual(draw(1, 2, 3));
  });

  it('keeps its bits for ever, since links carry the seed', () => {
    expect(draw(0, 0, 1)).toEqual(pinned.first);
    expect(draw(9007199254740991, 11, 100_000_000)).toEqual(pinned.last);
  });

  it('differs when seed, stream or step differ, also above 32 bits', () => {
    const all = [
      draw(1, 0, 1),
      draw(2, 0, 1),
      draw(1, 1, 1),
      draw(1, 0, 2),
      draw(1 + 4294967296, 0, 1),
      draw(1, 0, 1 + 4294967296),
    ];
    expect(new Set(all.map(String)).size).toBe(all.length);
  });

  it('has the moments of a standard normal, and pairs, steps and streams are uncorrelated', () => {
    const pairs = Array.from({ length: count }, (_, step) => draw(42, 0, step));
    const other = Array.from({ length: count }, (_, step) => draw(42, 1, step)[0]);
    const x = pairs.map((pair) => pair[0]);
    const y = pairs.map((pair) => pair[1]);
    const bound = 5 / Math.sqrt(count); // five standard errors of a mean of unit variance
    for (const values of [x, y]) {
      expect(Math.abs(mean(values))).toBeLessThan(bound);
      expect(Math.abs(mean(values.map((v) => v * v)) - 1)).toBeLessThan(bound * Math.SQRT2);
      expect(Math.abs(mean(values.map((v) => v ** 4)) - 3)).toBeLessThan(bound * Math.sqrt(96));
      expect(mean(values.map((v) => (Math.abs(v) > 1.959964 ? 1 : 0)))).toBeCloseTo(0.05, 2);
    }
    expect(Math.abs(mean(pairs.map(([a, b]) => a * b)))).toBeLessThan(bound);
    expect(Math.abs(mean(x.map((v, i) => v * x[(i + 1) % count])))).toBeLessThan(bound);
    expect(Math.abs(mean(x.map((v, i) => v * other[i])))).toBeLessThan(bound);
  });
});

/** From the same definition written in Python 3.11 with big integers and glibc's log, sin and cos. */
const pinned = {
  first: [-0.08187420991589162, -0.22270905893902648],
  last: [-0.12565485668552076, -0.9121654270861519],
};
