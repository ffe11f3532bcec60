// The counter-example to Adam: one large gradient in so many steps, against many small ones.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Reddi, periodic',
  // The average over a period. The term in y only makes a plane of the line.
  formula: '(C + 1 - period)/period*x + y^2/2',
  inStep: 'where(mod(t, period) == 1, C, -1)*x + y^2/2',
  tex: 'f(x, y) = \\tfrac{1}{P} \\sum_{t=1}^{P} f_t(x, y),\\quad f_t(x, y) = \\tfrac{1}{2} y^2 + C\\,x \\text{ where } t \\bmod P = 1, \\text{ else } \\tfrac{1}{2} y^2 - x',
  bounds: [-1, 1],
  parameters: {
    C: { label: 'size of the rare gradient', default: 3, range: [2, 200], scale: 'log', limits: [0, Infinity] },
    period: { label: 'steps of a period', symbol: 'P', default: 3, range: [2, 101], scale: 'log', limits: [2, 10000] },
  },
  group: 'changing with time',
  view: [[-1.25, 1.25], [-1.25, 1.25]], // prettier-ignore
  start: [0, 0.9],
  stationary: ({ C, period }) => [
    { at: [C + 1 > period ? -1 : 1, 0], kind: 'minimum', value: -Math.abs(C + 1 - period) / period, held: true },
  ],
  scale: 'linear',
  teaches: 'The average slope leads to the left, but Adam divides the rare large gradient away and walks to the right.',
  suggest: {
    sgd: { lr: 0.005 },
    momentum: { lr: 0.002 },
    nesterov: { lr: 0.002 },
    adagrad: { lr: 0.1 },
    adadelta: { lr: 2, eps: 1e-5 },
    rmsprop: { lr: 0.005 },
    adam: { lr: 0.01, beta1: 0, beta2: 0.1 },
    adamax: { lr: 0.01 },
    nadam: { lr: 0.01 },
    amsgrad: { lr: 0.01, beta1: 0, beta2: 0.1 },
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
