// Levy's function number 13: ripples that fade towards the minimum.
import { defineSurface } from '../formula/define-surface';
import type { Stationary } from '../formula/define';
import { all, reflected } from './_symmetry';

// Solved to 40 digits, rounded, measured from (1, 1): the loss does not change when either sign does.
const dents = all('local minimum', [
  [0.32961947454831364, 0, 0.10987365835883794],
  [0.32833394343682754, 0.26610679945381766, 0.28871152655530896],
  [0.6592207973868849, 0, 0.4394886049542808],
  [0.6591770000849688, 0.32516848750535043, 0.6316425103184409],
  [0, 0.9726624021154283, 0.9737115955768498],
  [0.988785003423768, 0, 0.9888264859865039],
  [0.656792140336247, 0.6019906403463519, 1.0733246410730801],
  [0.32947315665529237, 0.9786918768858672, 1.0890993446202548],
  [0.9887734698793303, 0.32993630194331375, 1.1823165385324368],
  [0.6591102915596369, 0.9870109838515162, 1.4266326495563044],
  [0.9880456422794508, 0.6391764145536254, 1.7019712696102864],
  [0.9887221320464105, 0.9920628514540254, 1.9809214686955978],
]);

export default defineSurface({
  name: 'Lévy 13',
  formula: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  group: 'many minima',
  view: [[0, 2], [0, 2]], // prettier-ignore
  start: [0.4, 1.7],
  stationary: [{ at: [1, 1], kind: 'minimum', value: 0 }, ...reflected(dents).map(fromCentre)],
  scale: 'linear',
  teaches:
    'The ripples have one height but the bowl is steeper outside: far out a run rolls over them, near the end it sticks.',
  suggest: {
    sgd: { lr: 0.02 },
    momentum: { lr: 0.01 },
    nesterov: { lr: 0.005 },
    adagrad: { lr: 0.2 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.01 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.2 },
    nadam: { lr: 0.2 },
    amsgrad: { lr: 0.05 },
  },
  steps: 200,
  references: [
    {
      authors: 'A. V. Levy, A. Montalvo',
      year: 1985,
      title: 'The tunneling algorithm for the global minimization of functions',
      where: 'SIAM Journal on Scientific and Statistical Computing 6:15-29',
      url: 'https://doi.org/10.1137/0906002',
    },
    {
      authors: 'M. Jamil, X.-S. Yang',
      year: 2013,
      title: 'A literature survey of benchmark functions for global optimisation problems',
      where: 'International Journal of Mathematical Modelling and Numerical Optimisation 4:150-194',
      url: 'https://arxiv.org/abs/1308.4008',
    },
  ],
});

function fromCentre({ at: [x, y], ...rest }: Stationary): Stationary {
  return { ...rest, at: [1 + x, 1 + y] };
}
