// Logistic regression: two classes on a line that overlap.
import type { Point } from '../formula/define';
import { defineSurface } from '../formula/define-surface';
import { meanOf } from './_data';

/** Input and class (1 or -1) of each sample. They are not separable, so that the best weight is finite. */
const data: readonly Point[] = [[-3, -1], [-2, -1], [-1, 1], [0, -1], [1, 1], [2, -1], [3, 1], [4, 1]]; // prettier-ignore

export default defineSurface({
  name: 'Logistic regression',
  ...meanOf(data.map(([input, sign]) => `log(1 + exp(${-sign}*(${input}*x + y)))`)),
  tex: 'f(x, y) = \\frac{1}{8} \\sum_{i=1}^{8} \\log\\bigl(1 + e^{-b_i (x\\,a_i + y)}\\bigr)',
  group: 'learning problems',
  view: [[-3, 5], [-5, 5]], // prettier-ignore
  start: [-2, 4],
  stationary: [{ at: [0.594084360198578, -0.297042180099289], kind: 'minimum', value: 0.5280988171795706 }],
  scale: 'linear',
  teaches: 'Convex, but steep only where samples are misjudged: near the end the ground is flat, and progress slow.',
  suggest: {
    sgd: { lr: 1 },
    momentum: { lr: 0.2 },
    nesterov: { lr: 0.5 },
    adagrad: { lr: 1 },
    adadelta: { lr: 2, eps: 0.001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 0.5 },
    adamax: { lr: 0.5 },
    nadam: { lr: 1 },
    amsgrad: { lr: 0.5 },
  },
  steps: 300,
  references: [
    {
      authors: 'D. R. Cox',
      year: 1958,
      title: 'The regression analysis of binary sequences',
      where: 'Journal of the Royal Statistical Society B 20:215-242',
      url: 'https://doi.org/10.1111/j.2517-6161.1958.tb00292.x',
    },
  ],
});
