// How much smaller than life slopes are drawn: round, and the same from step to step as long as the arrows can be read.
import type { Viewport } from './viewport';

/** The longest arrow is no longer than this share of the plot's shorter side, within these pixels. */
const longest = { share: 0.24, least: 64, most: 130 } as const;
/** A scale is kept while the longest arrow stays within these shares of that. */
const kept = { least: 0.25, most: 1.2 } as const;

/** k of "drawn 1 : k" for the longest of some vectors, in its own unit; null where there is nothing to draw. */
export function drawnScale(
  length: number,
  { width, height, scale }: Pick<Viewport, 'width' | 'height' | 'scale'>,
  before: number | null,
): number | null {
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const most = Math.min(Math.max(longest.share * Math.min(width, height), longest.least), longest.most);
  const exact = (length * scale) / most;
  if (before !== null && exact / before >= kept.least && exact / before <= kept.most) return before;
  const power = 10 ** Math.floor(Math.log10(exact));
  // The small addition is for rounding in the logarithm.
  const step = [1, 2, 5, 10].find((each) => each * power >= exact * (1 - 1e-9)) ?? 10;
  const found = Number((step * power).toPrecision(1));
  return found > 0 && Number.isFinite(found) ? found : null;
}
