// The function of Goldstein and Price: two crossed valleys in ground that rises to a million.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Goldstein-Price',
  formula: `
    p = 19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2
    q = 18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2
    (1 + (x + y + 1)^2*p)*(30 + (2*x - 3*y)^2*q)`,
  group: 'valleys',
  view: [[-2, 2], [-2, 2]], // prettier-ignore
  start: [-1.5, 1],
  stationary: [
    { at: [0, -1], kind: 'minimum', value: 3 },
    { at: [-0.6, -0.4], kind: 'local minimum', value: 30 },
    { at: [1.8, 0.2], kind: 'local minimum', value: 84 },
    { at: [1.2, 0.8], kind: 'local minimum', value: 840 },
    { at: [-0.4, -0.6], kind: 'saddle', value: 35 },
    { at: [1.2, -0.2], kind: 'saddle', value: 99 },
    { at: [1.4, 0.6], kind: 'saddle', value: 980 },
    { at: [0.6, 0.4], kind: 'saddle', value: 990 },
    { at: [0.8, 0.2], kind: 'maximum', value: 1155 },
  ],
  scale: { log: 3 },
  teaches:
    'Slopes span seven powers of ten: a rate that is safe at the start crawls at the end, unless the rule rescales.',
  suggest: {
    sgd: { lr: 2e-6 },
    momentum: { lr: 5e-7 },
    nesterov: { lr: 1e-6 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 10, eps: 0.0001 },
    rmsprop: { lr: 0.05 },
    adam: { lr: 0.5 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.2 },
    amsgrad: { lr: 0.5 },
    armijo: { t0: 0.05, b: 0.3 },
    'barzilai-borwein': { lr: 6e-8 },
  },
  steps: 500,
  references: [
    {
      authors: 'A. A. Goldstein, J. F. Price',
      year: 1971,
      title: 'On descent from local minima',
      where: 'Mathematics of Computation 25:569-574',
      url: 'https://doi.org/10.1090/S0025-5718-1971-0312365-X',
    },
  ],
});
