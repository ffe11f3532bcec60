// The draws of a run's steps: a function of seed, stream and step alone.
import { normalPair } from '../math/normal';
import { studentPair } from '../math/student';
import { subset } from '../math/subset';
import type { NoiseJob } from './types';

/** Numbers that one step draws: what is added to the gradient, or the weight of each sample of the data. */
export function drawsOf(noise: NoiseJob): number {
  if (noise.kind === 'none') return 0;
  return noise.kind === 'batch' ? noise.counts.length : 2;
}

/** Writes the draws of steps `from` ... `from + count - 1` to `out`, from index `at` on, `drawsOf(noise)` for each. */
export function draw(noise: NoiseJob, from: number, count: number, out: Float64Array, at: number): void {
  const width = drawsOf(noise);
  for (let i = 0; i < count; i++) drawStep(noise, from + i, out, at + width * i);
}

function drawStep(noise: NoiseJob, step: number, out: Float64Array, at: number): void {
  if (noise.kind === 'none') return;
  const { seed, stream } = noise;
  if (noise.kind === 'batch') {
    drawBatch(noise, step, out, at);
    return;
  }
  if (noise.kind === 'student') studentPair(noise.nu, seed, stream, step, out, at);
  else if (noise.kind === 'outlier' && step !== noise.step) out.fill(0, at, at + 2);
  else normalPair(seed, stream, step, out, at);
  const size = noise.kind === 'outlier' ? noise.size / length(out, at) : noise.sigma;
  out[at] *= size;
  out[at + 1] *= size;
}

/** Of the vector there; 1 for one without a length. */
function length(out: Float64Array, at: number): number {
  return Math.sqrt(out[at] * out[at] + out[at + 1] * out[at + 1]) || 1;
}

/** The share that each kind of sample has in the batch. */
function drawBatch(noise: Extract<NoiseJob, { kind: 'batch' }>, step: number, out: Float64Array, at: number): void {
  const { size, counts, seed, stream } = noise;
  const ends = counts.map((_, k) => counts.slice(0, k + 1).reduce((sum, count) => sum + count, 0));
  out.fill(0, at, at + counts.length);
  for (const sample of subset(seed, stream, step, size, ends.at(-1) ?? 0)) {
    out[at + ends.findIndex((end) => sample < end)] += 1 / size;
  }
}
