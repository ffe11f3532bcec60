// A run over one setting: its curve in pieces, and its values between their places.

/** A piece shorter than this, in parts of the axis, is no curve but values that stand alone. */
const shortest = 0.02;

/** A stretch of the axis over which a run ends with a number. */
export interface Piece {
  /** Packed place, value: finite, of places from 0 to 1. */
  readonly points: Float64Array;
  /** The run diverges right before it, and right behind it. */
  readonly lost: readonly [before: boolean, behind: boolean];
}

export interface OverRun {
  readonly key: string;
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  /** From the left to the right. */
  readonly pieces: readonly Piece[];
  /** Where the value in use stands; null where that is off the axis. */
  readonly uses: number | null;
}

/** Whether a piece is a few values that stand alone, survivors among those that diverge. */
export function isLone({ points }: Piece): boolean {
  return points[points.length - 2] - points[0] < shortest;
}

/** The value of a run's curve at a place; null where it has none. */
export function valueAt({ pieces }: Pick<OverRun, 'pieces'>, at: number): number | null {
  for (const { points } of pieces) {
    const last = points.length - 2;
    const reach = points.length > 2 ? (points[2] - points[0]) / 2 : 0.01;
    if (at < points[0] - reach || at > points[last] + reach) continue;
    let i = 0;
    while (i < last - 2 && points[i + 2] < at) i += 2;
    if (last === 0 || at <= points[0]) return points[1];
    if (at >= points[last]) return points[last + 1];
    const share = (at - points[i]) / (points[i + 2] - points[i]);
    const [low, high] = [points[i + 1], points[i + 3]];
    // on a logarithm, as it is drawn
    return low > 0 && high > 0 ? low * Math.exp(share * Math.log(high / low)) : low + share * (high - low);
  }
  return null;
}
