// McCormick's function: a wave on a tilted trough.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'McCormick',
  formula: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  group: 'many minima',
  view: [[-1.5, 4], [-3, 4]], // prettier-ignore
  start: [-1, 3.5],
  // on the line x - y = 1 the loss is sin(u) + u/2 with u = x + y
  stationary: [
    { at: [-0.5471975511965977, -1.5471975511965979], kind: 'minimum', value: -1.9132229549810364 },
    { at: [2.5943951023931957, 1.5943951023931955], kind: 'local minimum', value: 1.2283696986087569 },
    { at: [1.5471975511965979, 0.5471975511965977], kind: 'saddle', value: 1.9132229549810364 },
  ],
  scale: 'linear',
  teaches: 'Beyond the window the trough goes down for ever: "the" minimum is the lowest only of what is looked at.',
  suggest: {
    sgd: { lr: 0.02 },
    momentum: { lr: 0.01 },
    nesterov: { lr: 0.01 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 10, eps: 0.0001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 0.5 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.5 },
    amsgrad: { lr: 0.5 },
    armijo: { t0: 0.16 },
    'barzilai-borwein': { lr: 0.2 },
  },
  steps: 100,
  references: [
    {
      authors: 'G. P. McCormick',
      year: 1976,
      title:
        'Computability of global solutions to factorable nonconvex programs: Part I, convex underestimating problems',
      where: 'Mathematical Programming 10:147-175',
      url: 'https://doi.org/10.1007/BF01580665',
    },
  ],
});
