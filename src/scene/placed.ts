// Strokes that are on a canvas, with the boxes they fill: what has to be painted again where a spot is cleared.
import type { Box } from './clip';
import type { Stroke } from './trace';

export interface Placed {
  readonly stroke: Stroke;
  readonly box: Box;
}

/** Strokes are joined up to this many points. */
const mostJoined = 96;

/** Adds a stroke, to the last one where it goes on from it: frames bring a few points each, and many short strokes cost most. */
export function keep(list: Placed[], stroke: Stroke, reach: number): void {
  const last = list.at(-1)?.stroke;
  const joins =
    last !== undefined &&
    last.points.length + stroke.points.length <= 2 * mostJoined &&
    last.points[last.points.length - 2] === stroke.points[0] &&
    last.points[last.points.length - 1] === stroke.points[1];
  if (!joins) {
    list.push(placed(stroke, reach));
    return;
  }
  const points = new Float32Array(last.points.length + stroke.points.length - 2);
  points.set(last.points);
  points.set(stroke.points.subarray(2), last.points.length);
  list[list.length - 1] = placed({ points, phase: last.phase }, reach);
}

/** A stroke with the box it fills, casing included. */
function placed(stroke: Stroke, reach: number): Placed {
  const { points } = stroke;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i]);
    x1 = Math.max(x1, points[i]);
    y0 = Math.min(y0, points[i + 1]);
    y1 = Math.max(y1, points[i + 1]);
  }
  const box = { x0: x0 - reach, y0: y0 - reach, x1: x1 + reach, y1: y1 + reach };
  return { stroke, box };
}
