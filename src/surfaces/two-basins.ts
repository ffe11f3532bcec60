// Two basins: a shallow trap in front of a deep one.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Two basins',
  formula: '0.5*(x^2 - 1)^2 - 0.3*x + 0.5*y^2',
  group: 'many minima',
  view: [[-2.2, 2.2], [-1.8, 1.8]], // prettier-ignore
  start: [-1.8, 1],
  stationary: [
    { at: [1.0679230136896973, 0], kind: 'minimum', value: -0.31051245966422447 },
    { at: [-0.9142973158662134, 0], kind: 'local minimum', value: 0.28774710516981683 },
    { at: [-0.15362569782348384, 0], kind: 'saddle', value: 0.5227653544944076 },
  ],
  scale: { log: 0.1 },
  teaches: 'Plain descent stays in the first hollow it meets; momentum can carry a run over the barrier.',
  suggest: {
    sgd: { lr: 0.02 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 0.1 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.01 },
    adam: { lr: 0.05 },
    adamax: { lr: 0.05 },
    nadam: { lr: 0.05 },
    amsgrad: { lr: 0.05 },
    'barzilai-borwein': { lr: 0.24 },
  },
  steps: 200,
  references: [
    {
      authors: 'I. Goodfellow, Y. Bengio, A. Courville',
      year: 2016,
      title: 'Deep Learning, chapter 8: Optimization for Training Deep Models',
      where: 'MIT Press',
      url: 'https://www.deeplearningbook.org/contents/optimization.html',
    },
  ],
});
