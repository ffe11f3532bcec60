// Bukin's function number 6: a bent groove without a floor.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Bukin 6',
  // The walls are infinitely steep where they meet, and on the groove itself there is no gradient at all.
  formula: '100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)',
  group: 'valleys',
  view: [[-15, -5], [-3, 3]], // prettier-ignore
  start: [-6, 2.5],
  stationary: [{ at: [-10, 1], kind: 'minimum', value: 0, kink: true }],
  scale: { log: 1 },
  teaches: 'In a groove without a floor the slope grows towards the lowest line: every rule rattles from wall to wall.',
  suggest: {
    sgd: { lr: 0.001 },
    momentum: { lr: 0.0001 },
    nesterov: { lr: 5e-5 },
    adagrad: { lr: 0.2 },
    adadelta: { lr: 1, eps: 0.001 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.02 },
    adamax: { lr: 0.05 },
    nadam: { lr: 0.05 },
    amsgrad: { lr: 0.02 },
    armijo: { t0: 0.05, b: 0.3 },
    'barzilai-borwein': { lr: 0.00015 },
  },
  steps: 300,
  references: [
    {
      authors: 'A. D. Bukin',
      year: 1997,
      title: 'New minimization strategy for non-smooth functions',
      where: 'Preprint 97-79, Budker Institute of Nuclear Physics, Novosibirsk',
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
