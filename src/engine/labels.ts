// What a path did, worked out from its rows as they stream: reached a minimum, stalled, left the view. Never changes a number.
import { Arrival } from './arrival';
import type { LabelContext, Labels, Rows } from './types';

/** Tolerances; distances as fractions of the surface's view, as an arrival has them. */
const tolerances = {
  /** Stalled (where no minimum is reached): the path stays within this distance of one of its rows ... */
  still: 1e-4,
  /** ... over at least this share of its rows, and at least so many steps. */
  stillShare: 0.1,
  stillSteps: 20,
} as const;

/** Watches one run. Memory and time per row are constant; the order of rows is all that matters, not how they are split. */
export class LabelWatcher {
  readonly #x0: number;
  readonly #x1: number;
  readonly #y0: number;
  readonly #y1: number;
  readonly #arrival: Arrival;
  readonly #stillX: number;
  readonly #stillY: number;
  #rows = 0;
  /** The row since which the path has not moved: see `tolerances.still`. */
  #anchorX = NaN;
  #anchorY = NaN;
  #anchorAt = 0;
  #entered = false;
  #left: number | null = null;

  /** @param context stationary points (those that are minima count) and the surface's view */
  constructor(context: LabelContext) {
    const [x, y] = context.view;
    this.#x0 = Math.min(...x);
    this.#x1 = Math.max(...x);
    this.#y0 = Math.min(...y);
    this.#y1 = Math.max(...y);
    this.#stillX = tolerances.still * (this.#x1 - this.#x0);
    this.#stillY = tolerances.still * (this.#y1 - this.#y0);
    this.#arrival = new Arrival(context);
  }

  /** Takes the next rows, packed [x, y, loss, ...]. */
  push(rows: Rows): void {
    if (rows.length === 0) return;
    if (this.#rows === 0) this.#arrival.begin(rows[2]);
    this.#arrival.push(rows, 0, rows.length / 3);
    for (let i = 0; i < rows.length; i += 3) this.#row(rows[i], rows[i + 1]);
  }

  /** The labels of a path that ends with the rows pushed so far. */
  get labels(): Labels {
    const last = this.#rows - 1;
    const reached = this.#arrival.reached;
    const stalled = last - this.#anchorAt >= Math.max(tolerances.stillSteps, tolerances.stillShare * last);
    return {
      reached,
      stalled: stalled && !reached ? this.#anchorAt : null,
      leftView: this.#left,
    };
  }

  #row(x: number, y: number): void {
    const step = this.#rows++;
    // written so that NaN has moved
    if (!(Math.abs(x - this.#anchorX) <= this.#stillX && Math.abs(y - this.#anchorY) <= this.#stillY)) {
      this.#anchorX = x;
      this.#anchorY = y;
      this.#anchorAt = step;
    }
    if (x >= this.#x0 && x <= this.#x1 && y >= this.#y0 && y <= this.#y1) {
      this.#entered = true;
      this.#left = null;
    } else if (this.#entered) this.#left ??= step;
  }
}
