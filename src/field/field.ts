// A loss over a window as contours: sampled, cut at levels, packed for transfer.
import type { SurfaceText } from '../formula/text';
import type { View } from '../formula/define';
import { contourRings } from './contours';
import { formulaSampler } from './formula-sampler';
import { fittingScale, levels } from './levels';
import { sampleGrid, type Sampler } from './samples';
import type { FieldData, FieldScale } from './types';

/**
 * Contours of what the sampler gives.
 * @param grid samples on the window's longer side
 * @returns no band, and NaN for lowest and highest, where no sample is finite
 */
export function fieldOf(sampler: Sampler, window: View, grid: number, scale: FieldScale): FieldData {
  const at = sampleGrid(window, grid);
  const values = sampler(at);
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const thresholds = levels(lowest, highest, scale === 'fitting' ? fittingScale(values, lowest) : scale);
  return {
    window,
    grid,
    thresholds: Float64Array.from(thresholds),
    ...contourRings(values, at, thresholds),
    lowest: lowest === Infinity ? NaN : lowest,
    highest: highest === -Infinity ? NaN : highest,
  };
}

export interface ContourRequest {
  readonly surface: SurfaceText;
  readonly window: View;
  /** Samples on the window's longer side. */
  readonly grid: number;
  readonly scale: FieldScale;
}

/** Contours of a surface. Throws a FormulaError where its text does not compile. */
export function buildField({ surface, window, grid, scale }: ContourRequest): FieldData {
  return fieldOf(formulaSampler(surface), window, grid, scale);
}
