// The noise of a run's steps: two numbers for each, a function of seed, stream and step alone.
import { normalPair } from '../math/normal';
import type { NoiseJob } from './types';

type Gauss = Extract<NoiseJob, { readonly kind: 'gauss' }>;

/** Writes the draws of steps `from` ... `from + count - 1` to `out`, from index `at` on: x, y, x, y, ... */
export function draw({ seed, stream, sigma }: Gauss, from: number, count: number, out: Float64Array, at: number): void {
  for (let i = 0; i < count; i++) normalPair(seed, stream, from + i, out, at + 2 * i);
  for (let i = at; i < at + 2 * count; i++) out[i] *= sigma;
}
