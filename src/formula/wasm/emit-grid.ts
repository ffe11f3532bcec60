// The module that samples: a loss, or several values that share their work, on a grid of points.
import type { ElementaryName } from '../../math/elementary';
import type { Node } from '../trees';
import { Body } from './body';
import { emptyBlock, opcode } from './encode';
import { expandPowers } from './expand';
import { branchIf, f64Load, f64Store, i32Const, increment, localGet, localSet, localTee } from './instructions';
import { encodeModule, importsOf } from './module';
import { plan } from './plan';

/**
 * `grid(x0, dx, nx, y0, dy, ny)` writes value k at (x0 + i*dx, y0 + j*dy) to double `values + k*capacity + j*nx + i` of
 * `memory`; nx*ny must not exceed the capacity.
 */
export interface GridModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Indices of float64: the constants in the order given, and the samples. */
  readonly layout: { readonly constants: number; readonly values: number };
  /** Functions the module imports as `math.<name>`. */
  readonly imports: readonly ElementaryName[];
}

/**
 * Compiles values that depend on the inputs `x`, `y` and the constants. What does not depend on x is computed once in a
 * row. Throws a FormulaError where the module would exceed what engines accept.
 * @param capacity samples of each value the memory has room for
 */
export function emitGrid(values: readonly Node[], constants: readonly string[], capacity: number): GridModule {
  const layout = { constants: 0, values: constants.length };
  const roots = expandPowers(values);
  const known = plan(roots, (name) => (name === 'x' ? 2 : name === 'y' ? 1 : 0), 2);
  const imports = importsOf(known.nodes);
  const [x0, dx, nx, y0, dy, ny, i, j, at] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const body = new Body({
    plan: known,
    imports,
    firstLocal: 9,
    load: (input) => {
      const constant = constants.indexOf(input);
      if (constant < 0) throw new TypeError(`input the grid does not have: ${input}`);
      return [...i32Const(0), ...f64Load(layout.constants + constant)];
    },
  });
  const [x, y] = [body.local(), body.local()];
  body.holds('x', x);
  body.holds('y', y);
  const place = (origin: number, step: number, index: number, to: number): void => {
    body.write(localGet(origin), localGet(index), [opcode.f64ConvertI32S], localGet(step));
    body.write([opcode.f64Mul, opcode.f64Add], localSet(to));
  };
  const nextUpTo = (index: number, count: number): void => {
    body.write(localGet(index), i32Const(1), [opcode.i32Add], localTee(index), localGet(count));
    body.write([opcode.i32LtS], branchIf(0), [opcode.end]);
  };

  body.keep(0);
  body.write([opcode.block, emptyBlock]);
  for (const count of [nx, ny]) body.write(localGet(count), i32Const(0), [opcode.i32LeS], branchIf(0));
  body.write([opcode.loop, emptyBlock]);
  place(y0, dy, j, y);
  body.keep(1);
  body.write(i32Const(0), localSet(i), [opcode.loop, emptyBlock]);
  place(x0, dx, i, x);
  for (const [k, root] of roots.entries()) {
    body.write(localGet(at));
    body.push(root);
    body.write(f64Store(layout.values + k * capacity));
  }
  body.write(increment(at, 8));
  nextUpTo(i, nx);
  nextUpTo(j, ny);
  body.write([opcode.end]);

  const grid = {
    exportAs: 'grid',
    parameters: ['f64', 'f64', 'i32', 'f64', 'f64', 'i32'],
    results: [],
    locals: { i32: 3 + known.conditions, f64: body.floats },
    code: body.code,
  } as const;
  return { bytes: encodeModule(imports, [grid], layout.values + roots.length * capacity), layout, imports };
}
