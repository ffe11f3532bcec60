// The three-hump camel: a low middle between two higher hollows.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Three-hump camel',
  formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  group: 'many minima',
  view: [[-2.5, 2.5], [-2.5, 2.5]], // prettier-ignore
  start: [-2, 2],
  stationary: [
    { at: [0, 0], kind: 'minimum', value: 0 },
    { at: [-1.7475523458302888, 0.8737761729151444], kind: 'local minimum', value: 0.2986384422368598 },
    { at: [1.7475523458302888, -0.8737761729151444], kind: 'local minimum', value: 0.2986384422368598 },
    { at: [-1.07054229182366, 0.53527114591183], kind: 'saddle', value: 0.8773615577631402 },
    { at: [1.07054229182366, -0.53527114591183], kind: 'saddle', value: 0.8773615577631402 },
  ],
  scale: 'linear',
  teaches: 'The first hollow is a trap with a low rim: a little momentum is enough to leave it for the middle.',
  suggest: {
    sgd: { lr: 0.1 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.1 },
    adagrad: { lr: 1 },
    adadelta: { lr: 5, eps: 0.001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 0.2 },
    adamax: { lr: 1 },
    nadam: { lr: 1 },
    amsgrad: { lr: 0.2 },
    'barzilai-borwein': { lr: 0.4 },
  },
  steps: 100,
  references: [
    {
      authors: 'L. C. W. Dixon, G. P. Szegő',
      year: 1978,
      title: 'The global optimization problem: an introduction',
      where: 'Towards Global Optimisation 2:1-15, North-Holland',
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
