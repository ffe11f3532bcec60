// From rows to strokes in pixels: clipped near the plot, thinned to what can be seen, in short pieces, resumable.
import { clipLine, contains, type Box } from './clip';
import type { RowSource } from './rows';
import { simplify } from './simplify';
import type { Viewport } from './viewport';

/** A piece of a path, packed x, y in pixels. */
export interface Stroke {
  readonly points: Float32Array;
  /** Pixels of this path drawn before it, so that dashes go on. */
  readonly phase: number;
}

/** Points closer than this to the last one kept are not drawn, and a thinned line is nowhere farther off. */
export const tolerance = 0.25;
/** Browsers are slow on long strokes (quadratic in their points); short ones also make it cheap to redraw a spot. */
const longest = 256;
/** Lines are followed this far outside the plot, so that caps and joins of the cut ends are not seen. */
const margin = 32;
/** In pixels: steps are followed this far, beyond it rounding would be seen. Steps between two such points are not drawn. */
const far = 1e12;

/**
 * Follows one run through a viewport. `advance(k)` gives the strokes from where it stands up to row k; done in one go or in many,
 * the strokes join exactly. A non-finite row cuts the line.
 */
export class Tracer {
  readonly #rows: RowSource;
  readonly #viewport: Viewport;
  readonly #box: Box;
  #next = 0;
  // The last point the line went to; NaN before the first and after a cut.
  #x = NaN;
  #y = NaN;
  #travelled = 0;
  #block: number[] = [];
  #strokes: Stroke[] = [];

  constructor(rows: RowSource, viewport: Viewport) {
    this.#rows = rows;
    this.#viewport = viewport;
    this.#box = { x0: -margin, y0: -margin, x1: viewport.width + margin, y1: viewport.height + margin };
  }

  /** The first row not yet drawn. */
  get next(): number {
    return this.#next;
  }

  /** Strokes from the last row drawn to row k, or to the last row there is. */
  advance(k: number): Stroke[] {
    const { scale, left, top } = this.#viewport;
    const end = Math.min(k + 1, this.#rows.length);
    this.#strokes = [];
    for (; this.#next < end; this.#next++) {
      const x = scale * this.#rows.x(this.#next) + left;
      const y = top - scale * this.#rows.y(this.#next);
      // Most rows of a long run are nearly where it was: the comparison is false for NaN.
      if (Math.abs(x - this.#x) + Math.abs(y - this.#y) < tolerance) continue;
      this.#go(x, y);
    }
    this.#flush();
    return this.#strokes;
  }

  #go(toX: number, toY: number): void {
    const [px, py] = [this.#x, this.#y];
    if (Number.isNaN(px)) {
      if (Number.isFinite(toX) && Number.isFinite(toY)) [this.#x, this.#y] = [toX, toY];
      return;
    }
    const reach = Math.max(Math.abs(toX - px), Math.abs(toY - py));
    if (!(reach < Infinity)) {
      this.#flush();
      [this.#x, this.#y] = [NaN, NaN];
      return;
    }
    if (reach < tolerance && (toX - px) ** 2 + (toY - py) ** 2 < tolerance ** 2) return;
    if (contains(this.#box, px, py) && contains(this.#box, toX, toY)) this.#add(px, py, toX, toY);
    else this.#cross(px, py, toX, toY, reach);
    [this.#x, this.#y] = [toX, toY];
  }

  /** A step of which at least one end is far outside. */
  #cross(px: number, py: number, qx: number, qy: number, reach: number): void {
    // Measured from the nearer end: from the other one, rounding would exceed the plot.
    const back = Math.abs(px) + Math.abs(py) > Math.abs(qx) + Math.abs(qy);
    const [nearX, nearY] = back ? [qx, qy] : [px, py];
    const short = reach > far ? far / reach : 1;
    const dx = (back ? px - qx : qx - px) * short;
    const dy = (back ? py - qy : qy - py) * short;
    const parts = Math.abs(nearX) + Math.abs(nearY) < far && clipLine(this.#box, nearX, nearY, nearX + dx, nearY + dy);
    if (!parts) return;
    const [from, to] = back ? [parts[1], parts[0]] : parts;
    this.#add(nearX + from * dx, nearY + from * dy, nearX + to * dx, nearY + to * dy);
    if (!contains(this.#box, qx, qy)) this.#flush();
  }

  #add(px: number, py: number, qx: number, qy: number): void {
    if (this.#block.length === 0) this.#block.push(px, py);
    this.#block.push(qx, qy);
    if (this.#block.length >= 2 * longest) this.#flush();
  }

  #flush(): void {
    if (this.#block.length >= 4) {
      const points = simplify(Float32Array.from(this.#block), tolerance);
      this.#strokes.push({ points, phase: this.#travelled });
      this.#travelled += lengthOf(points);
    }
    this.#block = [];
  }
}

/** Length of a line packed x, y. */
export function lengthOf(points: Float32Array): number {
  let sum = 0;
  for (let i = 2; i < points.length; i += 2)
    sum += Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]);
  return sum;
}
