// From thinned rows to strokes on the chart, cut where they leave it.
import { clipLine, type Box } from './clip';
import { simplify } from './simplify';
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

/** Joins packed row, loss points inside `box`. `x` of a row and `y` of a loss are pixels. */
export function lossCurve(
  points: Float64Array,
  box: Box,
  x: (row: number) => number,
  y: (loss: number) => number,
): Curve {
  if (points.length === 0) return { strokes: [], exit: null, end: null };
  const strokes: Stroke[] = [];
  let block: number[] = [];
  let travelled = 0;
  let exit: Curve['exit'] = null;
  const flush = (): void => {
    if (block.length >= 4) {
      const kept = simplify(Float32Array.from(block), tolerance);
      strokes.push({ points: kept, phase: travelled });
      travelled += lengthOf(kept);
    }
    block = [];
  };
  let [px, py] = [x(points[0]), y(points[1])];
  for (let i = 2; i < points.length; i += 2) {
    const [qx, qy] = [x(points[i]), y(points[i + 1])];
    const parts = clipLine(box, px, py, qx, qy);
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
