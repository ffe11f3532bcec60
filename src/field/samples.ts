// Where a surface is sampled for its contours: square cells over the window and one cell beyond it on every side.
import type { View } from '../formula/define';

/** A grid of samples: sample (i, j) is at (x + i * step, y + j * step), i < columns, j < rows, j upwards. */
export interface SampleGrid {
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly step: number;
}

/** Losses on a grid, row after row from the bottom: value (i, j) at [j * columns + i]. May hold NaN and infinities. */
export type Sampler = (grid: SampleGrid) => Float64Array;

/** Fewer than this show nothing. */
const smallestGrid = 8;

/**
 * The grid that covers `window` with `grid` samples on its longer side. The outermost samples lie one cell outside, so that
 * every contour inside the window is bracketed by samples and the lines that close rings are never seen.
 */
export function sampleGrid(window: View, grid: number): SampleGrid {
  const [[x0, x1], [y0, y1]] = window;
  const samples = Math.max(smallestGrid, Math.floor(grid));
  const [width, height] = [x1 - x0, y1 - y0];
  const step = Math.max(width, height) / (samples - 3);
  // A hair less, so that rounding in the division never adds a row to a square window.
  const along = (length: number): number => Math.ceil(length / step - 1e-9) + 3;
  const [columns, rows] = [along(width), along(height)];
  return {
    columns,
    rows,
    step,
    x: (x0 + x1) / 2 - ((columns - 1) / 2) * step,
    y: (y0 + y1) / 2 - ((rows - 1) / 2) * step,
  };
}

/** Samples a function of a point; the seam for tests and for anything that is not a formula. */
export function samplerOf(evaluate: (x: number, y: number) => number): Sampler {
  return ({ columns, rows, x, y, step }) => {
    const values = new Float64Array(columns * rows);
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < columns; i++) values[j * columns + i] = evaluate(x + i * step, y + j * step);
    }
    return values;
  };
}
