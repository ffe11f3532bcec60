// What a run is doing at the playhead, in words.
import type { LabelContext } from '../engine/types';
import type { View } from '../formula/define';
import { count, short } from './format';
import type { Path } from './path';

/** Stationary points with their numbers. */
export type Stationary = LabelContext['stationary'];

export type Tone = 'calm' | 'good' | 'bad';

export interface Status {
  readonly says: string;
  readonly tone: Tone;
}

const calm = (says: string): Status => ({ says, tone: 'calm' });
const good = (says: string): Status => ({ says, tone: 'good' });
const bad = (says: string): Status => ({ says, tone: 'bad' });

/** Inside the view, edges included. A point that is no number is outside. */
function inside(view: View, x: number, y: number): boolean {
  return x >= view[0][0] && x <= view[0][1] && y >= view[1][0] && y <= view[1][1];
}

function minimumNamed(stationary: Stationary, index: number): string {
  const point = stationary.at(index);
  if (point?.kind === 'local minimum') return 'a local minimum';
  return stationary.filter((other) => other.kind === 'minimum').length > 1 ? 'a minimum' : 'the minimum';
}

/**
 * One short phrase, true at this step.
 * @param step the playhead @param steps the budget @param view the surface's own, which labels go by
 */
export function statusOf(path: Path | null, step: number, steps: number, stationary: Stationary, view: View): Status {
  if (!path) return calm('computing');
  if (path.failure !== null) return bad(`does not run: ${path.failure}`);
  const { end, labels } = path;
  if (end && end.kind !== 'budget' && step >= end.step) {
    return bad(
      end.kind === 'diverged'
        ? `diverged at step ${count(end.step)}`
        : `undefined at step ${count(end.step)}: ${end.where}`,
    );
  }
  if (labels?.reached && step >= labels.reached.step) {
    const { minimum } = labels.reached;
    const says = `reached ${minimumNamed(stationary, minimum)} at step ${count(labels.reached.step)}`;
    return stationary.at(minimum)?.kind === 'local minimum' ? calm(says) : good(says); // a trap is no success
  }
  if (labels && labels.leftView !== null && step >= labels.leftView && !inside(view, path.x(step), path.y(step)))
    return bad(`left the view at step ${count(labels.leftView)}`);
  if (labels && labels.stalled !== null && step >= labels.stalled)
    return calm(`stalled at step ${count(labels.stalled)}`);
  const far = distance(path, step, stationary);
  const where = far === null ? '' : `, ${short(far, 2)} from ${nearestNamed(stationary)}`;
  return calm(step >= steps ? `not there after ${count(steps)} steps` : `on its way${where}`);
}

/** "the minimum", or "the nearest minimum" where there are several. */
export function nearestNamed(stationary: Stationary): string {
  return stationary.filter((point) => point.kind === 'minimum').length > 1 ? 'the nearest minimum' : 'the minimum';
}

/** Distance to the nearest global minimum; null where the surface has none or the run is no number any more. */
export function distance(path: Path, step: number, stationary: Stationary): number | null {
  const row = Math.min(step, path.length - 1);
  const x = path.x(row);
  const y = path.y(row);
  let nearest = Infinity;
  for (const { kind, at } of stationary) {
    if (kind !== 'minimum') continue;
    const dx = x - at[0];
    const dy = y - at[1];
    nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
  }
  return Number.isFinite(nearest) ? nearest : null;
}
