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

/** What a key does: x and y in spans of the view. */
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A fiftieth of the view a step; with Shift a tenth, with Alt a two-hundredth. */
function stride(shift: boolean, alt: boolean): number {
  return shift ? 10 : alt ? 200 : 50;
}

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Where a key moves the start: arrows along the axes, Home and End to the view's edge on the slider's own axis. Null for
 * any other key.
 * @param axis 0 for the slider of x, 1 for that of y
 */
export function moved(start: Point, view: View, axis: 0 | 1, { key, shiftKey, altKey }: Key): Point | null {
  if (key === 'Home' || key === 'End') {
    const edge = view[axis][key === 'Home' ? 0 : 1];
    return axis === 0 ? [edge, start[1]] : [start[0], edge];
  }
  const direction = Object.hasOwn(directions, key) ? directions[key] : null;
  if (!direction) return null;
  const by = stride(shiftKey, altKey);
  const spans = view.map(([from, to]) => (to - from) / by);
  return neat([start[0] + direction[0] * spans[0], start[1] + direction[1] * spans[1]], Math.min(...spans) / 10);
}
