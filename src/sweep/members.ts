// Members of an ensemble: the same run with other draws, or from starts nearby.
import type { Point } from '../formula/define';
import type { RunJob } from '../engine/types';

export type Members =
  /** The seeds s, s + 1, ..., of which s is the run's own; after the greatest comes 0. */
  | { readonly kind: 'seeds'; readonly count: number }
  /** The first is the run's own. */
  | { readonly kind: 'starts'; readonly starts: readonly Point[] };

export function memberCount(members: Members): number {
  return members.kind === 'seeds' ? members.count : members.starts.length;
}

/** The run of a member, complete: nothing but its seed or its start is another. */
export function memberJob(job: RunJob, members: Members, index: number): RunJob {
  if (members.kind === 'starts') return { ...job, start: members.starts[index] };
  const { noise } = job;
  return noise.kind === 'none' ? job : { ...job, noise: { ...noise, seed: (noise.seed + index) % seeds } };
}

const seeds = 4_294_967_296;

/** The root of x^3 = x + 1: its powers fill a square evenly (Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018). */
const root = 1.324717957244746;
const steps: Point = [1 / root, 1 / (root * root)];

/**
 * `count` starts in a disc: the centre, then the points of Roberts' sequence R2 that fall into the disc, in their order. So the first
 * of many are the few.
 */
export function startsAround([x, y]: Point, radius: number, count: number): readonly Point[] {
  const starts: Point[] = [[x, y]];
  for (let i = 1; starts.length < count; i++) {
    const [u, v] = steps.map((step) => 2 * ((0.5 + i * step) % 1) - 1);
    if (u * u + v * v <= 1) starts.push([x + radius * u, y + radius * v]);
  }
  return starts;
}
