// A surface's text as a sampler: compiled to a module that fills the grid.
import { compileSurface } from '../formula/compile-surface';
import type { SurfaceText } from '../formula/text';
import { Trees } from '../formula/trees';
import { emitGrid } from '../formula/wasm/emit-grid';
import { elementary } from '../math/elementary';
import type { Sampler } from './samples';

type Fill = (x: number, dx: number, columns: number, y: number, dy: number, rows: number) => void;

/**
 * Compiles the surface at once and a module of the right size at each call. Both throw a FormulaError where the text does not
 * compile. A loss that changes from step to step is shown at t = 0.
 */
export function formulaSampler(surface: SurfaceText): Sampler {
  const { value, constants } = compileSurface(new Trees(), surface);
  return ({ columns, rows, x, y, step }) => {
    const inputs = [...constants, 't'];
    const { bytes, layout } = emitGrid(value, inputs, columns * rows);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)), { math: elementary() });
    // What every module of emitGrid exports.
    const { memory, grid } = instance.exports as { memory: WebAssembly.Memory; grid: Fill };
    const doubles = new Float64Array(memory.buffer);
    inputs.forEach((name, i) => {
      doubles[layout.constants + i] = name === 't' ? 0 : (surface.parameters[name.replace('surface.', '')] ?? NaN);
    });
    grid(x, step, columns, y, step, rows);
    return doubles.slice(layout.values, layout.values + columns * rows);
  };
}
