// Random subsets as a function of (seed, stream, step).
import { wordsOf } from './uniform';

/**
 * `size` different numbers of 0 ... of - 1, every subset equally likely (to 1 in 2^32): the first steps of a shuffle.
 * @param size at most `of`
 */
export function subset(seed: number, stream: number, step: number, size: number, of: number): readonly number[] {
  const all = Array.from({ length: of }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    // block 0 of a step belongs to noise on its gradient
    const word = wordsOf(seed, stream, step, 1 + Math.floor(i / 4))[i % 4];
    const chosen = i + Math.floor((word / 4294967296) * (of - i));
    [all[i], all[chosen]] = [all[chosen], all[i]];
  }
  return all.slice(0, size);
}
