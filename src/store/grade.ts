// How good each cell of a map over settings is, on one scale from the best to where the run started, and where its numbers stand.
import { measured, type Measured } from '../scene/chart-scale';
import { diverged, type Outcome } from '../sweep/types';

/** What `Grades.good` says of a cell that is no better than the start, or did not get there; and of a run that diverged. */
export const poor = -1;
export const lost = -2;

/** Losses less than this share of the highest are as good as nothing. */
const floor = 1e-16;

export interface Grades {
  /** From 0 for the worst on the scale to 1 for the best; or `poor`, or `lost`. */
  readonly good: Float32Array;
  /** The best cell; -1 where there is none. */
  readonly best: number;
  readonly kind: 'steps' | Measured['kind'];
  /** What losses are measured from. */
  readonly base: number;
  /** The ends of the scale: of steps, or of losses above the base. The first is the best. */
  readonly ends: readonly [best: number, worst: number];
  /** What is better still than the best end is as good as that. */
  readonly beyond: boolean;
}

/** By the steps to what was wanted. */
export function gradesOfSteps({ minimum, steps }: Outcome): Grades {
  const there = [...minimum.keys()].filter((i) => minimum[i] >= 0);
  const needed = (i: number): number => Math.max(1, steps[i]);
  const best = there.length > 0 ? there.reduce((all, i) => (needed(i) < needed(all) ? i : all)) : -1;
  const ends = [best < 0 ? 1 : needed(best), there.reduce((most, i) => Math.max(most, needed(i)), 1)] as const;
  const good = Float32Array.from(minimum, (each, i) => {
    if (each === diverged) return lost;
    return each < 0 ? poor : share(needed(i), ends, true);
  });
  return { good, best, kind: 'steps', base: 0, ends, beyond: false };
}

/** By the final loss. @param minimum the lowest loss known of the surface, null if none is @param start the loss at the start */
export function gradesOfLoss({ minimum: ended, loss }: Outcome, minimum: number | null, start: number): Grades {
  const alive = [...ended.keys()].filter((i) => ended[i] !== diverged);
  const best = alive.length > 0 ? alive.reduce((all, i) => (loss[i] < loss[all] ? i : all)) : -1;
  const { kind, base } = measured(minimum, best < 0 ? start : loss[best], start);
  const log = kind !== 'linear';
  const worst = start - base;
  const low = best < 0 ? worst : loss[best] - base;
  const deepest = log ? 10 ** Math.ceil(Math.log10(floor * worst)) : -Infinity;
  const beyond = low < deepest;
  const ends = [beyond ? deepest : low, worst] as const;
  const good = Float32Array.from(ended, (each, i) => {
    if (each === diverged) return lost;
    const value = loss[i] - base;
    return value < worst ? share(Math.max(value, ends[0]), ends, log) : poor;
  });
  return { good, best, kind, base, ends, beyond };
}

/** How far from the worst end a value stands. */
function share(value: number, [best, worst]: readonly [number, number], log: boolean): number {
  const at = log ? (Math.log(worst) - Math.log(value)) / (Math.log(worst) - Math.log(best)) : (worst - value) / (worst - best); // prettier-ignore
  return Number.isFinite(at) ? Math.min(1, Math.max(0, at)) : 1;
}
