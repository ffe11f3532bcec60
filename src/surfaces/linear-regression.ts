// Linear regression: a straight line through six points.
import type { Point } from '../formula/define';
import { defineSurface } from '../formula/define-surface';
import { meanOf } from './_data';

/** Input and target of each sample. */
const data: readonly Point[] = [[0, 1.2], [1, 2.8], [2, 5.3], [3, 6.7], [4, 9.4], [5, 10.6]]; // prettier-ignore

export default defineSurface({
  name: 'Linear regression',
  ...meanOf(data.map(([input, target]) => `(${input}*x + y - ${target})^2/2`)),
  tex: 'f(x, y) = \\frac{1}{6} \\sum_{i=1}^{6} \\tfrac{1}{2} (x\\,a_i + y - b_i)^2',
  group: 'learning problems',
  noise: { kind: 'batch', size: 2 },
  view: [[-1, 5], [-4, 6]], // prettier-ignore
  start: [-0.5, 4.5],
  stationary: [{ at: [1.9485714285714286, 1.1285714285714286], kind: 'minimum', value: 0.044476190476190475 }],
  scale: { log: 0.1 },
  teaches: 'A mini-batch sees a bowl of its own: with a fixed rate its runs never settle, they circle the minimum.',
  suggest: {
    sgd: { lr: 0.1 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 1 },
    adadelta: { lr: 1, eps: 0.001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 0.5 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.5 },
    amsgrad: { lr: 0.5 },
  },
  steps: 300,
  references: [
    {
      authors: 'H. Robbins, S. Monro',
      year: 1951,
      title: 'A stochastic approximation method',
      where: 'Annals of Mathematical Statistics 22:400-407',
      url: 'https://doi.org/10.1214/aoms/1177729586',
    },
  ],
});
