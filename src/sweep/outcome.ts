// Room for what comes of many runs.
import type { Outcome } from './types';

/** Room for what comes of `count` cells. */
export function emptyOutcome(count: number): Outcome {
  return { loss: new Float64Array(count), minimum: new Int16Array(count), steps: new Int32Array(count) };
}
