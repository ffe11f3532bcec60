// From thinned rows to strokes on the chart, cut where they leave it.
import { clipLine, contains, type Box } from './clip';
import { lengthOf, tolerance, type Stroke } from './trace';

export interface Curve {
  readonly strokes: readonly Stroke[];
  /** Where a curve that ends outside the box last left it; null for one that ends inside. */
  readonly exit: { readonly x: number; readonly y: number } | null;
  /** Where it ends, possibly outside the box; null for an empty curve. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** Browsers are slow on long strokes. */
const longest = 256;
const whole = [0, 1] as const;

/** Joins packed place, value points inside `box`. `x` of a place on the axis, which grows with it, and `y` of a value are pixels. */
export function curveIn(
  points: Float64Array,
  box: Box,
  x: (at: number) => number,
  y: (value: number) => number,
): Curve {
  if (points.length === 0) return { strokes: [], exit: null, end: null };
  const strokes: Stroke[] = [];
  let block: number[] = [];
  let travelled = 0;
  let exit: Curve['exit'] = null;
  const flush = (): void => {
    if (block.length >= 4) {
      const stroke = new Float32Array(block);
      strokes.push({ points: stroke, phase: travelled });
      travelled += lengthOf(stroke);
    }
    block = [];
  };
  const line = straightened(points, x, y);
  let [px, py] = [line[0], line[1]];
  let wasInside = contains(box, px, py);
  for (let i = 2; i < line.length; i += 2) {
    const [qx, qy] = [line[i], line[i + 1]];
    const inside = contains(box, qx, qy);
    const parts = inside && wasInside ? whole : clipLine(box, px, py, qx, qy);
    wasInside = inside;
    if (parts) {
      const [enter, leave] = parts;
      if (block.length === 0) block.push(px + enter * (qx - px), py + enter * (qy - py));
      block.push(px + leave * (qx - px), py + leave * (qy - py));
      exit = leave < 1 ? { x: px + leave * (qx - px), y: py + leave * (qy - py) } : null;
      if (leave < 1) flush();
      else if (block.length >= 2 * longest) {
        flush();
        block.push(qx, qy);
      }
    }
    [px, py] = [qx, qy];
  }
  flush();
  return { strokes, exit, end: { x: px, y: py } };
}

/**
 * The line in pixels, packed x, y, without the points that lie within the tolerance above or below it: the swinging door of
 * Bristol (1990), one look at each point. A peak is never such a point.
 */
function straightened(points: Float64Array, x: (at: number) => number, y: (value: number) => number): number[] {
  let fromX = x(points[0]);
  let fromY = y(points[1]);
  const line = [fromX, fromY];
  let px = fromX;
  let py = fromY;
  // Slopes of all lines from the last point kept that pass near every point since.
  let least = -Infinity;
  let greatest = Infinity;
  for (let i = 2; i < points.length; i += 2) {
    const qx = x(points[i]);
    const qy = y(points[i + 1]);
    const slope = (qy - fromY) / (qx - fromX);
    if (!(slope >= least && slope <= greatest)) {
      line.push(px, py);
      fromX = px;
      fromY = py;
      least = -Infinity;
      greatest = Infinity;
    }
    const far = qx - fromX;
    least = Math.max(least, (qy - tolerance - fromY) / far);
    greatest = Math.min(greatest, (qy + tolerance - fromY) / far);
    px = qx;
    py = qy;
  }
  if (points.length > 2) line.push(px, py);
  return line;
}
