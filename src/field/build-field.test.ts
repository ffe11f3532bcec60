// The field of a surface's text is that of the function it states.
import { describe, expect, it } from 'vitest';
import type { View } from '../formula/define';
import { FormulaError } from '../formula/error';
import { surfaces } from '../surfaces/_index';
import { buildField, fieldOf } from './field';
import { samplerOf } from './samples';

const window: View = [[-2, 2], [-1, 3]]; // prettier-ignore

describe('buildField', () => {
  it('samples the formula with its parameters', () => {
    const surface = { formula: '(a - x)^2 + b*(y - x^2)^2', parameters: { a: 1, b: 100 } };
    const field = buildField({ surface, window, grid: 64, scale: { log: 0.1 } });
    const direct = samplerOf((x, y) => (1 - x) * (1 - x) + 100 * ((y - x * x) * (y - x * x)));
    const wanted = fieldOf(direct, window, 64, { log: 0.1 });
    expect(field.thresholds.length).toBe(wanted.thresholds.length);
    expect(field.coordinates.length).toBe(wanted.coordinates.length);
    const worst = field.coordinates.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - wanted.coordinates[i])),
      0,
    );
    // Sums in another order differ in the last bits of float64, and coordinates are float32.
    expect(worst).toBeLessThan(1e-6);
  });

  it('raises the fault of a formula that does not compile', () => {
    const surface = { formula: 'x +* y', parameters: {} };
    expect(() => buildField({ surface, window, grid: 32, scale: 'linear' })).toThrow(FormulaError);
  });

  it.each([...surfaces.keys()])('has 14 to 18 levels and some contour at each on %s', (id) => {
    const surface = surfaces.get(id);
    if (!surface) throw new Error(`no such surface: ${id}`);
    const field = buildField({ surface: surface.text({}), window: surface.view, grid: 128, scale: surface.scale });
    expect(field.thresholds.length).toBeGreaterThanOrEqual(14);
    expect(field.thresholds.length).toBeLessThanOrEqual(18);
    expect(field.coordinates.every(Number.isFinite)).toBe(true);
    let [shown, top] = [0, 0];
    for (let band = 0; band < field.thresholds.length; band++) {
      if (field.bands[band + 1] > field.bands[band]) shown++;
      top = field.bands[band + 1];
    }
    // The innermost levels may be smaller than a few cells.
    expect(shown).toBeGreaterThanOrEqual(field.thresholds.length - 3);
    expect(top).toBe(field.rings.length - 1);
  });
});
