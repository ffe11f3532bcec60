// Values of a surface over grids of points, by a module of their own.
import type { CompiledSurface } from '../formula/compile-surface';
import type { SurfaceText } from '../formula/text';
import type { Node } from '../formula/trees';
import { emitGrid } from '../formula/wasm/emit-grid';
import { elementary } from '../math/elementary';

export interface Grid {
  /** Computes every value at (x + i*dx, y + j*dy), i < columns, j < rows. */
  readonly fill: (x: number, dx: number, columns: number, y: number, dy: number, rows: number) => void;
  /** Of the last fill: value k at sample (i, j) is number k*capacity + j*columns + i. */
  readonly values: Float64Array;
}

/**
 * Compiles some of a surface's nodes. A loss that changes from step to step is taken at t = 0. Throws a FormulaError where the
 * module would be too long.
 * @param capacity most samples of a fill
 */
export function gridOf(
  { constants }: CompiledSurface,
  nodes: readonly Node[],
  parameters: SurfaceText['parameters'],
  capacity: number,
): Grid {
  const inputs = [...constants, 't'];
  const { bytes, layout } = emitGrid(nodes, inputs, capacity);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)), { math: elementary() });
  // What every module of emitGrid exports.
  const { memory, grid } = instance.exports as { memory: WebAssembly.Memory; grid: Grid['fill'] };
  const doubles = new Float64Array(memory.buffer);
  inputs.forEach((name, i) => {
    doubles[layout.constants + i] = name === 't' ? 0 : (parameters[name.replace('surface.', '')] ?? NaN);
  });
  return { fill: grid, values: doubles.subarray(layout.values) };
}
