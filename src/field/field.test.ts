// Contours lie where the loss has their level, whatever the window; samples that are no numbers break nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../formula/define';
import { fieldOf } from './field';
import { sampleGrid, samplerOf } from './samples';
import type { FieldData } from './types';

const circle = samplerOf((x, y) => x * x + y * y);
const rosenbrock = samplerOf((x, y) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x));

/** Every vertex inside the window: its band and its place. */
function* vertices(field: FieldData): Generator<{ level: number; x: number; y: number }> {
  const [[x0, x1], [y0, y1]] = field.window;
  for (let band = 0; band < field.thresholds.length; band++) {
    const from = field.rings[field.bands[band]];
    const to = field.rings[field.bands[band + 1]];
    for (let v = from; v < to; v++) {
      const [x, y] = [field.coordinates[2 * v], field.coordinates[2 * v + 1]];
      if (x >= x0 && x <= x1 && y >= y0 && y <= y1) yield { level: field.thresholds[band], x, y };
    }
  }
}

describe('fieldOf', () => {
  // x^2 + y^2 is quadratic along every grid line, so crossings are exact but for rounding to float32 (6e-8 of the coordinate).
  const tolerance = 2e-6;
  const windows: [string, View][] = [
    ['square', [[-2, 2], [-2, 2]]], // prettier-ignore
    ['off centre and wide', [[-1, 5], [-0.5, 1.25]]], // prettier-ignore
    ['off centre and tall', [[0.3, 1.9], [-3, 4.7]]], // prettier-ignore
  ];
  it.each(windows)('puts every vertex of a circle at its radius: %s window', (_, window) => {
    for (const grid of [24, 97, 128]) {
      const field = fieldOf(circle, window, grid, 'linear');
      let count = 0;
      for (const { level, x, y } of vertices(field)) {
        expect(Math.abs(Math.hypot(x, y) - Math.sqrt(level))).toBeLessThan(tolerance);
        count++;
      }
      expect(count).toBeGreaterThan(80);
    }
  });

  it('has y upwards: a loss that grows with y has its higher levels higher', () => {
    const field = fieldOf(
      samplerOf((_, y) => y),
      [[-1, 1], [0, 1]], // prettier-ignore
      32,
      'linear',
    );
    for (const { level, y } of vertices(field)) expect(y).toBeCloseTo(level, 6);
  });

  it('puts isolines of Rosenbrock within a thousandth of a cell of their level', () => {
    const window: View = [[-2, 2], [-1, 3]]; // prettier-ignore
    const grid = 256;
    const field = fieldOf(rosenbrock, window, grid, { log: 0.1 });
    const cell = 4 / (grid - 3);
    for (const { level, x, y } of vertices(field)) {
      const loss = (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
      const slope = Math.hypot(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x));
      // Where the ground is nearly flat a distance says nothing: there the loss itself must agree.
      expect(Math.abs(loss - level) / Math.max(slope, 0.5)).toBeLessThan(1e-3 * cell);
    }
  });

  it('closes every ring outside the window', () => {
    const window: View = [[-1, 3], [-1, 1]]; // prettier-ignore
    const grid = sampleGrid(window, 64);
    expect(grid.columns).toBe(64);
    expect(grid.x).toBeCloseTo(-1 - grid.step, 12);
    expect(grid.x + (grid.columns - 1) * grid.step).toBeCloseTo(3 + grid.step, 12);
    expect(grid.y).toBeLessThanOrEqual(-1 - grid.step + 1e-12);
    expect(grid.y + (grid.rows - 1) * grid.step).toBeGreaterThanOrEqual(1 + grid.step - 1e-12);
  });

  it('packs rings and bands without gaps', () => {
    const field = fieldOf(rosenbrock, [[-2, 2], [-1, 3]], 64, { log: 0.1 }); // prettier-ignore
    expect(field.bands[0]).toBe(0);
    expect(field.rings[0]).toBe(0);
    expect(field.bands.length).toBe(field.thresholds.length + 1);
    expect(field.bands[field.bands.length - 1]).toBe(field.rings.length - 1);
    expect(2 * field.rings[field.rings.length - 1]).toBe(field.coordinates.length);
    for (const starts of [field.rings, field.bands]) {
      for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]);
    }
    expect(field.coordinates.every(Number.isFinite)).toBe(true);
  });

  it('has a few exact answers where samples are no numbers', () => {
    const window: View = [[-1, 1], [-1, 1]]; // prettier-ignore
    const nothing = fieldOf(samplerOf(() => NaN), window, 32, { log: 1 }); // prettier-ignore
    expect([nothing.thresholds.length, nothing.rings.length, nothing.lowest, nothing.highest]).toEqual([
      0,
      1,
      NaN,
      NaN,
    ]);
    const flat = fieldOf(samplerOf(() => 3), window, 32, 'linear'); // prettier-ignore
    expect([flat.thresholds.length, flat.lowest, flat.highest]).toEqual([0, 3, 3]);
    const logarithm = fieldOf(samplerOf((x) => Math.log(x)), window, 64, 'linear'); // prettier-ignore
    expect(logarithm.thresholds.length).toBeGreaterThanOrEqual(14);
    // log x has its level t at x = e^t; away from the pole the cubic is within a hundredth of a cell.
    for (const { level, x } of vertices(logarithm)) {
      if (x > 0.2) expect(Math.abs(x - Math.exp(level))).toBeLessThan(0.01 * (2 / 61));
    }
  });

  it('survives any mixture of numbers, infinities and NaN', () => {
    const sample = fc.oneof(
      { weight: 6, arbitrary: fc.double({ min: -5, max: 5 }) },
      fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308),
    );
    fc.assert(
      fc.property(fc.array(sample, { minLength: 100, maxLength: 100 }), (values) => {
        let at = 0;
        const field = fieldOf(samplerOf(() => values[at++ % values.length]), [[0, 1], [0, 1]], 10, 'linear'); // prettier-ignore
        expect(field.coordinates.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
