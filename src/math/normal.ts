// Standard normal numbers as a function of (seed, stream, step): two per counter, the same bits in every engine.
import { elementary } from './elementary';
import { uniform, wordsOf } from './uniform';

/**
 * Writes two independent standard normal numbers to out[at] and out[at + 1] (Box and Muller, 1958).
 * @param seed non-negative integer below 2^53 @param stream 32-bit integer @param step non-negative integer below 2^53
 */
export function normalPair(seed: number, stream: number, step: number, out: Float64Array, at: number): void {
  const { log, sin, cos } = elementary();
  const words = wordsOf(seed, stream, step, 0);
  const radius = Math.sqrt(-2 * log(uniform(words[0], words[1])));
  const angle = 6.283185307179586 * uniform(words[2], words[3]);
  out[at] = radius * cos(angle);
  out[at + 1] = radius * sin(angle);
}
