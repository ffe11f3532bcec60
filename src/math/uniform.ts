// Random numbers between 0 and 1 as a function of (seed, stream, step): the raw material of every noise.
import { philox } from './philox';

const words = new Uint32Array(4);

/**
 * The four random words of a counter.
 * @param seed non-negative integer below 2^53 @param stream 32-bit integer @param step non-negative integer below 2^53
 * @param block which of the step's blocks of four words
 */
export function wordsOf(seed: number, stream: number, step: number, block: number): Uint32Array {
  philox(step, step / 4294967296, stream, block, seed, seed / 4294967296, words);
  return words;
}

/** 52 of 64 random bits and a half, exactly, as a number in (0, 1): never 0, whose logarithm would be infinite. */
export function uniform(high: number, low: number): number {
  return ((high >>> 0) * 1048576 + (low >>> 12) + 0.5) / 4503599627370496;
}
