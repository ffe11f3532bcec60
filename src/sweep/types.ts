// What a sweep is given and what it gives back, as plain data: many runs that differ in where they start or in what is set.
import type { Point, View } from '../formula/define';
import type { RuleText } from '../formula/text';
import type { LabelContext, RunJob } from '../engine/types';

/** A hyper-parameter and the values it takes, one after the other. */
export interface HyperAxis {
  readonly name: string;
  readonly values: readonly number[];
}

/** A parameter whose best value is searched, as its slider has it. */
export interface Searched {
  readonly name: string;
  readonly range: readonly [from: number, to: number];
  /** 'complement': by equal factors in 1 - value. */
  readonly scale: 'linear' | 'log' | 'complement';
  /** Whole numbers only. */
  readonly whole?: true;
}

/** How the cells differ. Cell `row*columns + column` has the column's value of the first axis and the row's of the second. */
export type Axes =
  /** The middles of size x size squares that cover the view: columns along x, rows along y, both upwards. */
  | { readonly kind: 'start'; readonly view: View; readonly size: number }
  /** One axis or two. */
  | { readonly kind: 'hyper'; readonly axes: readonly HyperAxis[] }
  /** Every setting from every start: cell `setting*starts.length + start`. Settings hold the values of `names`, in their order. */
  | {
      readonly kind: 'trial';
      readonly names: readonly string[];
      readonly settings: readonly (readonly number[])[];
      readonly starts: readonly Point[];
    };

export type Measure =
  /** How low the last row is. */
  | { readonly kind: 'loss' }
  /** The first row whose loss is at most `below`; counted in steps, or in evaluations of the loss, its gradient and its Hessian. */
  | { readonly kind: 'steps'; readonly below: number; readonly in?: 'evaluations' }
  /** Which minimum is reached and since when, as labels have it. */
  | { readonly kind: 'minimum' };

export interface SweepPlan {
  /** What all cells have alike: every cell sees the same noise. */
  readonly job: RunJob;
  readonly axes: Axes;
  /**
   * The rule's text by what the axes switch on, where that changes it: bit a of the index is set where axis a's value is above
   * 0. Left out where all cells have the text of `job`.
   */
  readonly rules?: readonly RuleText[];
  /** A run's last row is the last one that so many evaluations pay for; left out, that of its last step. */
  readonly budget?: number;
  readonly measure: Measure;
  readonly labels: LabelContext;
}

/** What `Outcome.minimum` says of a run that reached none, and of one whose numbers grew out of all bounds (or had no value). */
export const reachedNone = -1;
export const diverged = -2;

/** What came of a range of cells. */
export interface Outcome {
  /** The loss of the last row. */
  readonly loss: Float64Array<ArrayBuffer>;
  /** Index into the stationary points of the plan, and of `steps` 0, where it got there; `reachedNone`, also where nobody asked; or `diverged`. */
  readonly minimum: Int16Array<ArrayBuffer>;
  /** Steps, or evaluations, it took to what was measured. Of a run that did not get there: all its steps; of one that diverged: up to its last row. */
  readonly steps: Int32Array<ArrayBuffer>;
}
