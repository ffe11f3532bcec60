// A surface's text as a sampler: compiled to a module that fills the grid.
import { gridOf } from '../engine/grid';
import { compileSurface } from '../formula/compile-surface';
import type { SurfaceText } from '../formula/text';
import { Trees } from '../formula/trees';
import type { Sampler } from './samples';

/**
 * Compiles the surface at once and a module of the right size at each call. Both throw a FormulaError where the text does not
 * compile. A loss that changes from step to step is shown at t = 0.
 */
export function formulaSampler(surface: SurfaceText): Sampler {
  const compiled = compileSurface(new Trees(), surface);
  return ({ columns, rows, x, y, step }) => {
    const grid = gridOf(compiled, [compiled.value], surface.parameters, columns * rows);
    grid.fill(x, step, columns, y, step, rows);
    return grid.values.slice(0, columns * rows);
  };
}
