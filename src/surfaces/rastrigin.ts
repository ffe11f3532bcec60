// Rastrigin's function: a bowl full of dents.
import { defineSurface } from '../formula/define-surface';
import { all, pairs, reflected } from './_symmetry';

// Zeros of t + 10 pi sin(2 pi t), to 40 digits, rounded: the dents of one coordinate inside the view.
const dents = [0, 0.9949586376523348, 1.9899122337085495, 2.984855701039481, 3.9797838603007536, 4.974691390895051];
const bump = 0.5025460365546747;
const [centre, ...others] = reflected(pairs(dents));

export default defineSurface({
  name: 'Rastrigin',
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  view: [[-5.12, 5.12], [-5.12, 5.12]], // prettier-ignore
  start: [-4.4, 4.1],
  stationary: [
    { at: centre, kind: 'minimum', value: 0 },
    ...all('local minimum', others),
    ...all('saddle', reflected([[bump, 0], [0, bump]])), // prettier-ignore
    ...all('maximum', reflected([[bump, bump]])),
  ],
  scale: 'linear',
  teaches: 'With a hundred local minima, the end depends on the length of the steps more than on the rule.',
  suggest: {
    sgd: { lr: 0.002 },
    momentum: { lr: 0.005 },
    nesterov: { lr: 0.003 },
    adagrad: { lr: 1 },
    adadelta: { lr: 1, eps: 0.0001 },
    rmsprop: { lr: 0.3 },
    adam: { lr: 0.8 },
    adamax: { lr: 0.9 },
    nadam: { lr: 0.8 },
    amsgrad: { lr: 0.6 },
  },
  steps: 200,
  references: [
    {
      authors: 'L. A. Rastrigin',
      year: 1974,
      title: 'Systems of Extremal Control',
      where: 'Nauka, Moscow',
    },
    {
      authors: 'H. Mühlenbein, M. Schomisch, J. Born',
      year: 1991,
      title: 'The parallel genetic algorithm as function optimizer',
      where: 'Parallel Computing 17:619-632',
      url: 'https://doi.org/10.1016/S0167-8191(05)80052-3',
    },
  ],
});
