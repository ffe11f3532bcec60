// A search from beginning to end: it says which settings are to be run, is told what came of them, and ends with the best of all.
import { bestOf, finerSettings, firstSettings, scoresOf, type Score, type Search, type Setting } from './search';
import type { Outcome, Searched } from './types';

export type Verdict =
  | { readonly kind: 'best'; readonly setting: Setting; readonly score: Score }
  /** Every setting diverged. */
  | { readonly kind: 'diverged' }
  /** Every setting did as well as any other, so none is better. */
  | { readonly kind: 'alike' };

/** Yields the settings of a round, and is given what came of them from `starts` starts each: cell `setting*starts + start`. */
export function* tune(
  searched: readonly Searched[],
  search: Search,
  starts: number,
  by: 'loss' | 'evaluations',
): Generator<readonly Setting[], Verdict, Outcome> {
  const first = firstSettings(searched, search);
  const scores = scoresOf(yield first, starts, by);
  // where all diverge the lowest values are the nearest to what does not; the number tried is the same for every run
  const finer = finerSettings(searched, search, bestOf(scores) ?? 0);
  const all = [...scores, ...scoresOf(yield finer, starts, by)];
  const best = bestOf(all);
  if (best === null) return { kind: 'diverged' };
  const same = all.every(({ evaluations, loss }) => evaluations === all[0].evaluations && loss === all[0].loss);
  return same ? { kind: 'alike' } : { kind: 'best', setting: [...first, ...finer][best], score: all[best] };
}
