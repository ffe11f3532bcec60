// What has happened to a run by a step: each fact with the step since which it holds. Status, table, sentence and announcements
// all read these, so that they cannot contradict each other.
import type { LabelContext } from '../engine/types';
import { count } from './format';
import type { Path } from './path';

/** Stationary points with their numbers. */
export type Stationary = LabelContext['stationary'];

/** In order of weight: what a run is, if several hold. `trapped`: it reached a local minimum. */
export type FactKind = 'diverged' | 'undefined' | 'reached' | 'trapped' | 'left' | 'stalled';

export interface Fact {
  readonly kind: FactKind;
  /** Since when. */
  readonly step: number;
  /** After the run's name: "diverged at step 12". */
  readonly says: string;
}

/** The row of this step is there, or will never be: the run has ended before it. */
export function known(path: Path | null, step: number): path is Path {
  if (!path || path.length === 0) return false;
  return step < path.length || (path.end !== null && path.end.kind !== 'budget');
}

/** What holds at this step, the weightiest first; nothing before the labels are there, which come with a path's end. */
export function factsOf({ end, labels }: Path, step: number, stationary: Stationary): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (kind: FactKind, since: number, what: string, more = '') =>
    facts.push({ kind, step: since, says: `${what} at step ${count(since)}${more}` });
  if (end?.kind === 'diverged') add('diverged', end.step, 'diverged');
  if (end?.kind === 'undefined') add('undefined', end.step, 'undefined', `: ${end.where}`);
  if (labels?.reached) {
    const trap = stationary.at(labels.reached.minimum)?.kind === 'local minimum';
    add(
      trap ? 'trapped' : 'reached',
      labels.reached.step,
      `reached ${trap ? 'a local minimum' : goal(stationary).one}`,
    );
  }
  if (labels && labels.leftView !== null) add('left', labels.leftView, 'left the view');
  if (labels && labels.stalled !== null) add('stalled', labels.stalled, 'stalled');
  return facts.filter((fact) => fact.step <= step);
}

/** What runs are to find, in words. */
export interface Goal {
  /** "the minimum"; "a minimum" where there are several. */
  readonly one: string;
  /** "the minimum"; "the nearest minimum" where there are several. */
  readonly nearest: string;
}

/** Where there are local minima, the others are called global: "the minimum" could be either. */
export function goal(stationary: Stationary): Goal {
  const several = stationary.filter(({ kind }) => kind === 'minimum').length > 1;
  const kind = stationary.some((point) => point.kind === 'local minimum') ? 'global minimum' : 'minimum';
  return several
    ? { one: `a ${kind}`, nearest: `the nearest ${kind}` }
    : { one: `the ${kind}`, nearest: `the ${kind}` };
}

/** Distance to the nearest global minimum; null where the surface has none or the run is no number any more. */
export function distance(path: Path, step: number, stationary: Stationary): number | null {
  const row = Math.min(step, path.length - 1);
  const [x, y] = [path.x(row), path.y(row)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  const minima = stationary.filter(({ kind }) => kind === 'minimum');
  // hypot does not overflow where squares would: a run that goes astray is far away, not nowhere.
  return minima.length === 0 ? null : Math.min(...minima.map(({ at }) => Math.hypot(x - at[0], y - at[1])));
}
