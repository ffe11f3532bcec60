// A cliff: a step in a wide shallow bowl.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Smooth cliff',
  // The step is a logistic curve ten high, written with tanh so that no exponential overflows.
  formula: '5 + 5*tanh(10*(x - 1)) + 0.1*(x - 3)^2 + 0.05*y^2',
  group: 'cliffs',
  view: [[-3, 5], [-3, 3]], // prettier-ignore
  start: [-2, 1.5],
  stationary: [
    { at: [0.6965634868721837, 0], kind: 'minimum', value: 0.5536696461791291 },
    { at: [2.9999999999999956, 0], kind: 'local minimum', value: 10 },
    { at: [1.3192574807988346, 0], kind: 'saddle', value: 10.265653772079572 },
  ],
  scale: 'linear',
  teaches:
    'One step on the face of the cliff throws momentum far back; rules that limit the step walk down to its foot.',
  suggest: {
    sgd: { lr: 0.2 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 1, eps: 0.0001 },
    rmsprop: { lr: 0.05 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.2 },
    nadam: { lr: 0.2 },
    amsgrad: { lr: 0.2 },
  },
  steps: 300,
  references: [
    {
      authors: 'R. Pascanu, T. Mikolov, Y. Bengio',
      year: 2013,
      title: 'On the difficulty of training recurrent neural networks',
      where: 'ICML 2013',
      url: 'https://arxiv.org/abs/1211.5063',
    },
    {
      authors: 'I. Goodfellow, Y. Bengio, A. Courville',
      year: 2016,
      title: 'Deep Learning, chapter 8',
      where: 'MIT Press',
      url: 'https://www.deeplearningbook.org',
    },
  ],
});
