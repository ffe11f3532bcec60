// Where a path has come to: at which minimum it is and stays, and since when. Looks at every row of every run, so its loops are short.
import { reachable } from './reach';
import type { LabelContext, Labels, Rows } from './types';

/**
 * A minimum whose value is reached (see reach.ts) counts as reached where the path is, and stays to its end, this near to it. Distances are
 * fractions of the surface's view (width for x, height for y; the larger of the two counts), so they follow its scale and never the zoom.
 */
const near = 0.05;

interface Minimum {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** Greatest loss that counts as this minimum's value; known from row 0 on. */
  limit: number;
}

/** Watches one run after the other. Memory and time per row are constant; the order of rows is all that matters, not how they are split. */
export class Arrival {
  readonly #minima: readonly Minimum[];
  readonly #width: number;
  readonly #height: number;
  /** How near is near. */
  readonly #nearX: number;
  readonly #nearY: number;
  /** The greatest of the minima's limits. */
  #limit = -Infinity;
  #rows = 0;
  #at: Minimum | null = null;
  #since = 0;

  /** @param context stationary points (those that are minima count) and the surface's view */
  constructor({ stationary, view: [x, y] }: LabelContext) {
    this.#width = Math.max(...x) - Math.min(...x);
    this.#height = Math.max(...y) - Math.min(...y);
    this.#nearX = near * this.#width;
    this.#nearY = near * this.#height;
    this.#minima = stationary.flatMap(({ kind, at, value }, index) =>
      kind === 'minimum' || kind === 'local minimum' ? [{ index, x: at[0], y: at[1], value, limit: NaN }] : [],
    );
  }

  /** Index into the stationary points given, and the first step within tolerance of its value after which the path stays near. */
  get reached(): Labels['reached'] {
    return this.#at && { minimum: this.#at.index, step: this.#since };
  }

  /** Begins a run. @param loss of its row 0 */
  begin(loss: number): void {
    this.#rows = 0;
    this.#at = null;
    this.#limit = -Infinity;
    for (const minimum of this.#minima) {
      minimum.limit = reachable(minimum.value, loss);
      this.#limit = Math.max(this.#limit, minimum.limit);
    }
  }

  /** Takes the next `count` rows, packed [x, y, loss, ...] from index `at` on. */
  push(rows: Rows, at: number, count: number): void {
    const first = this.#rows;
    this.#rows += count;
    let k = 0;
    while (k < count) {
      if (this.#at) {
        k = this.#whileNear(this.#at, rows, at, k, count);
        if (k === count) return;
        this.#at = null; // it left in row k, which may have reached another
      }
      k = this.#whileHigh(rows, at, k, count);
      if (k === count) return;
      const i = at + 3 * k;
      this.#at = this.#nearest(rows[i], rows[i + 1], rows[i + 2]);
      this.#since = first + k;
      k++;
    }
  }

  /** The first row from `k` on that is not near, or `count`. */
  #whileNear({ x, y }: Minimum, rows: Rows, at: number, k: number, count: number): number {
    const nearX = this.#nearX;
    const nearY = this.#nearY;
    // written so that NaN is not near
    for (let i = at + 3 * k; k < count; k++, i += 3)
      if (!(Math.abs(rows[i] - x) <= nearX && Math.abs(rows[i + 1] - y) <= nearY)) return k;
    return k;
  }

  /** The first row from `k` on whose loss is that of some minimum, or `count`. */
  #whileHigh(rows: Rows, at: number, k: number, count: number): number {
    const limit = this.#limit;
    for (let i = at + 3 * k + 2; k < count; k++, i += 3) if (rows[i] <= limit) return k;
    return k;
  }

  /** The nearest minimum whose value and place are reached here. */
  #nearest(x: number, y: number, loss: number): Minimum | null {
    let best: Minimum | null = null;
    let least = Infinity;
    for (const minimum of this.#minima) {
      const [dx, dy] = [Math.abs(x - minimum.x), Math.abs(y - minimum.y)];
      if (!(loss <= minimum.limit && dx <= this.#nearX && dy <= this.#nearY)) continue;
      const distance = Math.max(dx / this.#width, dy / this.#height);
      if (distance < least) [best, least] = [minimum, distance];
    }
    return best;
  }
}
