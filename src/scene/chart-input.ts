// What a chart is drawn from.
import type { Band } from './chart-band';
import type { ChartAxis } from './chart-ticks';
import type { Wanted } from './chart-scale';
import type { Placement } from './labels';
import type { Measure } from './text-width';
import type { Theme } from './themes';

/** A run as the chart shows it. */
export interface ChartRun {
  readonly key: string;
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  /** Packed place on the axis, value. */
  readonly points: Float64Array;
  /** The place at which it ended at a number that is none; null for a run that goes on or reached its budget. */
  readonly lost: number | null;
  /** Around a curve of medians. */
  readonly band?: Band;
}

export interface ChartInput {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly axis: ChartAxis;
  /** What is measured, as the title says it: "Loss". */
  readonly name: string;
  readonly wanted: Wanted;
  /** What the curves are, where they are not the runs' own: "median, 10–90 % of 20 seeds". */
  readonly of?: string;
  /** The title is part of the picture; else it stands beside it. */
  readonly titled: boolean;
  /** Of losses, the value of the lowest minimum known, null if none is. */
  readonly minimum: number | null;
  /** Painted in this order. */
  readonly runs: readonly ChartRun[];
  readonly measure: Measure;
  /** Where labels inside the chart stood before. */
  readonly previous: ReadonlyMap<string, Placement>;
}
