// Heavy-tailed numbers as a function of (seed, stream, step): Student's t in the plane, the same bits in every engine.
import { elementary } from './elementary';
import { uniform, wordsOf } from './uniform';

/**
 * Writes a vector with the bivariate t distribution of `nu` degrees of freedom and unit scale: all directions are equally
 * likely, and each coordinate has Student's t distribution (Bailey, "Polar generation of random variates with the
 * t-distribution", Mathematics of Computation 62, 1994). Reads the very words that `normalPair` reads, so that it becomes the
 * normal vector of this step as nu grows.
 * @param nu degrees of freedom, positive; 1 is Cauchy's distribution
 */
export function studentPair(
  nu: number,
  seed: number,
  stream: number,
  step: number,
  out: Float64Array,
  at: number,
): void {
  const { exp, log, sin, cos } = elementary();
  const words = wordsOf(seed, stream, step, 0);
  const radius = Math.sqrt(nu * (exp((-2 * log(uniform(words[0], words[1]))) / nu) - 1));
  const angle = 6.283185307179586 * uniform(words[2], words[3]);
  out[at] = radius * cos(angle);
  out[at + 1] = radius * sin(angle);
}
