// The curvature of a loss that has the same everywhere: of a quadratic, told by its second derivatives, not by its name.
import { compileSurface } from '../formula/compile-surface';
import { Evaluator } from '../formula/interpret';
import { reachable } from '../formula/order';
import type { SurfaceText } from '../formula/text';
import { Trees } from '../formula/trees';

/** The eigenvalues of the Hessian of a surface that has one and the same everywhere; null for any other. */
export function constantCurvature(surface: SurfaceText): { readonly least: number; readonly most: number } | null {
  // a loss that changes from step to step is none, whatever is shown of it
  if (surface.inStep !== undefined) return null;
  const hessian = hessianOf(surface);
  if (!hessian) return null;
  const inputs = reachable(hessian).flatMap((node) => (node.kind === 'input' ? [node.name] : []));
  if (inputs.some((name) => !name.startsWith('surface.'))) return null;
  const [xx, xy, yy] = new Evaluator(hessian).evaluate(
    (name) => surface.parameters[name.slice('surface.'.length)] ?? NaN,
  );
  const middle = (xx + yy) / 2;
  const spread = Math.sqrt(((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy);
  return Number.isFinite(middle + spread) ? { least: middle - spread, most: middle + spread } : null;
}

/** Null where the text does not compile: who looks at it says what is wrong. */
function hessianOf(surface: SurfaceText) {
  try {
    return compileSurface(new Trees(), surface).hessian;
  } catch {
    return null;
  }
}
