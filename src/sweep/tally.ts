// A map in numbers: how many starts end where, and how many steps it took.
import { diverged, reachedNone, type Outcome } from './types';

export interface Tally {
  /** Shares of all cells, by the minimum's index in the plan's stationary points: the largest first. */
  readonly reached: readonly { readonly minimum: number; readonly share: number }[];
  readonly none: number;
  readonly diverged: number;
  /** Steps that half of those that reached a minimum needed at most; null where none did. */
  readonly median: number | null;
  /** Steps that all but a few needed at most, and the least: what shading goes by. */
  readonly range: readonly [least: number, most: number];
}

/** The few slowest that do not count for the range of steps. */
const slowest = 0.02;

export function tally({ minimum, steps }: Outcome): Tally {
  const counts = new Map<number, number>();
  for (const each of minimum) counts.set(each, (counts.get(each) ?? 0) + 1);
  const share = (of: number): number => (counts.get(of) ?? 0) / Math.max(1, minimum.length);
  const needed = steps.filter((_, i) => minimum[i] >= 0).sort();
  const at = (part: number): number => needed.at(Math.min(needed.length - 1, Math.floor(part * needed.length))) ?? 0;
  return {
    reached: [...counts.keys()]
      .filter((each) => each >= 0)
      .map((each) => ({ minimum: each, share: share(each) }))
      .sort((a, b) => b.share - a.share || a.minimum - b.minimum),
    none: share(reachedNone),
    diverged: share(diverged),
    median: needed.length > 0 ? at(0.5) : null,
    range: [at(0), at(1 - slowest)],
  };
}
