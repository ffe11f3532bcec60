// Which of two runs from the same start did better, and by how much.
import type { LabelContext } from '../engine/types';
import { diverged, reachedNone, type Outcome } from './types';

/** Losses of two minima that differ by less than this share are equally low. */
const equal = 1e-9;

/**
 * For each cell a number from -1 to 1, above 0 where the first did better: it reached a minimum and the other none, or a lower
 * one; else, in one as low, by how many fewer steps it took (of those the slower one took); where neither reached one, by how much
 * lower it ended: 1 for it, or 0 for a draw. Who diverged did worse than anybody else.
 */
export function compare(a: Outcome, b: Outcome, stationary: LabelContext['stationary']): Float32Array {
  const valueOf = (minimum: number): number => stationary[minimum].value;
  return Float32Array.from(a.minimum, (first, i) => {
    const second = b.minimum[i];
    const [better, worse] = [rank(first), rank(second)];
    if (better !== worse) return Math.sign(better - worse);
    if (first === diverged) return share(b.steps[i], a.steps[i]);
    if (first === reachedNone) return Math.sign(b.loss[i] - a.loss[i]);
    const [low, high] = [valueOf(first), valueOf(second)];
    if (Math.abs(low - high) > equal * Math.max(1, Math.abs(low), Math.abs(high))) return Math.sign(high - low);
    return share(a.steps[i], b.steps[i]);
  });
}

function rank(minimum: number): number {
  if (minimum === diverged) return 0;
  return minimum === reachedNone ? 1 : 2;
}

/** How much less `a` is than `b`: from -1 to 1. */
function share(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === 0 ? 0 : (b - a) / most;
}
