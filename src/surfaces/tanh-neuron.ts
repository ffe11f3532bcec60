// One neuron with tanh: weight and bias, and traps far from the best of them.
import type { Point } from '../formula/define';
import { defineSurface } from '../formula/define-surface';
import { meanOf } from './_data';

/** Input and target of each sample. */
const data: readonly Point[] = [[-2, -0.9], [-1, 0.8], [1, -0.8], [2, 0.9]]; // prettier-ignore

export default defineSurface({
  name: 'Tanh neuron',
  ...meanOf(data.map(([input, target]) => `(tanh(${input}*x + y) - ${target})^2/2`)),
  tex: 'f(x, y) = \\frac{1}{4} \\sum_{i=1}^{4} \\tfrac{1}{2} \\bigl(\\tanh(x\\,a_i + y) - b_i\\bigr)^2',
  group: 'learning problems',
  view: [[-2, 5], [-6, 6]], // prettier-ignore
  start: [-1.5, 4.5],
  stationary: [
    { at: [0.18603033722261272, 0], kind: 'minimum', value: 0.3160618651442983 },
    { at: [2.5686675626344013, -3.6666409313633124], kind: 'local minimum', value: 0.40624656204056364 },
    { at: [2.5686675626344013, 3.6666409313633124], kind: 'local minimum', value: 0.40624656204056364 },
    { at: [0.792304151399198, -1.068014926399716], kind: 'saddle', value: 0.44283885427523473 },
    { at: [0.792304151399198, 1.068014926399716], kind: 'saddle', value: 0.44283885427523473 },
  ],
  scale: 'linear',
  teaches: 'Even one neuron has traps: where it saturates, the slope is nearly nothing and every rule stays.',
  suggest: {
    sgd: { lr: 0.2 },
    momentum: { lr: 0.1 },
    nesterov: { lr: 0.5 },
    adagrad: { lr: 1 },
    adadelta: { lr: 2, eps: 1e-5 },
    rmsprop: { lr: 0.05 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.2 },
    nadam: { lr: 0.1 },
    amsgrad: { lr: 0.1 },
    'barzilai-borwein': { lr: 3 },
  },
  steps: 500,
  references: [
    {
      authors: 'P. Auer, M. Herbster, M. K. Warmuth',
      year: 1996,
      title: 'Exponentially many local minima for single neurons',
      where: 'Advances in Neural Information Processing Systems 8',
      url: 'https://proceedings.neurips.cc/paper/1995/hash/3806734b256c27e41ec2c6bffa26d9e7-Abstract.html',
    },
  ],
});
