// Branin's function: three equal minima along a bent valley.
import { defineSurface } from '../formula/define-surface';

const { PI } = Math;
const lowest = 0.3978873577297383; // 5/(4 pi)

export default defineSurface({
  name: 'Branin',
  formula: `
    q = y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6
    q^2 + 10*(1 - 1/(8*pi))*cos(x) + 10`,
  group: 'valleys',
  view: [[-5, 10], [0, 15]], // prettier-ignore
  start: [2, 13],
  stationary: [
    { at: [-PI, 12.275], kind: 'minimum', value: lowest },
    { at: [PI, 2.275], kind: 'minimum', value: lowest },
    { at: [3 * PI, 2.475], kind: 'minimum', value: lowest },
    { at: [0, 6], kind: 'saddle', value: 19.60211264227026 },
    { at: [2 * PI, 1.1], kind: 'saddle', value: 19.60211264227026 },
  ],
  scale: { log: 1 },
  teaches: 'Three minima are equally deep, so where a run ends says how it moves, not how well it searches.',
  suggest: {
    sgd: { lr: 0.05 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.05 },
    adagrad: { lr: 2 },
    adadelta: { lr: 5, eps: 0.0001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 1 },
    adamax: { lr: 1 },
    nadam: { lr: 1 },
    amsgrad: { lr: 1 },
  },
  steps: 200,
  references: [
    {
      authors: 'F. H. Branin',
      year: 1972,
      title: 'Widely convergent method for finding multiple solutions of simultaneous nonlinear equations',
      where: 'IBM Journal of Research and Development 16:504-522',
      url: 'https://doi.org/10.1147/rd.165.0504',
    },
    {
      authors: 'L. C. W. Dixon, G. P. Szegő',
      year: 1978,
      title: 'The global optimization problem: an introduction',
      where: 'Towards Global Optimisation 2:1-15, North-Holland',
    },
  ],
});
