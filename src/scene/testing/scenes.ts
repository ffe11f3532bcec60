// Scenes for tests of pictures: small fields, and paths from three update rules in plain arithmetic.
import type { Point, StationaryPoint, View } from '../../formula/define';
import { fieldOf } from '../../field/field';
import { samplerOf } from '../../field/samples';
import type { FieldScale } from '../../field/types';
import type { SceneInput } from '../compose';
import { ChunkRows } from '../rows';
import { themes, type ThemeName } from '../themes';
import { viewport } from '../viewport';

interface Loss {
  readonly value: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => Point;
  readonly view: View;
  readonly scale: FieldScale;
  readonly start: Point;
  readonly stationary: readonly Pick<StationaryPoint, 'at' | 'kind'>[];
}

export const rosenbrock: Loss = {
  value: (x, y) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
  gradient: (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  view: [[-2, 2], [-1, 3]], // prettier-ignore
  scale: { log: 0.1 },
  start: [-1.2, 1],
  stationary: [{ at: [1, 1], kind: 'minimum' }],
};

export const quadratic: Loss = {
  value: (x, y) => (x * x + 8 * y * y) / 2,
  gradient: (x, y) => [x, 8 * y],
  view: [[-3, 3], [-2, 2]], // prettier-ignore
  scale: 'linear',
  start: [-2.4, 1.2],
  stationary: [{ at: [0, 0], kind: 'minimum' }],
};

export const himmelblau: Loss = {
  value: (x, y) => (x * x + y - 11) * (x * x + y - 11) + (x + y * y - 7) * (x + y * y - 7),
  gradient: (x, y) => [4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)],
  view: [[-6, 6], [-6, 6]], // prettier-ignore
  scale: { log: 1 },
  start: [-0.5, -0.5],
  stationary: [
    { at: [3, 2], kind: 'minimum' },
    { at: [-2.805, 3.131], kind: 'minimum' },
    { at: [-3.779, -3.283], kind: 'local minimum' },
    { at: [3.385, 0.074], kind: 'saddle' },
    { at: [-0.271, -0.923], kind: 'maximum' },
  ],
};

export type Rule = 'descent' | 'momentum' | 'normalised';

/** Rows of a rule; a run that overflows ends in a row of infinities. */
export function rowsOf(loss: Loss, rule: Rule, rate: number, steps: number): ChunkRows {
  let [x, y] = loss.start;
  let [vx, vy, sx, sy] = [0, 0, 0, 0];
  const rows: number[] = [];
  for (let k = 0; k <= steps; k++) {
    rows.push(x, y, loss.value(x, y));
    if (!Number.isFinite(x) || !Number.isFinite(y)) break;
    const [gx, gy] = loss.gradient(x, y);
    if (rule === 'normalised') {
      sx = 0.9 * sx + 0.1 * gx * gx;
      sy = 0.9 * sy + 0.1 * gy * gy;
      x -= (rate * gx) / Math.sqrt(sx);
      y -= (rate * gy) / Math.sqrt(sy);
    } else {
      const kept = rule === 'momentum' ? 0.9 : 0;
      vx = kept * vx - rate * gx;
      vy = kept * vy - rate * gy;
      x += vx;
      y += vy;
    }
  }
  return new ChunkRows([Float64Array.from(rows)]);
}

export interface Plan {
  readonly loss: Loss;
  readonly runs: readonly (readonly [name: string, rule: Rule, rate: number])[];
  readonly theme: ThemeName;
  readonly row: number;
  readonly steps: number;
  readonly size: readonly [width: number, height: number];
  readonly ghost?: boolean;
  /** Coarse enough that the picture stays short as text. */
  readonly grid: number;
}

export function scene({ loss, runs, theme, row, steps, size, ghost, grid }: Plan): SceneInput {
  const plot = viewport(loss.view, ...size);
  return {
    plot,
    theme: themes[theme],
    start: loss.start,
    stationary: loss.stationary,
    row,
    ghost: ghost ?? false,
    field: fieldOf(samplerOf(loss.value), plot.window, grid, loss.scale),
    runs: runs.map(([name, rule, rate], i) => ({
      key: `r${i}`,
      name,
      colour: i,
      rows: rowsOf(loss, rule, rate, steps),
    })),
  };
}
