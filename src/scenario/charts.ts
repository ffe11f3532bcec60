// What the charts under the plot show: measures of a run, their scales, what they are drawn against, and the tolerance of the comparison.

/** `rate:x` is of one coordinate; `state:v` the size of what a rule remembers as v, `state:v.x` one coordinate of it. */
export type Measure = 'loss' | 'distance' | 'gradient' | 'step' | 'angle' | `rate:${'x' | 'y'}` | `state:${string}`;

export type ChartScale = 'log' | 'linear';

export interface ChartSpec {
  readonly measure: Measure;
  readonly scale: ChartScale;
}

/** What charts are drawn against: steps taken, evaluations they cost, or length of the path. */
export type Axis = 'step' | 'evaluations' | 'length';

export interface Charts {
  /** At least one, no measure twice. */
  readonly list: readonly ChartSpec[];
  readonly axis: Axis;
  /** How far above the minimum a loss counts as good enough. */
  readonly tolerance: number;
}

/** What a link means that says nothing of charts: frozen for ever. */
export const defaultCharts: Charts = { list: [{ measure: 'loss', scale: 'log' }], axis: 'step', tolerance: 0.01 };
