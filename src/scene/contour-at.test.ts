// The contour beside a place: the levels around its loss, the nearer line, and room for its number.
import { describe, expect, it } from 'vitest';
import { fieldOf } from '../field/field';
import { samplerOf } from '../field/samples';
import type { Point } from '../formula/define';
import { contourAt } from './contour-at';
import { viewport } from './viewport';

const plot = viewport([[-3, 3], [-2, 2]], 600, 400); // prettier-ignore
const loss = ([x, y]: Point): number => x * x + y * y;
const field = fieldOf(
  samplerOf((x, y) => loss([x, y])),
  plot.window,
  160,
  'linear',
);
const read = (at: Point, value = loss(plot.toValue(at))) => contourAt(field, plot, at, value);

describe('the contour at a place', () => {
  it('is the nearer of the two around its loss, at its level all along', () => {
    for (const at of [
      [400, 200],
      [320, 260],
      [120, 90],
      [500, 40],
    ] as Point[]) {
      // prettier-ignore
      const value = loss(plot.toValue(at));
      const { below, above, nearest } = read(at);
      expect(below ?? -Infinity).toBeLessThanOrEqual(value);
      expect(above ?? Infinity).toBeGreaterThan(value);
      if (!nearest) throw new Error('no contour');
      const gap = (level: number | null) => (level === null ? Infinity : Math.abs(Math.sqrt(level) - Math.sqrt(value)));
      expect(nearest.level).toBe(gap(below) < gap(above) ? below : above);
      for (let i = 0; i < nearest.line.length; i += 2) {
        const [x, y] = [nearest.line[i], nearest.line[i + 1]];
        if (x < 0 || y < 0 || x > 600 || y > 400) continue;
        expect(Math.abs(loss(plot.toValue([x, y])) - nearest.level)).toBeLessThan(0.01);
      }
    }
  });

  it('has its number on the line, inside the plot and not under the place', () => {
    const at: Point = [400, 200];
    const { nearest } = read(at);
    if (!nearest) throw new Error('no contour');
    const [x, y] = nearest.label;
    expect(Math.abs(loss(plot.toValue([x, y])) - nearest.level)).toBeLessThan(0.01);
    expect(Math.hypot(x - at[0], y - at[1])).toBeGreaterThan(40);
    expect(Math.min(x, y, 600 - x, 400 - y)).toBeGreaterThan(20);
  });

  it('has one level only below the lowest and above the highest, and none without a loss', () => {
    expect(read([300, 200], 0).below).toBeNull();
    expect(read([300, 200], 0).above).toBe(field.thresholds[0]);
    expect(read([0, 0], 1e9).above).toBeNull();
    expect(read([0, 0], 1e9).below).toBe(field.thresholds.at(-1));
    expect(read([300, 200], NaN)).toEqual({ below: null, above: null, nearest: null });
    expect(contourAt({ ...field, thresholds: new Float64Array() }, plot, [1, 1], 1).nearest).toBeNull();
  });
});
