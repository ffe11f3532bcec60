// What the page asks of a worker that runs ensembles, and what comes back.
import type { LabelContext, RunJob } from '../../engine/types';
import type { Members } from '../../sweep/members';
import type { SeriesAxis } from '../series/messages';

/** One run, done many times. */
export interface EnsembleTask {
  readonly job: RunJob;
  readonly members: Members;
  readonly labels: LabelContext;
  /** Spelled as in links: `distance`, `rate:x`, `state:v.x`. */
  readonly measures: readonly string[];
  readonly axis: SeriesAxis;
  /** Pixels across a chart. */
  readonly columns: number;
  /** A member that is lost is followed no farther along its path than this, unless another goes farther. */
  readonly reach: number;
  /** The loss that is good enough. */
  readonly goal: number;
  /** A member's path on the plot has at most so many points, none nearer to the one before than this where that can be. */
  readonly fan: { readonly points: number; readonly near: number };
}

/** Median and band of a measure: packed place on the axis, value. What is infinite is the greatest number there is in the band, and not in the median. */
export interface BandCurves {
  readonly low: Float64Array;
  readonly median: Float64Array;
  readonly high: Float64Array;
  /** The place where the median becomes infinite: half of the members have diverged. */
  readonly lost: number | null;
}

/** What members came to, in their order. */
export interface MemberEnds {
  /** The last loss; Infinity where it diverged. */
  readonly losses: Float64Array;
  /** Steps until the loss was good enough; Infinity where it never was. */
  readonly steps: Float64Array;
  /** 1 where it reached a minimum, as labels have it. */
  readonly reached: Uint8Array;
  /** 1 where its numbers grew out of all bounds, or had no value. */
  readonly diverged: Uint8Array;
}

/** Paths one after the other: packed x, y, and the index of the point after each path's last. */
export interface Fan {
  readonly points: Float32Array;
  readonly ends: Int32Array;
}

export interface EnsembleResult {
  /** In the order of the measures; null where the run does not know one. */
  readonly curves: readonly (BandCurves | null)[];
  /** The axis ends here. */
  readonly most: number;
  readonly ends: MemberEnds;
  readonly fan: Fan;
}

/** `id` tells one question from the next, `index` the task. A new task takes the place of the one before. */
export interface LuckRequest {
  readonly id: number;
  readonly index: number;
  /** Null: nothing is wanted any more. */
  readonly task: EnsembleTask | null;
}

export type LuckReply = { readonly id: number; readonly index: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'result'; readonly result: EnsembleResult }
  /** The texts do not compile: one sentence. */
  | { readonly kind: 'failed'; readonly says: string }
);
