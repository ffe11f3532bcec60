// The contour next to a place: its level, its line, and where its number stands.
import type { FieldData } from '../field/types';
import type { Point } from '../formula/define';
import type { Viewport } from './viewport';

export interface ContourAt {
  /** The levels around the loss; null below the lowest and above the highest. */
  readonly below: number | null;
  readonly above: number | null;
  /** The one of them whose line is nearer, null where neither has one. */
  readonly nearest: NearContour | null;
}

export interface NearContour {
  readonly level: number;
  /** The whole line in pixels, packed x, y. */
  readonly line: Float32Array;
  /** Where its number stands, in pixels: beside the place, not under it. */
  readonly label: Point;
}

/** A number stands at least so far from the place and from the plot's edge. Pixels. */
const clear = 52;
const edge = 22;

/** @param at a place in pixels @param loss there; NaN has no contour */
export function contourAt(field: FieldData, plot: Viewport, at: Point, loss: number): ContourAt {
  const { thresholds } = field;
  const next = thresholds.findIndex((level) => level > loss);
  const high = Number.isNaN(loss) ? -1 : next < 0 ? thresholds.length : next;
  const level = (band: number): number | null => (band >= 0 && band < thresholds.length ? thresholds[band] : null);
  const near = (high < 0 ? [] : [high - 1, high]).flatMap((band) => {
    const found = level(band) === null ? null : nearestRing(field, plot, at, band);
    return found ? [{ ...found, band }] : [];
  });
  near.sort((a, b) => a.distance - b.distance);
  const [first] = near;
  const label = near.length > 0 ? labelOf(first.line, plot, at) : null;
  return {
    below: high < 0 ? null : level(high - 1),
    above: high < 0 ? null : level(high),
    nearest: label ? { level: thresholds[first.band], line: first.line, label } : null,
  };
}

function nearestRing(field: FieldData, plot: Viewport, [x, y]: Point, band: number) {
  const { scale, left, top } = plot;
  let best: { readonly line: Float32Array; readonly distance: number } | null = null;
  for (let ring = field.bands[band]; ring < field.bands[band + 1]; ring++) {
    const line = field.coordinates.slice(2 * field.rings[ring], 2 * field.rings[ring + 1]);
    let distance = Infinity;
    for (let i = 0; i < line.length; i += 2) {
      line[i] = scale * line[i] + left;
      line[i + 1] = top - scale * line[i + 1];
      // What closes a ring along the border lies outside the plot.
      if (line[i] >= 0 && line[i + 1] >= 0 && line[i] <= plot.width && line[i + 1] <= plot.height)
        distance = Math.min(distance, Math.hypot(line[i] - x, line[i + 1] - y));
    }
    if (distance < (best?.distance ?? Infinity)) best = { line, distance };
  }
  return best;
}

/** The point of the line that is nearest to the place among those that leave room; else the farthest inside. */
function labelOf(line: Float32Array, { width, height }: Viewport, [x, y]: Point): Point | null {
  let best: Point | null = null;
  let least = Infinity;
  for (let i = 0; i < line.length; i += 2) {
    const [px, py] = [line[i], line[i + 1]];
    if (px < edge || py < edge || px > width - edge || py > height - edge) continue;
    const distance = Math.hypot(px - x, py - y);
    const cost = distance >= clear ? distance : 1e6 - distance;
    if (cost < least) [best, least] = [[px, py], cost];
  }
  return best;
}
