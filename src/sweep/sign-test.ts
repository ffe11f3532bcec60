// Whether one of two is better because it is better, or by luck: the sign test.

/** How two did who were tried under the same conditions, one after the other. */
export interface Paired {
  /** How often the first was lower, the second, and neither. */
  readonly first: number;
  readonly second: number;
  readonly draws: number;
}

/** Counts pairs; infinite ones are the highest, and equal to each other. */
export function pairsOf(a: ArrayLike<number>, b: ArrayLike<number>): Paired {
  let [first, second] = [0, 0];
  const count = Math.min(a.length, b.length);
  for (let i = 0; i < count; i++) {
    if (a[i] < b[i]) first++;
    else if (b[i] < a[i]) second++;
  }
  return { first, second, draws: count - first - second };
}

/**
 * How probable it is that one of two equally good ones wins at least so often, by chance alone: the exact binomial test of both sides. Draws
 * say nothing. 1 where nobody won.
 */
export function byChance({ first, second }: Paired): number {
  const count = first + second;
  const fewer = Math.min(first, second);
  let term = 1;
  for (let i = 0; i < count; i++) term /= 2;
  let tail = 0;
  for (let k = 0; k <= fewer; k++) {
    tail += term;
    term *= (count - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

/** At most so probable by chance, a difference is taken for one. */
export const level = 0.05;
