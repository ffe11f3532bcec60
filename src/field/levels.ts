// Which losses get a contour: 14 to 18 levels, evenly spaced in the loss or in its logarithm, at round values of a fine ladder.
import type { FieldScale } from './types';

const wanted = 16;
const fewest = 14;
const most = 18;

/**
 * Levels strictly between the lowest and the highest loss, ascending. Levels are multiples of a step, and steps come from a
 * fixed ladder, so that a finer grid or a slightly larger window moves no contour.
 * @param scale linear, or log10(loss - lowest + offset) with offset > 0
 * @returns no level where there is no finite range
 * @throws RangeError when the offset is not positive
 */
export function levels(lowest: number, highest: number, scale: Exclude<FieldScale, 'fitting'>): number[] {
  if (!(highest > lowest) || !Number.isFinite(highest - lowest)) return [];
  if (scale === 'linear') return inside(multiples(lowest, highest), lowest, highest);
  const offset = scale.log;
  if (!(offset > 0)) throw new RangeError(`the offset of a logarithmic scale must be positive: ${offset}`);
  const steps = multiples(Math.log10(offset), Math.log10(highest - lowest + offset));
  return inside(
    steps.map((u) => lowest - offset + 10 ** u),
    lowest,
    highest,
  );
}

/** The share of the ground that the lowest, nearly linear levels of a fitting scale cover. */
const share = 0.08;

/**
 * A logarithmic scale for any losses, huge in the corners or all alike: its offset is what the losses rise by over a small
 * share of the ground, rounded so that a finer grid has the same.
 */
export function fittingScale(losses: Float64Array, lowest: number): 'linear' | { readonly log: number } {
  const known = losses.filter(Number.isFinite).sort();
  const rise = known[Math.floor(share * known.length)] - lowest;
  return rise > 0 ? { log: 10 ** (Math.round(4 * Math.log10(rise)) / 4) } : 'linear';
}

/** Rounding can put an outer level on the range's end, or two on one number. */
function inside(values: readonly number[], low: number, high: number): number[] {
  return values.filter((value, i) => value > low && value < high && (i === 0 || value > (values[i - 1] ?? low)));
}

/** The multiples of a step inside (low, high), the step from the ladder 10^(k/20), even k first: wider rungs move less often. */
function multiples(low: number, high: number): number[] {
  const near = 2 * Math.round(10 * Math.log10((high - low) / wanted));
  for (const k of [near, near - 2, near + 2, near - 1, near + 1]) {
    const step = 10 ** (k / 20);
    const first = Math.floor(low / step) + 1;
    const count = Math.ceil(high / step) - first;
    if (count < fewest || count > most || !Number.isSafeInteger(first + count)) continue;
    return Array.from({ length: count }, (_, i) => (first + i) * step);
  }
  return [];
}
