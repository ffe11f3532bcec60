// How much smaller than life slopes are drawn: round, and the same from step to step as long as the arrows can be read.

/** The longest arrow is no longer than this, in pixels. */
const longest = 84;
/** A scale is kept while the longest arrow stays within these. */
const kept = { least: 22, most: 104 } as const;

/**
 * k of "drawn 1 : k" for the longest of some vectors; null where there is nothing to draw.
 * @param length of the longest, in its own unit @param pixels per unit of the plane @param before the scale of the step before
 */
export function drawnScale(length: number, pixels: number, before: number | null): number | null {
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const drawn = before === null ? 0 : (length * pixels) / before;
  if (before !== null && drawn >= kept.least && drawn <= kept.most) return before;
  const exact = (length * pixels) / longest;
  const power = 10 ** Math.floor(Math.log10(exact));
  // The small addition is for rounding in the logarithm.
  const step = [1, 2, 5, 10].find((each) => each * power >= exact * (1 - 1e-9)) ?? 10;
  const scale = Number((step * power).toPrecision(1));
  return scale > 0 && Number.isFinite(scale) ? scale : null;
}
