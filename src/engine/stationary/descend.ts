// Descent without derivatives: for minima where the gradient is not defined.
import type { Point } from '../../formula/define';
import type { Land } from './land';

const mostBoxes = 200;

/**
 * The place a search by boxes comes to rest at: the middle moves to the lowest of the points around it, and where it is the
 * lowest itself the box shrinks, until it reaches `finest` cells. While it moves the box grows again, up to `widest`: a search
 * that begins with a small box comes to rest near its start.
 */
export function descend(land: Land, start: Point, reach: number, finest: number, widest = reach): Point {
  let at = start;
  let [loss] = land.sample(at);
  for (let count = 0; count < mostBoxes && reach > finest; count++) {
    const lower = land.lowest(at, reach);
    if (lower.loss < loss) {
      ({ at, loss } = lower);
      reach = Math.min(2 * reach, widest);
    } else reach /= 4;
  }
  return at;
}
