// What a path did, worked out from its rows as they stream: reached a minimum, stalled, left the view. Never changes a number.
import { reachable } from './reach';
import type { LabelContext, Labels, Rows } from './types';

/**
 * Tolerances. Distances are fractions of the surface's view (width for x, height for y; the larger of the two counts), so
 * they follow the surface's scale and never the zoom.
 */
const tolerances = {
  /** A minimum whose value is reached (see reach.ts) counts as reached where the path is, and stays to its end, this near to it. */
  near: 0.05,
  /** Stalled (where no minimum is reached): the path stays within this distance of one of its rows ... */
  still: 1e-4,
  /** ... over at least this share of its rows, and at least so many steps. */
  stillShare: 0.1,
  stillSteps: 20,
} as const;

interface Minimum {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** Greatest loss that counts as this minimum's value; known from row 0 on. */
  limit: number;
}

/** Watches one run. Memory and time per row are constant; the order of rows is all that matters, not how they are split. */
export class LabelWatcher {
  readonly #x0: number;
  readonly #x1: number;
  readonly #y0: number;
  readonly #y1: number;
  readonly #minima: readonly Minimum[];
  readonly #width: number;
  readonly #height: number;
  readonly #stillX: number;
  readonly #stillY: number;
  /** The greatest of the minima's limits. */
  #limit = -Infinity;
  #rows = 0;
  #reached: Minimum | null = null;
  #reachedAt = 0;
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
    this.#width = this.#x1 - this.#x0;
    this.#height = this.#y1 - this.#y0;
    this.#stillX = tolerances.still * this.#width;
    this.#stillY = tolerances.still * this.#height;
    this.#minima = context.stationary.flatMap(({ kind, at, value }, index) =>
      kind === 'minimum' || kind === 'local minimum' ? [{ index, x: at[0], y: at[1], value, limit: NaN }] : [],
    );
  }

  /** Takes the next rows, packed [x, y, loss, ...]. */
  push(rows: Rows): void {
    for (let i = 0; i < rows.length; i += 3) this.#row(rows[i], rows[i + 1], rows[i + 2]);
  }

  /** The labels of a path that ends with the rows pushed so far. */
  get labels(): Labels {
    const last = this.#rows - 1;
    const stalled = last - this.#anchorAt >= Math.max(tolerances.stillSteps, tolerances.stillShare * last);
    return {
      reached: this.#reached && { minimum: this.#reached.index, step: this.#reachedAt },
      stalled: stalled && !this.#reached ? this.#anchorAt : null,
      leftView: this.#left,
    };
  }

  #row(x: number, y: number, loss: number): void {
    const step = this.#rows++;
    if (step === 0) this.#start(loss);
    if (this.#reached && !this.#isNear(this.#reached, x, y)) this.#reached = null;
    if (!this.#reached && loss <= this.#limit) {
      this.#reached = this.#nearest(x, y, loss);
      this.#reachedAt = step;
    }
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

  #start(loss: number): void {
    for (const minimum of this.#minima) {
      minimum.limit = reachable(minimum.value, loss);
      this.#limit = Math.max(this.#limit, minimum.limit);
    }
  }

  /** The nearest minimum whose value and place are reached here. */
  #nearest(x: number, y: number, loss: number): Minimum | null {
    const there = this.#minima.filter((minimum) => loss <= minimum.limit && this.#isNear(minimum, x, y));
    const distances = there.map((minimum) => this.#distance(minimum, x, y));
    return there[distances.indexOf(Math.min(...distances))] ?? null;
  }

  #isNear(minimum: Minimum, x: number, y: number): boolean {
    return this.#distance(minimum, x, y) <= tolerances.near;
  }

  #distance(from: Minimum, x: number, y: number): number {
    return Math.max(Math.abs(x - from.x) / this.#width, Math.abs(y - from.y) / this.#height);
  }
}
