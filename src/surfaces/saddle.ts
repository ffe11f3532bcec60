// A saddle between two minima.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Saddle',
  // The quartic term keeps the loss from falling for ever, as the bare saddle does.
  formula: 'x^2 - y^2 + y^4/4',
  group: 'saddles and plateaus',
  view: [[-2.5, 2.5], [-2.5, 2.5]], // prettier-ignore
  start: [2, 0.001],
  stationary: [
    { at: [0, 1.4142135623730951], kind: 'minimum', value: -1 },
    { at: [0, -1.4142135623730951], kind: 'minimum', value: -1 },
    { at: [0, 0], kind: 'saddle', value: 0 },
  ],
  scale: { log: 0.3 },
  teaches:
    'Near a saddle the slope almost vanishes, and a rule that scales each coordinate leaves long before plain descent does.',
  suggest: {
    sgd: { lr: 0.05 },
    momentum: { lr: 0.01 },
    nesterov: { lr: 0.01 },
    adagrad: { lr: 0.2 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.05 },
    adamax: { lr: 0.05 },
    nadam: { lr: 0.05 },
    amsgrad: { lr: 0.05 },
    'barzilai-borwein': { lr: 0.75 },
  },
  steps: 300,
  references: [
    {
      authors: 'Y. Dauphin, R. Pascanu, C. Gulcehre, K. Cho, S. Ganguli, Y. Bengio',
      year: 2014,
      title: 'Identifying and attacking the saddle point problem in high-dimensional non-convex optimization',
      where: 'NIPS, arXiv:1406.2572',
      url: 'https://arxiv.org/abs/1406.2572',
    },
  ],
});
