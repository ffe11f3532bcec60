// Levels: between 14 and 18, inside the range, at round values that small changes of the range do not move.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingScale, levels } from './levels';

describe('levels', () => {
  it('gives 14 to 18 ascending levels strictly inside any range', () => {
    const loss = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const range = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    const scale = fc.constantFrom('linear' as const, { log: 1 }, { log: 1e-2 });
    fc.assert(
      fc.property(loss, range, scale, (lowest, width, how) => {
        // Within this range of ranges a logarithmic level is never lost to rounding.
        const result = levels(lowest, lowest + width, how);
        expect(result.length).toBeGreaterThanOrEqual(14);
        expect(result.length).toBeLessThanOrEqual(18);
        for (let i = 0; i < result.length; i++) {
          expect(result[i]).toBeGreaterThan(i === 0 ? lowest : result[i - 1]);
          expect(result[i]).toBeLessThan(lowest + width);
        }
      }),
    );
  });

  it('spaces them evenly in log10(loss - lowest + offset)', () => {
    const steps = levels(2, 2500, { log: 0.1 }).map((level) => Math.log10(level - 2 + 0.1));
    for (let i = 2; i < steps.length; i++) {
      expect(steps[i] - steps[i - 1]).toBeCloseTo(steps[1] - steps[0], 9);
    }
  });

  it('keeps its levels when the range grows by a little', () => {
    const small = levels(0, 100, 'linear');
    expect(levels(0, 101, 'linear').slice(0, small.length)).toEqual(small);
  });

  it('gives none without a finite range', () => {
    expect(levels(1, 1, 'linear')).toEqual([]);
    expect(levels(Infinity, -Infinity, 'linear')).toEqual([]);
    expect(levels(-1e308, 1e308, 'linear')).toEqual([]);
  });

  it('refuses an offset that has no logarithm', () => {
    expect(() => levels(0, 1, { log: 0 })).toThrow('the offset of a logarithmic scale must be positive: 0');
  });
});

describe('a fitting scale', () => {
  const bowl = (size: number, grid: number) =>
    Float64Array.from({ length: grid * grid }, (_, i) => {
      const [x, y] = [i % grid, Math.floor(i / grid)].map((at) => (10 * at) / (grid - 1) - 5);
      return size * (x * x + y * y);
    });

  it('follows the size of the losses', () => {
    const offset = (size: number) => {
      const scale = fittingScale(bowl(size, 97), 0);
      return scale === 'linear' ? NaN : scale.log;
    };
    expect(offset(1)).toBeGreaterThan(1);
    expect(offset(1)).toBeLessThan(10);
    expect(offset(1e6) / offset(1)).toBeCloseTo(1e6, -1);
    expect(offset(1e-9) / offset(1)).toBeCloseTo(1e-9, 15);
  });

  it('is the same on a finer grid, and passes over what is no number', () => {
    const holes = bowl(3, 384).map((loss, i) => (i % 7 === 0 ? NaN : loss));
    expect(fittingScale(holes, 0)).toEqual(fittingScale(bowl(3, 96), 0));
  });

  it('is linear where all lie on one level, or nowhere', () => {
    expect(fittingScale(new Float64Array(100), 0)).toBe('linear');
    expect(fittingScale(new Float64Array(100).fill(NaN), Infinity)).toBe('linear');
  });
});
