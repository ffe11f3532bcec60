// The draws that all cells of a sweep see, drawn once.
import { draw, drawsOf } from '../engine/noise';
import type { NoiseJob } from '../engine/types';

/** Most numbers kept: 8 MB. */
const most = 1_048_576;

export class Draws {
  readonly #noise: NoiseJob;
  readonly #width: number;
  readonly #kept: Float64Array | null;
  /** Steps drawn so far. */
  #drawn = 0;

  /** @param steps that a run has */
  constructor(noise: NoiseJob, steps: number) {
    this.#noise = noise;
    this.#width = drawsOf(noise);
    const size = this.#width * (steps + 1);
    this.#kept = size <= most ? new Float64Array(size) : null;
  }

  /** Writes the draws of steps `from` ... `from + count - 1`, counted from 1, to `out` from index `at` on. */
  put(from: number, count: number, out: Float64Array, at: number): void {
    const width = this.#width;
    if (width === 0) return;
    if (!this.#kept) {
      draw(this.#noise, from, count, out, at);
      return;
    }
    const end = from - 1 + count;
    if (end > this.#drawn) {
      draw(this.#noise, this.#drawn + 1, end - this.#drawn, this.#kept, width * this.#drawn);
      this.#drawn = end;
    }
    out.set(this.#kept.subarray(width * (from - 1), width * end), at);
  }
}
