// The smallest network with a hidden unit: one weight before tanh, one behind it.
import { defineSurface } from '../formula/define-surface';
import { meanOf } from './_data';

/** Inputs; the targets are what the network gives with the weights 1.5 and 0.8. */
const inputs = [-2, -1, -0.5, 0.5, 1, 2];

export default defineSurface({
  name: 'Tanh network',
  ...meanOf(inputs.map((input) => `(y*tanh(${input}*x) - 0.8*tanh(1.5*${input}))^2/2`)),
  tex: 'f(x, y) = \\frac{1}{6} \\sum_{i=1}^{6} \\tfrac{1}{2} \\bigl(y \\tanh(x\\,a_i) - b_i\\bigr)^2',
  group: 'learning problems',
  view: [[-4, 4], [-3, 3]], // prettier-ignore
  start: [0.02, -0.05],
  stationary: [
    { at: [1.5, 0.8], kind: 'minimum', value: 0 },
    { at: [-1.5, -0.8], kind: 'minimum', value: 0 },
    { at: [0, 0], kind: 'saddle', value: 0.23603642833382185 },
  ],
  scale: 'linear',
  teaches: 'Two settings of the weights are equally good, and between them, where weights begin, lies a saddle.',
  suggest: {
    sgd: { lr: 2 },
    momentum: { lr: 2 },
    nesterov: { lr: 1 },
    adagrad: { lr: 2 },
    adadelta: { lr: 2, eps: 0.001 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.2 },
    nadam: { lr: 0.5 },
    amsgrad: { lr: 0.2 },
  },
  steps: 300,
  references: [
    {
      authors: 'A. M. Saxe, J. L. McClelland, S. Ganguli',
      year: 2014,
      title: 'Exact solutions to the nonlinear dynamics of learning in deep linear neural networks',
      where: 'ICLR 2014',
      url: 'https://arxiv.org/abs/1312.6120',
    },
  ],
});
