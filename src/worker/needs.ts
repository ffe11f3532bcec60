// Which runs the first worker cannot do.
import type { RunJob } from '../engine/types';
import { isSecondOrder } from '../formula/text';

/** Whether a run needs the worker that has learnt all (engine/whole.ts). */
export function needsWhole({ rule, surface, noise }: RunJob): boolean {
  return noise.kind !== 'none' || surface.inStep !== undefined || isSecondOrder(rule);
}
