// A bowl whose gradient comes with noise.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Noisy quadratic',
  formula: '0.5*(x^2 + kappa*y^2)',
  parameters: {
    kappa: {
      label: 'condition number',
      symbol: '\\kappa',
      default: 10,
      range: [1, 100],
      scale: 'log',
      limits: [0, Infinity],
    },
  },
  group: 'bowls',
  noise: { kind: 'gauss', sigma: 1 },
  view: [[-5, 5], [-4, 4]], // prettier-ignore
  start: [-4, 3],
  stationary: [{ at: [0, 0], kind: 'minimum', value: 0 }],
  scale: { log: 1 },
  teaches:
    'With noise a fixed rate ends in a cloud: the smaller the rate the smaller the cloud, and the longer the way.',
  suggest: {
    sgd: { lr: 0.05 },
    momentum: { lr: 0.01 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 1 },
    adadelta: { lr: 2, eps: 0.0001 },
    rmsprop: { lr: 0.05 },
    adam: { lr: 0.5 },
    adamax: { lr: 0.5 },
    nadam: { lr: 1 },
    amsgrad: { lr: 0.5 },
  },
  steps: 500,
  references: [
    {
      authors: 'L. Bottou, F. E. Curtis, J. Nocedal',
      year: 2018,
      title: 'Optimization methods for large-scale machine learning',
      where: 'SIAM Review 60:223-311',
      url: 'https://doi.org/10.1137/16M1080173',
    },
  ],
});
