// The counter-example to Adam with chance in it: a large gradient once in a hundred steps, drawn.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Reddi, stochastic',
  // The mean of a hundred samples. The term in y only makes a plane of the line.
  formula: '0.2*x + y^2/2',
  samples: [
    { formula: '1010*x + y^2/2', count: 1 },
    { formula: '-10*x + y^2/2', count: 99 },
  ],
  tex: 'f(x, y) = 0.2\\,x + \\tfrac{1}{2} y^2,\\quad \\text{one sample in 100: } 1010\\,x + \\tfrac{1}{2} y^2, \\text{ the others: } \\tfrac{1}{2} y^2 - 10\\,x',
  bounds: [-1, 1],
  group: 'changing with time',
  noise: { kind: 'batch', size: 1 },
  view: [[-1.25, 1.25], [-1.25, 1.25]], // prettier-ignore
  start: [0, 0.9],
  stationary: [{ at: [-1, 0], kind: 'minimum', value: -0.2, held: true }],
  scale: 'linear',
  teaches:
    'One sample in a hundred carries the slope: a short memory forgets it between two draws, and Adam goes astray.',
  suggest: {
    sgd: { lr: 0.0005 },
    momentum: { lr: 0.0001 },
    nesterov: { lr: 0.0001 },
    adagrad: { lr: 0.05 },
    adadelta: { lr: 1, eps: 0.001 },
    rmsprop: { lr: 0.005 },
    adam: { lr: 0.01, beta2: 0.99 },
    adamax: { lr: 0.01 },
    nadam: { lr: 0.01 },
    amsgrad: { lr: 0.01, beta2: 0.99 },
  },
  steps: 2000,
  references: [
    {
      authors: 'S. J. Reddi, S. Kale, S. Kumar',
      year: 2018,
      title: 'On the convergence of Adam and beyond',
      where: 'ICLR 2018',
      url: 'https://openreview.net/forum?id=ryQu7f-RZ',
    },
  ],
});
