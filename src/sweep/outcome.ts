// Room for what comes of many runs.
import type { Outcome } from './types';

/** Room for what comes of `count` cells. */
export function emptyOutcome(count: number): Outcome {
  return { loss: new Float64Array(count), minimum: new Int16Array(count), steps: new Int32Array(count) };
}

/** Writes what came of some cells, which follow each other, into a larger outcome, from cell `from` on. */
export function putInto(whole: Outcome, from: number, { loss, minimum, steps }: Outcome): void {
  whole.loss.set(loss, from);
  whole.minimum.set(minimum, from);
  whole.steps.set(steps, from);
}
