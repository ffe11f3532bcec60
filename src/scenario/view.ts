// What a view may be.
import type { View } from '../formula/define';

/** Narrower than this share of its own coordinates, a side has too few floating-point numbers left to draw on. */
const least = 1e-9;

/** Whether both sides run from a smaller to a larger finite number, with room between them. */
export function sensibleView(view: View): boolean {
  return view.every(([from, to]) => {
    const width = to - from;
    return Number.isFinite(width) && width > 0 && width >= least * Math.max(Math.abs(from), Math.abs(to));
  });
}

/** Whether two views show the same rectangle. */
export function sameView(a: View, b: View): boolean {
  return a.every((side, axis) => side.every((bound, end) => bound === b[axis][end]));
}
