// The function of Styblinski and Tang: four hollows of three depths.
import { defineSurface } from '../formula/define-surface';
import { all, pairs } from './_symmetry';

// Zeros of 2 t^3 - 16 t + 2.5: deep hollow, ridge, shallow hollow of one coordinate.
const deep = -2.903534027771177;
const ridge = 0.1567312567803401;
const shallow = 2.746802770990837;

export default defineSurface({
  name: 'Styblinski-Tang',
  formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  view: [[-5, 5], [-5, 5]], // prettier-ignore
  start: [0.5, 4],
  stationary: [
    { at: [deep, deep], kind: 'minimum', value: -78.33233140754282 },
    { at: [deep, shallow], kind: 'local minimum', value: -64.19561235905536 },
    { at: [shallow, deep], kind: 'local minimum', value: -64.19561235905536 },
    { at: [shallow, shallow], kind: 'local minimum', value: -50.05889331056789 },
    ...all('saddle', [...pairs([ridge], [deep, shallow]), ...pairs([deep, shallow], [ridge])]),
    { at: [ridge, ridge], kind: 'maximum', value: 0.3912247181 },
  ],
  scale: { log: 8 },
  teaches: 'Each coordinate chooses its hollow on its own, and the first few steps decide which.',
  suggest: {
    sgd: { lr: 0.02 },
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
  steps: 100,
  references: [
    {
      authors: 'M. A. Styblinski, T.-S. Tang',
      year: 1990,
      title:
        'Experiments in nonconvex optimization: Stochastic approximation with function smoothing and simulated annealing',
      where: 'Neural Networks 3:467-483',
      url: 'https://doi.org/10.1016/0893-6080(90)90029-K',
    },
  ],
});
