// The colour a run has when nobody chose one.
import { limits, type RunSpec } from './scenario';

/** The first palette index that none of `runs` has. Links leave a colour out that equals this; there are more colours than runs. */
export function firstFree(runs: readonly RunSpec[]): number {
  const taken = new Set(runs.map(({ colour }) => colour));
  let colour = 0;
  while (taken.has(colour)) colour++;
  return Math.min(colour, limits.colours - 1);
}
