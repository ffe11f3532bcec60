// The fan of paths: of each what the plot shows, fainter the more there are.
import { expect, it } from 'vitest';
import { fanItems } from './fan';
import { themes } from './themes';
import { viewport } from './viewport';

const plot = viewport([[-1, 1], [-1, 1]], 100, 100); // prettier-ignore

it('has a line for each stretch of a path inside the plot', () => {
  // out and in again; all outside; inside
  const points = Float32Array.of(0, 0, 4, 0, 4, 0.5, 0, 0.5, 5, 5, 6, 6, 0, 0, 0.5, 0.5, -0.5, 0.5);
  const items = fanItems({ points, ends: Int32Array.of(4, 6, 9) }, 0, plot, themes.light);
  const lines = items.map((item) => (item.kind === 'line' ? [...item.points] : []));
  expect(lines).toEqual([
    [50, 50, 101, 50],
    [101, 25, 50, 25],
    [50, 50, 75, 25, 25, 25],
  ]);
});

it('is fainter the more paths there are, and never gone', () => {
  const opacity = (count: number): number => {
    const points = Float32Array.from({ length: 4 * count }, (_, i) => i % 2);
    const [first] = fanItems({ points, ends: Int32Array.from({ length: count }, (_, i) => 2 * i + 2) }, 1, plot, themes.dark); // prettier-ignore
    return first.kind === 'line' ? first.opacity : NaN;
  };
  expect(opacity(20)).toBeLessThan(opacity(5));
  expect(opacity(200)).toBeLessThan(opacity(20));
  expect(opacity(200)).toBeGreaterThan(0.05);
});
