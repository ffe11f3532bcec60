// What the engine is given and what it gives back, as plain data.
import type { Point, Stationary, View } from '../formula/define';
import type { RuleText, SurfaceText } from '../formula/text';

/** Where the draws of a run come from. */
interface Source {
  readonly seed: number;
  readonly stream: number;
}

/** What comes on top of every gradient of a step, or takes its place. */
export type NoiseJob =
  | { readonly kind: 'none' }
  /** a normal number for each coordinate */
  | (Source & { readonly kind: 'gauss'; readonly sigma: number })
  /** a heavy-tailed one: Student's t with `nu` degrees of freedom, times `sigma` */
  | (Source & { readonly kind: 'student'; readonly nu: number; readonly sigma: number })
  /** in one step alone a vector of length `size`, in a direction drawn */
  | (Source & { readonly kind: 'outlier'; readonly step: number; readonly size: number })
  /** the loss of `size` samples of the surface's data in place of that of all; `counts`: how many there are of each */
  | (Source & { readonly kind: 'batch'; readonly size: number; readonly counts: readonly number[] });

/** One run, complete: nothing is looked up. */
export interface RunJob {
  readonly rule: RuleText;
  readonly surface: SurfaceText;
  readonly start: Point;
  readonly steps: number;
  readonly noise: NoiseJob;
}

/**
 * Why a run has no more rows. Row k is (x, y, loss) at theta_k; row 0 is the start. A non-finite row is the last one.
 * 'diverged': overflow; 'undefined': NaN from finite operands, `where` naming the sub-expression.
 */
export type End =
  | { readonly kind: 'budget'; readonly step: number }
  | { readonly kind: 'diverged'; readonly step: number }
  | { readonly kind: 'undefined'; readonly step: number; readonly where: string };

/** Worked out from the whole path afterwards; never changes a number. Steps are row numbers, null where it did not happen. */
export interface Labels {
  /** First step within tolerance of a minimum's value and staying near: index into the stationary points given. */
  readonly reached: { readonly minimum: number; readonly step: number } | null;
  /** Since this step the path has not moved, and no minimum is reached. */
  readonly stalled: number | null;
  /** First step outside the view for good: null for a path that came back, or never was inside. */
  readonly leftView: number | null;
}

export interface LabelContext {
  /** Stationary points with numbers filled in; only minima count for `reached`. */
  readonly stationary: readonly { readonly at: Point; readonly kind: Stationary['kind']; readonly value: number }[];
  readonly view: View;
}

/** Rows are packed [x, y, loss, x, y, loss, ...]. */
export type Rows = Float64Array;

/** Values at one step, for the inspector: every named value, scalar [v] or vector [x, y]. */
export interface Inspection {
  readonly step: number;
  readonly values: readonly { readonly name: string; readonly value: readonly number[] }[];
}
