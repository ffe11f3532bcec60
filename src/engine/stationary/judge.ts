// Whether a place that a search came to is a stationary point, and of which kind.
import type { Point, StationaryPoint } from '../../formula/define';
import { descend } from './descend';
import type { Land } from './land';
import { newton } from './newton';

type Shape = 'minimum' | 'saddle' | 'maximum';
export type Judged = Omit<StationaryPoint, 'kind'> & { readonly kind: Shape };

/** Places nearer than this are one, in cells; the box whose border is looked at reaches as far. */
export const near = 0.05;
/** The gradient vanishes where it is this much smaller than its changes nearby; both squared. */
const flat = 1e-12;
/** Where the gradient changes still by this much at a thousandth of the distance it jumps: a kink; squared. */
const jump = 0.01;
/** A curvature counts where it exceeds this share of the other one, and of what the Hessian changes by nearby. */
const curved = { ofOther: 1e-9, ofChange: 1e-3 } as const;
/** Differences of the loss below this share of it are rounding. */
const rounding = 1e-13;

/** The stationary point where a search for a vanishing gradient ended; null where it is none, or one of many in a row. */
export function judgeFlat(land: Land, at: Point): Judged | null {
  const [value, u, v, a, b, c] = land.sample(at);
  const ring = land.ring(at, near);
  if (!Number.isFinite(value) || !(ring.turn > 0) || !(u * u + v * v <= flat * ring.turn)) return null;
  const kink = land.ring(at, near / 1000).turn > jump * ring.turn;
  const middle = (a + c) / 2;
  const spread = Math.sqrt(((a - c) / 2) * ((a - c) / 2) + b * b);
  const least = Math.abs(Math.abs(middle) - spread);
  if (!kink && least > curved.ofOther * (Math.abs(middle) + spread) && least > curved.ofChange * ring.bend)
    return { at, value, kink, kind: Math.abs(middle) < spread ? 'saddle' : middle > 0 ? 'minimum' : 'maximum' };
  // The curvatures do not tell: the losses around do, unless the point is not alone.
  const again = kink ? rest(land, ring.lowest) : newton(land, ring.lowest);
  if (again && land.apart(again, at) > near / 10 && land.apart(again, at) < 2 * near) return null;
  const slack = rounding * (Math.abs(value) + Math.max(Math.abs(ring.low), Math.abs(ring.high)));
  const [rises, falls] = [ring.high > value + slack, ring.low < value - slack];
  if (ring.low > value + slack) return { at, value, kink, kind: 'minimum' };
  if (ring.high < value - slack) return { at, value, kink, kind: 'maximum' };
  return rises && falls ? { at, value, kink, kind: 'saddle' } : null;
}

/** The minimum where a descent ended although the gradient does not vanish; null where it is a pole, or one of many in a row. */
export function judgeKink(land: Land, at: Point): Judged | null {
  const [value] = land.sample(at);
  const ring = land.ring(at, near);
  const slack = rounding * (Math.abs(value) + Math.abs(ring.low));
  if (!Number.isFinite(value) || !(ring.low > value + slack) || ring.low === Infinity) return null;
  const inner = land.ring(at, near / 1000);
  // Towards a pole the loss falls as much on the last thousandth of the way as before.
  if (!(inner.turn >= jump * ring.turn) || inner.low - value > (ring.low - value) / 2) return null;
  return land.apart(rest(land, ring.lowest), at) < near / 10 ? { at, value, kink: true, kind: 'minimum' } : null;
}

/** Where a descent from close by comes to rest first. */
function rest(land: Land, start: Point): Point {
  return descend(land, start, near / 11_000, 1e-9, near / 11);
}
