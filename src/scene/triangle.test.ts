import { describe, expect, it } from 'vitest';
import { runStyle } from './palette';
import { themes } from './themes';
import { triangleItems } from './triangle';
import { viewport } from './viewport';

const plot = viewport([[-1, 1], [-1, 1]], 200, 200); // prettier-ignore
const corners = [[0, 0], [0.5, 0], [0, 0.5]] as const; // prettier-ignore

describe('triangleItems(corners, colour, plot, theme)', () => {
  it.each(Object.values(themes))('is a closed line in the colour of its run, thinner than paths: $name', (theme) => {
    const [item] = triangleItems(corners, 3, plot, theme);
    if (item.kind !== 'line') return expect.fail(item.kind);
    expect(item.points).toHaveLength(8);
    expect(item.points.slice(0, 2)).toEqual(item.points.slice(6));
    expect([...item.points.slice(0, 2)]).toEqual(plot.toPixel([0, 0]));
    expect(item.stroke).toBe(runStyle(theme, 3).colour);
    expect(item.width).toBeLessThan(theme.lines.path);
  });

  it('is nothing where a corner is no point, or out of all bounds', () => {
    for (const x of [NaN, Infinity, 1e300])
      expect(triangleItems([...corners.slice(0, 2), [x, 0]], 0, plot, themes.light)).toEqual([]);
  });
});
