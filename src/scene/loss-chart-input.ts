// What the loss chart is drawn from.
import type { Placement } from './labels';
import type { Measure } from './text-width';
import type { Theme } from './themes';

/** A run as the chart shows it. */
export interface ChartRun {
  readonly key: string;
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  /** Packed row, loss: see LossColumns. */
  readonly points: Float64Array;
  /** The row at which it ended at a number that is none; null for a run that goes on or reached its budget. */
  readonly lost: number | null;
}

export interface LossChartInput {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** The budget: the step axis ends there. */
  readonly steps: number;
  /** Value of the lowest minimum known, null if none is. */
  readonly minimum: number | null;
  /** Painted in this order. */
  readonly runs: readonly ChartRun[];
  readonly measure: Measure;
  /** Where labels inside the chart stood before. */
  readonly previous: ReadonlyMap<string, Placement>;
}
