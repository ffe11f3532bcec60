// Rastrigin's function: a bowl full of dents.
import { defineSurface } from '../formula/define-surface';
import { reflected, sums } from './_symmetry';

// One coordinate, t^2 + 10 - 10 cos(2 pi t), where its slope 2 t + 20 pi sin(2 pi t) vanishes: dents and the first bump, to 40
// digits, rounded. The loss is the sum of both coordinates.
const dents = [
  { at: 0, value: 0 },
  { at: 0.9949586376523348, value: 0.9949590570932914 },
  { at: 1.9899122337085495, value: 3.9798311905540875 },
  { at: 2.984855701039481, value: 8.95460124148701 },
  { at: 3.9797838603007536, value: 15.91924379246153 },
  { at: 4.974691390895051, value: 24.873722934542226 },
];
const centre = dents.slice(0, 1);
const bump = [{ at: 0.5025460365546747, value: 20.251272990990113 }];
const [lowest, ...others] = reflected(sums('local minimum', dents));

export default defineSurface({
  name: 'Rastrigin',
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  group: 'many minima',
  view: [[-5.12, 5.12], [-5.12, 5.12]], // prettier-ignore
  start: [-4.4, 4.1],
  stationary: [
    { ...lowest, kind: 'minimum' },
    ...others,
    ...reflected([...sums('saddle', bump, centre), ...sums('saddle', centre, bump)]),
    ...reflected(sums('maximum', bump)),
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
