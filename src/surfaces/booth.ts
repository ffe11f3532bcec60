// Booth's function: the friendliest bowl, with its axes along the diagonals.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Booth',
  formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  group: 'bowls',
  view: [[-10, 10], [-10, 10]], // prettier-ignore
  start: [-8, -8],
  stationary: [{ at: [1, 3], kind: 'minimum', value: 0 }],
  scale: { log: 1 },
  teaches:
    'Even on a plain bowl, rules that scale each coordinate alone gain nothing where the axes lie on the diagonal.',
  suggest: {
    sgd: { lr: 0.02 },
    momentum: { lr: 0.002 },
    nesterov: { lr: 0.01 },
    adagrad: { lr: 5 },
    adadelta: { lr: 20, eps: 0.001 },
    rmsprop: { lr: 0.5 },
    adam: { lr: 1 },
    adamax: { lr: 2 },
    nadam: { lr: 2 },
    amsgrad: { lr: 1 },
  },
  steps: 100,
  references: [
    {
      authors: 'M. Jamil, X.-S. Yang',
      year: 2013,
      title: 'A literature survey of benchmark functions for global optimisation problems',
      where: 'International Journal of Mathematical Modelling and Numerical Optimisation 4:150-194',
      url: 'https://arxiv.org/abs/1308.4008',
    },
  ],
});
