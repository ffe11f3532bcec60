// What the page asks of the worker that measures runs, and what comes back.
import type { Spent } from '../../engine/spent';
import type { End, RunJob } from '../../engine/types';
import type { Point } from '../../formula/define';

/** As the scenario's charts have it. */
export type SeriesAxis = 'step' | 'evaluations' | 'length';

export interface MeasureRequest {
  readonly kind: 'measure';
  readonly runs: readonly { readonly key: string; readonly job: RunJob }[];
  /** Where the minima are; none where none is known. */
  readonly minima: readonly Point[];
  /** Spelled as in links: `distance`, `rate:x`, `state:v.x`. */
  readonly measures: readonly string[];
  readonly axis: SeriesAxis;
  /** Pixels across the chart. */
  readonly columns: number;
  /** A run that is lost is followed no farther along its path than this, unless another goes farther. */
  readonly reach: number;
  /** The loss that is good enough. */
  readonly goal: number;
  /** A run ends for the charts and in its summary at the last row that so many evaluations pay for; null: at its own end. */
  readonly budget: number | null;
}

/** Asks for the values at steps of runs, of the measures asked for last. */
export interface ReadRequest {
  readonly kind: 'read';
  readonly at: readonly { readonly key: string; readonly step: number }[];
}

export type SeriesRequest = MeasureRequest | ReadRequest;

/** Rows of a run to join by lines: of each pixel column the first, the least, the greatest and the last. */
export interface SeriesCurve {
  readonly steps: Int32Array;
  /** Packed place on the axis, value; all finite. */
  readonly points: Float64Array;
}

/** What a run came to. */
export interface Summary {
  /** The row it has come to. */
  readonly step: number;
  readonly loss: number;
  readonly evaluations: number;
  /** The same by kind. */
  readonly spent: Spent;
  readonly length: number;
  /** The first row whose loss is good enough; null where none is so far. */
  readonly good: { readonly step: number; readonly evaluations: number } | null;
  /** At the budget of evaluations too, if it ends there. */
  readonly end: End | null;
}

export interface MeasuredRun {
  readonly key: string;
  /** In the order of the measures; empty where the run does not know one. */
  readonly curves: readonly SeriesCurve[];
  /** Null before the first row. */
  readonly summary: Summary | null;
  /** Why it cannot be measured. */
  readonly failure: string | null;
}

export interface Measured {
  readonly kind: 'measured';
  readonly measures: readonly string[];
  readonly axis: SeriesAxis;
  /** The axis ends here. */
  readonly most: number;
  readonly goal: number;
  readonly runs: readonly MeasuredRun[];
  /** Nothing more will come. */
  readonly done: boolean;
}

export interface Reading {
  readonly key: string;
  readonly step: number;
  /** Its place on the axis. */
  readonly at: number;
  /** In the order of the measures; NaN where there is none. */
  readonly values: readonly number[];
}

export type SeriesReply =
  Measured | { readonly kind: 'read'; readonly measures: readonly string[]; readonly readings: readonly Reading[] };
