// Easom's function: one narrow hole in a nearly flat plain.
import { defineSurface } from '../formula/define-surface';
import { all, swapped } from './_symmetry';

const { PI } = Math;
// solved to 40 digits, rounded: where tan(t) = 2 (pi - t)
const [near, far] = [1.3049954504376675, 4.978189856741919];

export default defineSurface({
  name: 'Easom',
  formula: '-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)',
  group: 'saddles and plateaus',
  view: [[-1, 7.3], [-1, 7.3]], // prettier-ignore
  start: [1.8, 4.4],
  stationary: [
    { at: [PI, PI], kind: 'minimum', value: -1 },
    ...swapped(
      all('local minimum', [
        [near, near, -8.110223891570066e-5],
        [near, far, -8.110223891570066e-5],
        [far, far, -8.110223891570066e-5],
      ]),
    ),
    ...swapped(
      all('saddle', [
        [PI / 2, PI / 2, 0],
        [PI / 2, 1.5 * PI, 0],
        [1.5 * PI, 1.5 * PI, 0],
      ]),
    ),
    ...swapped(
      all('maximum', [
        [near, PI, 0.009005678148573858],
        [far, PI, 0.009005678148573858],
      ]),
    ),
  ],
  scale: 'linear',
  teaches: 'The hole is a speck in the plain: where no slope leads to it, no rule that follows slopes finds it.',
  suggest: {
    sgd: { lr: 0.5 },
    momentum: { lr: 1 },
    nesterov: { lr: 0.2 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 2, eps: 1e-5 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.5 },
    adamax: { lr: 1 },
    nadam: { lr: 0.2 },
    amsgrad: { lr: 0.2 },
    ftrl: { lr: 0.5, init: 0.00001 },
  },
  steps: 200,
  references: [
    {
      authors: 'E. E. Easom',
      year: 1990,
      title: 'A survey of global optimization techniques',
      where: 'M. Eng. thesis, University of Louisville',
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
