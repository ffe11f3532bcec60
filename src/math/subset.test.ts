// Subsets: of the right size, without repeats, every one equally likely.
import { describe, expect, it } from 'vitest';
import { subset } from './subset';

describe('subset', () => {
  it('has as many different numbers as it should, all within bounds', () => {
    for (let step = 0; step < 200; step++) {
      for (const [size, of] of [[1, 1], [1, 100], [3, 6], [6, 6], [9, 40]]) {
        const chosen = subset(1, 0, step, size, of);
        expect(new Set(chosen).size).toBe(size);
        expect(chosen.every((each) => Number.isInteger(each) && each >= 0 && each < of)).toBe(true);
      } // prettier-ignore
    }
  });

  it('gives each pair of four the same chance', () => {
    const count = 12_000;
    const seen = new Map<string, number>();
    for (let step = 0; step < count; step++) {
      const key = [...subset(7, 0, step, 2, 4)].sort().join();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const often of seen.values()) expect(Math.abs(often - count / 6)).toBeLessThan(5 * Math.sqrt(count / 6));
  });

  it('differs when seed, stream or step differ, and is the same again otherwise', () => {
    const key = (seed: number, stream: number, step: number) => subset(seed, stream, step, 8, 1000).join();
    const all = [key(1, 0, 1), key(2, 0, 1), key(1, 1, 1), key(1, 0, 2)];
    expect(new Set(all).size).toBe(4);
    expect(key(1, 0, 1)).toBe(all[0]);
  });

  it('keeps its choice for ever, since links carry the seed', () => {
    expect(subset(1, 0, 1, 6, 6)).toEqual(pinned);
  });
});

/** From the same definition written in Python 3.11 with big integers. */
const pinned = [0, 4, 3, 5, 1, 2];
