// Where a level is crossed between two neighbouring samples.

/**
 * The part t in [0, 1] of the way from sample b to sample c at which the loss passes `level`, on the cubic through four
 * neighbours in a row. The cubic is exact for losses that are cubic along the row, and off by its fourth difference otherwise; a
 * straight line, as marching squares draws it, is visibly off in narrow valleys. Where an outer neighbour is missing or not finite
 * it is extrapolated; where b or c is not finite the crossing is put half way.
 */
export function crossing(a: number, b: number, c: number, d: number, level: number): number {
  if (!Number.isFinite(b) || !Number.isFinite(c)) return 0.5;
  if (b === c) return 0.5;
  const hasA = Number.isFinite(a);
  const hasD = Number.isFinite(d);
  const before = hasA ? a : hasD ? 3 * b - 3 * c + d : 2 * b - c;
  const after = hasD ? d : hasA ? a - 3 * b + 3 * c : 2 * c - b;
  // Newton's form on -1, 0, 1, 2, shifted to begin at b.
  const first = c - b;
  const second = (after - 2 * c + b) / 2;
  const centred = (c - 2 * b + before) / 2;
  const third = (second - centred) / 3;
  const at = (t: number): number => b - level + t * (first + (t - 1) * (centred + (t + 1) * third));
  if (!Number.isFinite(at(0.5))) return (level - b) / (c - b);

  // Bisection keeps the bracket, the secant through it makes it fast (Illinois).
  let [low, high, atLow, atHigh] = [0, 1, b - level, c - level];
  let t = 0.5;
  for (let i = 0; i < 30; i++) {
    t = atHigh === atLow ? (low + high) / 2 : low - (atLow * (high - low)) / (atHigh - atLow);
    const value = at(t);
    if (value === 0 || high - low < 1e-9) break;
    if (value < 0 === atHigh < 0) {
      [high, atHigh] = [t, value];
      atLow /= 2;
    } else {
      [low, atLow] = [t, value];
      atHigh /= 2;
    }
  }
  return Math.min(1, Math.max(0, t));
}
