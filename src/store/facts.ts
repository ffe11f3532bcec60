// What has happened to a run by a step: each fact with the step since which it holds. Status, table, sentence and announcements
// all read these, so that they cannot contradict each other.
import type { LabelContext } from '../engine/types';
import { count, short } from './format';
import type { Path } from './path';
import { stayOf } from './stay';

/** Stationary points with their numbers. */
export type Stationary = LabelContext['stationary'];

/** In order of weight: what a run is, if several hold. `trapped`: it reached a local minimum. `near`: it reached one and wanders. */
export type FactKind = 'diverged' | 'undefined' | 'reached' | 'near' | 'trapped' | 'left' | 'stalled';

export interface Fact {
  readonly kind: FactKind;
  /** Since when. */
  readonly step: number;
  /** What it is: "diverged at step 12", "in a local minimum since step 80". */
  readonly says: string;
  /** What it did then, after the run's name: "reached a local minimum at step 80". */
  readonly did: string;
  /** Where it wanders: how far it has been from the minimum since. */
  readonly within: number;
}

/** The row of this step is there, or will never be: the run has ended before it. */
export function known(path: Path | null, step: number): path is Path {
  if (!path || path.length === 0) return false;
  return step < path.length || (path.end !== null && (path.end.kind !== 'budget' || path.spent !== null));
}

/** What holds at this step, the weightiest first; nothing before the labels are there, which come with a path's end. */
export function factsOf(path: Path, step: number, stationary: Stationary): readonly Fact[] {
  const { end, labels } = path;
  const facts: Fact[] = [];
  const add = (kind: FactKind, since: number, what: string, says?: string, within = 0) => {
    const did = `${what} at step ${count(since)}`;
    facts.push({ kind, step: since, did, says: says ?? did, within });
  };
  if (end?.kind === 'diverged') add('diverged', end.step, 'diverged');
  if (end?.kind === 'undefined')
    add('undefined', end.step, 'undefined', `undefined at step ${count(end.step)}: ${end.where}`);
  const minimum = labels?.reached && stationary.at(labels.reached.minimum);
  if (labels?.reached && minimum && labels.reached.step <= step) {
    const since = labels.reached.step;
    const { one } = goal(stationary);
    const { within, settled } = stayOf(path, minimum, since, Math.min(step, path.length - 1));
    if (minimum.kind === 'local minimum')
      add('trapped', since, 'reached a local minimum', `in a local minimum since step ${count(since)}`);
    else if (settled) add('reached', since, `reached ${one}`);
    else
      add('near', since, `reached ${one}`, `near ${one}, within ${atMost(within)} since step ${count(since)}`, within);
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

/** Rounded up to two digits, so that what is said to be within it is. */
export function atMost(value: number): string {
  const grain = 10 ** (Math.floor(Math.log10(value)) - 1);
  return short(value > 0 ? Math.ceil(value / grain - 1e-9) * grain : 0, 2);
}

/** A stationary point and how far a run is from it. */
export interface Near {
  readonly far: number;
  readonly kind: Stationary[number]['kind'];
}

/** The nearest minimum, global or local; null where the surface has none or the run is no number any more. */
export function nearest(
  path: Path,
  step: number,
  stationary: Stationary,
  kinds = ['minimum', 'local minimum'],
): Near | null {
  const row = Math.min(step, path.length - 1);
  const [x, y] = [path.x(row), path.y(row)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  let found: Near | null = null;
  for (const { at, kind } of stationary) {
    // hypot does not overflow where squares would: a run that goes astray is far away, not nowhere.
    const far = Math.hypot(x - at[0], y - at[1]);
    if (kinds.includes(kind) && (!found || far < found.far)) found = { far, kind };
  }
  return found;
}

/** Distance to the nearest global minimum; null where there is none. */
export function distance(path: Path, step: number, stationary: Stationary): number | null {
  return nearest(path, step, stationary, ['minimum'])?.far ?? null;
}
