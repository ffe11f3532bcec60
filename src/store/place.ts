// Places picked by hand: round numbers no finer than a pixel, and where the keys move them.
import type { Point, View } from '../formula/define';

/** The coordinates with as few decimals as a pixel allows. @param unit how much of the plane a pixel shows */
export function neat([x, y]: Point, unit: number): Point {
  return [rounded(x, unit), rounded(y, unit)];
}

function rounded(value: number, unit: number): number {
  if (!(unit > 0) || !Number.isFinite(value)) return value;
  const decimals = Math.min(Math.max(Math.ceil(-Math.log10(unit)), 0), 15);
  const grain = 10 ** Math.floor(Math.log10(unit));
  return decimals > 0 ? Number(value.toFixed(decimals)) : Math.round(value / grain) * grain;
}

/** How far a press of a key moves the start: the view's span in so many steps. */
export const strides = { plain: 50, far: 10, fine: 200 } as const;

/** The start moved by a key. @param direction x to the right, y up */
export function moved(
  start: Point,
  view: View,
  direction: readonly [number, number],
  stride: keyof typeof strides,
): Point {
  const spans = view.map(([from, to]) => (to - from) / strides[stride]);
  return neat([start[0] + direction[0] * spans[0], start[1] + direction[1] * spans[1]], Math.min(...spans) / 10);
}

/** The start at an edge of the view. @param axis 0 for x, 1 for y @param end 0 for the low edge, 1 for the high one */
export function atEdge(start: Point, view: View, axis: 0 | 1, end: 0 | 1): Point {
  const edge = view[axis][end];
  return axis === 0 ? [edge, start[1]] : [start[0], edge];
}
