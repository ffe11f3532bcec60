// Beale's function: flat ground between steep walls.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Beale',
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  group: 'valleys',
  view: [[-4.5, 4.5], [-4.5, 4.5]], // prettier-ignore
  start: [0.7, 1.4],
  stationary: [
    { at: [3, 0.5], kind: 'minimum', value: 0 },
    { at: [0, 1], kind: 'saddle', value: 14.203125 },
    { at: [0.1005379373241584, -2.644513585023125], kind: 'saddle', value: 9.86451228475556 },
  ],
  scale: { log: 0.1 },
  teaches:
    'One learning rate cannot suit both a plain where nothing pulls and corners where the slope is a million times steeper.',
  suggest: {
    sgd: { lr: 0.01 },
    momentum: { lr: 0.002 },
    nesterov: { lr: 0.002 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.01 },
    adam: { lr: 0.1 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.1 },
    amsgrad: { lr: 0.1 },
  },
  steps: 500,
  references: [
    {
      authors: 'E. M. L. Beale',
      year: 1958,
      title: 'On an iterative method for finding a local minimum of a function of more than one variable',
      where: 'Technical Report 25, Statistical Techniques Research Group, Princeton University',
    },
    {
      authors: 'J. J. Moré, B. S. Garbow, K. E. Hillstrom',
      year: 1981,
      title: 'Testing Unconstrained Optimization Software',
      where: 'ACM Transactions on Mathematical Software 7:17-41 (problem 5)',
      url: 'https://doi.org/10.1145/355934.355936',
    },
  ],
});
