// How far numbers are off those of a library, and which exceed what is allowed.
import type { Range } from './reference';

/** What was found in one case. */
export interface Comparison {
  /** Steps that were compared, up to the last row. */
  readonly steps: number;
  /** The largest |difference| / max(1, |value|) of points and losses: in the first 20 steps, and in all. */
  readonly early: number;
  readonly deviation: number;
  /** What exceeds its tolerance, and where; empty where the form follows the library. */
  readonly faults: readonly string[];
}

/** Gathers deviations, step by step. */
export class Deviations {
  early = 0;
  largest = 0;
  readonly faults: string[] = [];
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** `actual` is undefined where the run ended before. */
  see(step: number, kind: 'point' | 'loss', what: string, actual: number | undefined, expected: number): void {
    const range = this.#ranges.find(({ to }) => step <= to);
    const tolerance = range?.[kind];
    if (tolerance === undefined) throw new Error(`no tolerance for the ${kind} of step ${step}`);
    const deviation = Math.abs((actual ?? NaN) - expected) / Math.max(1, Math.abs(expected));
    if (!(deviation <= tolerance))
      this.faults.push(`step ${step}: ${what} is ${actual}, not ${expected}, off by ${deviation} of ${tolerance}`);
    if (!(deviation <= this.largest)) this.largest = deviation;
    if (step <= 20 && !(deviation <= this.early)) this.early = deviation;
  }
}
