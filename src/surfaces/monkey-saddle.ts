// The monkey saddle: three valleys meet where even the curvature vanishes.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Monkey saddle',
  formula: 'x^3 - 3*x*y^2 + (x^2 + y^2)^2/4',
  group: 'saddles and plateaus',
  view: [[-4.5, 4.5], [-4.5, 4.5]], // prettier-ignore
  start: [2.5, 0.1],
  stationary: [
    { at: [-3, 0], kind: 'minimum', value: -6.75 },
    { at: [1.5, 2.598076211353316], kind: 'minimum', value: -6.75 },
    { at: [1.5, -2.598076211353316], kind: 'minimum', value: -6.75 },
    { at: [0, 0], kind: 'saddle', value: 0 },
  ],
  scale: { log: 1 },
  teaches:
    'At a degenerate saddle neither slope nor curvature says where to go, and plain descent takes long to find out.',
  suggest: {
    sgd: { lr: 0.01 },
    momentum: { lr: 0.005 },
    nesterov: { lr: 0.005 },
    adagrad: { lr: 0.2 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.05 },
    adamax: { lr: 0.05 },
    nadam: { lr: 0.05 },
    amsgrad: { lr: 0.05 },
    'barzilai-borwein': { lr: 0.12 },
  },
  steps: 200,
  references: [
    {
      authors: 'D. Hilbert, S. Cohn-Vossen',
      year: 1952,
      title: 'Geometry and the Imagination',
      where: 'Chelsea, section 29',
    },
  ],
});
