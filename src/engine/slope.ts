// The gradient of a surface as it is shown, point by point: what measures of a run are taken with. No noise, and not counted.
import { compileSurface } from '../formula/compile-surface';
import type { SurfaceText } from '../formula/text';
import { Trees } from '../formula/trees';
import { gridOf } from './grid';

export interface Slope {
  /** Computes the gradient at (x, y) into `gradient`. */
  readonly at: (x: number, y: number) => void;
  /** Of the last call. */
  readonly gradient: Float64Array;
}

/** Throws a FormulaError where the surface does not compile. */
export function slopeOf(surface: SurfaceText): Slope {
  const compiled = compileSurface(new Trees(), surface);
  const { fill, values } = gridOf(compiled, compiled.gradient, surface.parameters, 1);
  return { at: (x, y) => fill(x, 0, 1, y, 0, 1), gradient: values.subarray(0, 2) };
}
