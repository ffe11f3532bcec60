// The function of Matyas: a shallow trough along the diagonal.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Matyas',
  formula: '0.26*(x^2 + y^2) - 0.48*x*y',
  group: 'valleys',
  view: [[-10, 10], [-10, 10]], // prettier-ignore
  start: [-8, 9],
  stationary: [{ at: [0, 0], kind: 'minimum', value: 0 }],
  scale: 'linear',
  teaches: 'The trough is twenty-five times flatter along than across: the way down is short, the way along it long.',
  suggest: {
    sgd: { lr: 0.5 },
    momentum: { lr: 0.05 },
    nesterov: { lr: 0.1 },
    adagrad: { lr: 5 },
    adadelta: { lr: 20, eps: 0.0001 },
    rmsprop: { lr: 0.5 },
    adam: { lr: 2 },
    adamax: { lr: 2 },
    nadam: { lr: 2 },
    amsgrad: { lr: 2 },
  },
  steps: 200,
  references: [
    {
      authors: 'J. Matyas',
      year: 1965,
      title: 'Random optimization',
      where: 'Automation and Remote Control 26:246-253',
    },
    {
      authors: 'M. Jamil, X.-S. Yang',
      year: 2013,
      title: 'A literature survey of benchmark functions for global optimisation problems',
      where: 'International Journal of Mathematical Modelling and Numerical Optimisation 4:150-194',
      url: 'https://arxiv.org/abs/1308.4008',
    },
  ],
});
