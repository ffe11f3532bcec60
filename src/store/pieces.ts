// What came of a run over one setting, as a curve in pieces: broken where it diverges, or does not get there.
import type { Piece } from '../scene/over-run';
import { diverged, type Outcome } from '../sweep/types';

/** @param by what is measured: the last loss, or the steps it took to get there */
export function piecesOf({ minimum, loss, steps }: Outcome, by: 'loss' | 'steps'): readonly Piece[] {
  const count = minimum.length;
  const lost = (i: number): boolean => i >= 0 && i < count && minimum[i] === diverged;
  const has = (i: number): boolean => i < count && (by === 'loss' ? minimum[i] !== diverged : minimum[i] >= 0);
  const value = (i: number): number => (by === 'loss' ? loss[i] : Math.max(1, steps[i]));
  const pieces: Piece[] = [];
  for (let from = 0; from < count; from++) {
    if (!has(from)) continue;
    const points: number[] = [];
    let i = from;
    for (; has(i); i++) points.push((i + 0.5) / count, value(i));
    pieces.push({ points: Float64Array.from(points), lost: [lost(from - 1), lost(i)] });
    from = i;
  }
  return pieces;
}
