// What the kinds of noise are called.
import type { Noise } from '../../scenario/scenario';

export const noiseNames: Readonly<Record<Noise['kind'], string>> = {
  none: 'None',
  gauss: 'Normal',
  student: 'Heavy tails',
  outlier: 'One outlier',
  batch: 'Mini-batches',
};

/** What each does to the gradients, in a sentence. */
export const noiseSays: Readonly<Record<Noise['kind'], string>> = {
  none: 'Every step sees the exact gradient.',
  gauss: 'Every step adds a normal number to each coordinate of the gradient.',
  student: 'As normal noise, but now and then a number is very large.',
  outlier: 'In one step something is added to the gradient that is far off.',
  batch: 'Every step sees the gradient of a few samples of the data, drawn anew.',
};

/** What their numbers are called. */
const numberNames: Readonly<Record<string, string>> = {
  nu: 'degrees of freedom',
  sigma: 'size',
  step: 'at step',
  size: 'size',
};

/** The one of mini-batches is a count. */
export function numberName(kind: Noise['kind'], name: string): string {
  return kind === 'batch' ? 'samples' : numberNames[name];
}
