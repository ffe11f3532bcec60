// Newton's method on the gradient: from a start to a place where it vanishes.
import type { Point } from '../../formula/define';
import type { Land, Sample } from './land';

/** The farthest a step goes, in cells: a search stays near its start. */
const farthest = 2;
const mostSteps = 80;

const slopeOf = ([, u, v]: Sample): number => u * u + v * v;

/**
 * A place near the start where the gradient vanishes, to the last digits; null where there is none. Every step makes the
 * gradient smaller. Where steps shrink slowly (the Hessian vanishes too) they are doubled, which cures the slowness of
 * double and triple roots.
 */
export function newton(land: Land, start: Point): Point | null {
  let at = start;
  let here = land.sample(at);
  let last = Infinity;
  for (let count = 0; count < mostSteps && land.has(at); count++) {
    if (slopeOf(here) === 0) return at;
    const [u, v] = step(here);
    const length = Math.max(Math.abs(u), Math.abs(v));
    if (length < 1e-14) return at;
    let next: Point;
    let there: Sample;
    let share = Math.min(1, farthest / length) * (length > last / 4 ? 2 : 1);
    do {
      if (!(share > 0.01)) return length < 1e-6 ? at : null; // also where the step is no number
      next = land.at(share * u, share * v, at);
      there = land.sample(next);
      share /= 2;
    } while (!(slopeOf(there) < slopeOf(here)));
    [at, here, last] = [next, there, length];
  }
  return last < 1e-3 && land.has(at) ? at : null;
}

/** Newton's step; where the Hessian is singular the best step along its own gradient, which then is that of least length. */
function step([, u, v, a, b, c]: Sample): Point {
  const determinant = a * c - b * b;
  if (Math.abs(determinant) > 1e-12 * (a * a + 2 * b * b + c * c))
    return [(b * v - c * u) / determinant, (b * u - a * v) / determinant];
  const [du, dv] = [a * u + b * v, b * u + c * v];
  const [hu, hv] = [a * du + b * dv, b * du + c * dv];
  const share = -(du * du + dv * dv) / (hu * hu + hv * hv);
  return [share * du, share * dv];
}
