// What a run is doing at the playhead, in words.
import type { App } from './app';
import { factsOf, goal, known, nearest } from './facts';
import type { FactKind, Stationary } from './facts';
import { count, short } from './format';
import type { Path } from './path';

export type Tone = 'calm' | 'good' | 'bad';

export interface Status {
  /** One short phrase, true at this step. */
  readonly says: string;
  /** The same without the distance, which the table has in a column of its own. */
  readonly brief: string;
  readonly tone: Tone;
  /** What else holds, each with its step. */
  readonly also: readonly string[];
}

/** A trap is no success, and standing still no failure. */
const tones: Readonly<Record<FactKind, Tone>> = {
  diverged: 'bad',
  undefined: 'bad',
  reached: 'good',
  near: 'good',
  trapped: 'calm',
  left: 'bad',
  stalled: 'calm',
};

const plain = (says: string, tone: Tone = 'calm'): Status => ({ says, brief: says, tone, also: [] });

/** @param step the playhead @param budget the steps of the race @param stuck what is not computed will not be */
export function statusOf(
  path: Path | null,
  step: number,
  budget: number,
  stationary: Stationary,
  stuck = false,
): Status {
  if (path && path.failure !== null) return plain(`does not run: ${path.failure}`, 'bad');
  if (!known(path, step)) return plain(stuck ? 'not computed' : 'computing');
  const facts = factsOf(path, step, stationary);
  if (facts.length > 0) {
    const [first, ...others] = facts;
    return { says: first.says, brief: first.says, tone: tones[first.kind], also: others.map(({ says }) => says) };
  }
  const near = nearest(path, step, stationary);
  // No more than is known: a run may come near without having reached, which is a test of its loss.
  const steps = path.spent === null ? budget : path.length - 1;
  const doing = step === 0 ? 'at the start' : step >= steps ? `${count(steps)} steps taken` : 'under way';
  // The nearest of all: a run that sits in a trap is not spoken of by another one.
  const one = near?.kind === 'local minimum' ? 'a local minimum' : goal(stationary).nearest;
  const where = near === null ? '' : `, ${short(near.far, 2)} from ${one}`;
  return { ...plain(doing), says: doing + where };
}

/** The status of a run as the page shows it now. */
export function statusNow({ store, results, resolved }: App, key: string): Status {
  const { playback, scenario, broken } = store.getState();
  return statusOf(results.path(key), playback.step, scenario.steps, resolved().stationary, broken !== null);
}
