// A hole in a plateau.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Plateau',
  // The quadratic term keeps the slope of the plain from vanishing altogether.
  formula: '1 - exp(-(x^2 + y^2)/2) + 0.001*(x^2 + y^2)',
  group: 'saddles and plateaus',
  view: [[-5, 5], [-5, 5]], // prettier-ignore
  start: [-4, 3],
  stationary: [{ at: [0, 0], kind: 'minimum', value: 0 }],
  scale: 'linear',
  teaches:
    'Where the slope is nearly nothing, a rule that divides by the size of the gradient walks on as if it were steep.',
  suggest: {
    sgd: { lr: 1 },
    momentum: { lr: 0.2 },
    nesterov: { lr: 0.2 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.05 },
    adamax: { lr: 0.05 },
    nadam: { lr: 0.05 },
    amsgrad: { lr: 0.05 },
  },
  steps: 300,
  references: [
    {
      authors: 'Y. Bengio, P. Simard, P. Frasconi',
      year: 1994,
      title: 'Learning long-term dependencies with gradient descent is difficult',
      where: 'IEEE Transactions on Neural Networks 5:157-166',
      url: 'https://doi.org/10.1109/72.279181',
    },
  ],
});
