// Quantiles of a few numbers, some of which may be infinite.

/**
 * The quantile of numbers in rising order: definition 7 of Hyndman and Fan (1996), which is NumPy's default: on the straight line between
 * the two nearest in rank. Between a finite number and an infinite one it is the infinite one, unless it stands on the finite one. NaN for none.
 * @param share 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const part = place - below;
  const low = sorted[below];
  if (!(part > 0)) return low;
  const high = sorted[below + 1];
  // what is written on the line below would be no number
  if (low === high) return low;
  if (high === Infinity) return high;
  if (low === -Infinity) return low;
  const gap = high - low;
  if (gap === Infinity) return low * (1 - part) + high * part;
  // from the nearer of the two, as NumPy does
  return part < 0.5 ? low + part * gap : high - (1 - part) * gap;
}

/** The shares of the median and of the band around it. */
export const bandShares = { low: 0.1, median: 0.5, high: 0.9 } as const;

export interface Band {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Median and band of numbers in any order; NaN counts for nothing. Does not change them. */
export function bandOf(values: ArrayLike<number>): Band {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return {
    low: quantile(sorted, bandShares.low),
    median: quantile(sorted, bandShares.median),
    high: quantile(sorted, bandShares.high),
  };
}
