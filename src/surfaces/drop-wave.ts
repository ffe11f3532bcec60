// The drop-wave function: rings around a drop.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Drop-wave',
  // So small a number is lost beside any x^2 + y^2 but 0, where the root would have no slope.
  formula: `
    r = sqrt(x^2 + y^2 + 1e-30)
    -(1 + cos(12*r))/(0.5*r^2 + 2)`,
  group: 'many minima',
  view: [[-3, 3], [-3, 3]], // prettier-ignore
  start: [-2, 1.3],
  // the rings are minima too, but none of their points stands alone
  stationary: [{ at: [0, 0], kind: 'minimum', value: -1 }],
  scale: 'linear',
  teaches: 'Every ring is a moat: a run that cannot jump it comes to rest on a circle, at any place of it.',
  suggest: {
    sgd: { lr: 0.1 },
    momentum: { lr: 0.05 },
    nesterov: { lr: 0.05 },
    adagrad: { lr: 0.2 },
    adadelta: { lr: 2, eps: 1e-5 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.1 },
    nadam: { lr: 0.5 },
    amsgrad: { lr: 0.2 },
  },
  steps: 200,
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
