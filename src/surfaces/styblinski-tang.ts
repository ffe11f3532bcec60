// The function of Styblinski and Tang: four hollows of three depths.
import { defineSurface } from '../formula/define-surface';
import { sums } from './_symmetry';

// One coordinate, (t^4 - 16 t^2 + 5 t)/2, where its slope vanishes. The loss is the sum of both coordinates.
const deep = [{ at: -2.903534027771177, value: -39.16616570377141 }];
const ridge = [{ at: 0.1567312567803401, value: 0.19561235905535806 }];
const shallow = [{ at: 2.746802770990837, value: -25.02944665528394 }];
const hollows = [...deep, ...shallow];

export default defineSurface({
  name: 'Styblinski-Tang',
  formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  group: 'many minima',
  view: [[-5, 5], [-5, 5]], // prettier-ignore
  start: [0.5, 4],
  stationary: [
    ...sums('minimum', deep),
    ...sums('local minimum', deep, shallow),
    ...sums('local minimum', shallow, deep),
    ...sums('local minimum', shallow),
    ...sums('saddle', ridge, hollows),
    ...sums('saddle', hollows, ridge),
    ...sums('maximum', ridge),
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
    'barzilai-borwein': { lr: 0.1 },
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
