import { describe, expect, it } from 'vitest';
import { drawnScale } from './vector-scale';

const plot = { width: 600, height: 400, scale: 100 };

describe('the scale of slopes', () => {
  it('is round, and the longest arrow can be read', () => {
    for (let exponent = -12; exponent <= 12; exponent++) {
      for (const lead of [1, 1.7, 3, 4.9, 7, 9.99]) {
        const length = lead * 10 ** exponent;
        const scale = drawnScale(length, plot, null) ?? NaN;
        expect(scale.toPrecision(1)).toMatch(/^(0\.0*)?[125]0*(e|$)/);
        const pixels = (length * plot.scale) / scale;
        expect(pixels).toBeGreaterThan(96 / 2.51);
        expect(pixels).toBeLessThanOrEqual(96 * 1.001);
      }
    }
  });

  it('stays while the arrow stays readable', () => {
    const first = drawnScale(50, plot, null);
    expect(drawnScale(56, plot, first)).toBe(first);
    expect(drawnScale(26, plot, first)).toBe(first);
    expect(drawnScale(500, plot, first)).toBeGreaterThan(first ?? NaN);
    expect(drawnScale(1, plot, first)).toBeLessThan(first ?? NaN);
  });

  it('is none where there is nothing to draw', () => {
    for (const length of [0, NaN, Infinity]) expect(drawnScale(length, plot, 5)).toBeNull();
  });
});
