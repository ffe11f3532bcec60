// Hatching covers the hatched cells and nothing else, and its lines are as long as they can be.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hatching } from './hatching';

const box = { x0: 10, y0: 20, x1: 110, y1: 70 };
const lengthOf = (lines: readonly Float32Array[]): number =>
  lines.reduce((sum, [x0, y0, x1, y1]) => sum + Math.hypot(x1 - x0, y1 - y0), 0);

it('over all cells is one line after the other, from edge to edge', () => {
  const lines = hatching(box, 5, () => true, 10);
  const stride = 10 * Math.SQRT2;
  expect(lines).toHaveLength(Math.floor((100 + 50 - stride / 2) / stride) + 1);
  for (const [x0, y0, x1, y1] of lines) {
    expect(x1).toBeGreaterThan(x0);
    expect(x0 + y0).toBeCloseTo(x1 + y1, 3);
    for (const [x, y] of [[x0, y0], [x1, y1]]) // prettier-ignore
      expect([10, 110].some((edge) => Math.abs(x - edge) < 1e-3) || [20, 70].some((edge) => Math.abs(y - edge) < 1e-3)).toBe(true); // prettier-ignore
  }
});

it('of some cells and of the others make up the whole, and no line leaves its cells', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (cells) => {
      const some = hatching(box, 4, (cell) => cells[cell], 6);
      const others = hatching(box, 4, (cell) => !cells[cell], 6);
      expect(lengthOf(some) + lengthOf(others)).toBeCloseTo(lengthOf(hatching(box, 4, () => true, 6)), 2);
      for (const [x0, y0, x1, y1] of some) {
        const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
        const cell = Math.floor((70 - y) / 12.5) * 4 + Math.floor((x - 10) / 25);
        // its middle may lie on a border that two hatched cells share
        const inside = (x - 10) % 25 > 0.01 && (70 - y) % 12.5 > 0.01;
        if (inside) expect(cells[cell]).toBe(true);
      }
    }),
  );
});
