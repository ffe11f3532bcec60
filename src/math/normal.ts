// Standard normal numbers as a function of (seed, stream, step): two per counter, the same bits in every engine.
import { elementary } from './elementary';
import { philox } from './philox';

const words = new Uint32Array(4);

/** 52 of 64 random bits and a half, exactly, as a number in (0, 1): never 0, whose logarithm would be infinite. */
function uniform(high: number, low: number): number {
  return ((high >>> 0) * 1048576 + (low >>> 12) + 0.5) / 4503599627370496;
}

/**
 * Writes two independent standard normal numbers to out[at] and out[at + 1] (Box and Muller, 1958).
 * @param seed non-negative integer below 2^53 @param stream 32-bit integer @param step non-negative integer below 2^53
 */
export function normalPair(seed: number, stream: number, step: number, out: Float64Array, at: number): void {
  const { log, sin, cos } = elementary();
  philox(step, step / 4294967296, stream, 0, seed, seed / 4294967296, words);
  const radius = Math.sqrt(-2 * log(uniform(words[0], words[1])));
  const angle = 6.283185307179586 * uniform(words[2], words[3]);
  out[at] = radius * cos(angle);
  out[at + 1] = radius * sin(angle);
}
