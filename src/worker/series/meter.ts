// What is measured of a run, row by row, from its places, the surface's gradient there, and what its rule remembers.
import type { Point } from '../../formula/define';

/** A row as measures see it. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
  /** The surface's gradient, without noise; NaN where no measure wants it. */
  readonly gx: number;
  readonly gy: number;
}

/** What a rule remembers at a row, by component. */
export interface Memory {
  readonly names: readonly string[];
  readonly values: ArrayLike<number>;
}

/** Takes a measure at a row; `before` is the row before it, null at the start. */
export type Meter = (now: Place, before: Place | null) => number;

/** What each measure needs of a run. */
export const needsSlope = (measure: string): boolean => /^(?:gradient|angle|rate)/.test(measure);
export const needsMemory = (measure: string): boolean => measure.startsWith('state:');

/** A measure by the name links have for it; null where the run has nothing of that name. */
export function meterOf(measure: string, minima: readonly Point[], memory: Memory): Meter | null {
  switch (measure) {
    case 'loss':
      return ({ loss }) => loss;
    case 'distance':
      if (minima.length === 0) return null;
      return ({ x, y }) => minima.reduce((least, [mx, my]) => Math.min(least, Math.hypot(x - mx, y - my)), Infinity);
    case 'gradient':
      return ({ gx, gy }) => Math.hypot(gx, gy);
    case 'step':
      return (now, before) => (before ? Math.hypot(now.x - before.x, now.y - before.y) : NaN);
    case 'angle':
      return (now, before) => (before ? angle(now.x - before.x, now.y - before.y, -before.gx, -before.gy) : NaN);
    case 'rate:x':
      return (now, before) => (before ? Math.abs((now.x - before.x) / before.gx) : NaN);
    case 'rate:y':
      return (now, before) => (before ? Math.abs((now.y - before.y) / before.gy) : NaN);
    default:
      return needsMemory(measure) ? memoryMeter(measure.slice('state:'.length), memory) : null;
  }
}

/** A number as it is, or one coordinate; of a vector or a matrix its size. */
function memoryMeter(name: string, { names, values }: Memory): Meter | null {
  const at = names.indexOf(name);
  if (at >= 0) return () => values[at];
  const parts = ['.x', '.y', '.xx', '.xy', '.yx', '.yy']
    .map((part) => names.indexOf(name + part))
    .filter((i) => i >= 0);
  return parts.length === 0 ? null : () => Math.hypot(...parts.map((i) => values[i]));
}

/** Between two vectors, in degrees; NaN where one has no direction. */
function angle(ax: number, ay: number, bx: number, by: number): number {
  // scaled first: squares of very short and very long vectors are no numbers
  const [a, b] = [Math.max(Math.abs(ax), Math.abs(ay)), Math.max(Math.abs(bx), Math.abs(by))];
  const [ux, uy, vx, vy] = [ax / a, ay / a, bx / b, by / b];
  return (Math.atan2(Math.abs(ux * vy - uy * vx), ux * vx + uy * vy) * 180) / Math.PI;
}
