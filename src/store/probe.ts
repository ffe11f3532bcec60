// The loss and its slope where the pointer is: the surface's own text, interpreted.
import { compileSurface } from '../formula/compile-surface';
import type { Point } from '../formula/define';
import { Evaluator } from '../formula/interpret';
import type { SurfaceText } from '../formula/text';
import { Trees } from '../formula/trees';

/** What the surface is at a place; numbers may be infinite or NaN where the formula is. */
export interface Reading {
  readonly loss: number;
  readonly gradient: Point;
}

export type Probe = (at: Point) => Reading;

/**
 * A probe of the surface; null where its text does not compile. A loss that changes from step to step is read at t = 0, as
 * its contours are.
 */
function probeOf(surface: SurfaceText): Probe | null {
  try {
    const { value, gradient } = compileSurface(new Trees(), surface);
    const evaluator = new Evaluator([value, ...gradient]);
    return ([x, y]) => {
      const inputs: Readonly<Record<string, number>> = { x, y, t: 0 };
      const [loss, gx, gy] = evaluator.evaluate((name) =>
        name.startsWith('surface.') ? (surface.parameters[name.slice(8)] ?? NaN) : (inputs[name] ?? NaN),
      );
      return { loss, gradient: [gx, gy] };
    };
  } catch {
    return null; // the field of the formula and the cards say what is wrong with it
  }
}

/** Probes, compiled when first asked for and kept while the surface stays the same. */
export function probes(): (surface: SurfaceText) => Probe | null {
  let last: { readonly print: string; readonly probe: Probe | null } | null = null;
  let known: SurfaceText | null = null;
  return (surface) => {
    if (last && known === surface) return last.probe;
    known = surface;
    const print = JSON.stringify(surface);
    if (last?.print !== print) last = { print, probe: probeOf(surface) };
    return last.probe;
  };
}
