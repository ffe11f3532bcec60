// The viewport shows the whole view at one scale, and pixels and values are each other's inverse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../formula/define';
import { viewport } from './viewport';

const view: View = [
  [-2, 2],
  [-1, 3],
];

const side = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const origin = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const pixels = fc.integer({ min: 40, max: 4000 });
const anyView = fc.tuple(origin, origin, side, side).map(([x, y, w, h]): View => [
  [x, x + w],
  [y, y + h],
]);

describe('viewport', () => {
  it('shows more on the longer side of the plot and centres the view', () => {
    const wide = viewport(view, 800, 400);
    expect(wide.window).toEqual([
      [-4, 4],
      [-1, 3],
    ]);
    expect(viewport(view, 400, 800).window).toEqual([
      [-2, 2],
      [-3, 5],
    ]);
    expect(wide.scale).toBe(100);
  });

  it('points y upwards', () => {
    const plot = viewport(view, 800, 400);
    expect(plot.toPixel([-4, 3])).toEqual([0, 0]);
    expect(plot.toPixel([4, -1])).toEqual([800, 400]);
  });

  it('has the whole view in its window, at one scale for both axes', () => {
    fc.assert(
      fc.property(anyView, pixels, pixels, (v, w, h) => {
        const plot = viewport(v, w, h);
        const slack = 1e-9 * (Math.abs(v[0][0]) + Math.abs(v[1][0]) + 1e3);
        for (const axis of [0, 1] as const) {
          expect(plot.window[axis][0]).toBeLessThanOrEqual(v[axis][0] + slack);
          expect(plot.window[axis][1]).toBeGreaterThanOrEqual(v[axis][1] - slack);
        }
        expect((plot.window[0][1] - plot.window[0][0]) * plot.scale).toBeCloseTo(w, 6);
        expect((plot.window[1][1] - plot.window[1][0]) * plot.scale).toBeCloseTo(h, 6);
      }),
    );
  });

  it('brings a pixel back from its value', () => {
    fc.assert(
      fc.property(anyView, pixels, pixels, fc.double({ min: 0, max: 1, noNaN: true }), (v, w, h, part) => {
        const plot = viewport(v, w, h);
        const [px, py] = plot.toPixel(plot.toValue([part * w, (1 - part) * h]));
        expect(Math.abs(px - part * w)).toBeLessThan(1e-5);
        expect(Math.abs(py - (1 - part) * h)).toBeLessThan(1e-5);
      }),
    );
  });

  it('has a usable scale before the plot is laid out', () => {
    const plot = viewport(view, 0, 0);
    expect(plot.scale).toBeGreaterThan(0);
    expect(plot.toPixel([0, 1])).toEqual([0.5, 0.5]);
  });
});
