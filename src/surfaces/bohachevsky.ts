// The first function of Bohachevsky: a bowl with ripples of two lengths.
import { defineSurface } from '../formula/define-surface';
import { reflected, sums } from './_symmetry';

// Each coordinate where its slope vanishes with a minimum: to 40 digits, rounded. The loss is the sum of both.
const xs = [
  { at: 0, value: 0 },
  { at: 0.6186120678279501, value: 0.4129268302758151 },
  { at: 1.2224947771568115, value: 1.643826589847171 },
];
const ys = [
  { at: 0, value: 0 },
  { at: 0.46952754566849225, value: 0.46988241492139593 },
  { at: 0.9333791416826435, value: 1.8745699311174369 },
];
const [lowest, ...others] = reflected(sums('local minimum', xs, ys));

export default defineSurface({
  name: 'Bohachevsky',
  formula: 'x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7',
  group: 'many minima',
  view: [[-2, 2], [-2, 2]], // prettier-ignore
  start: [-1.7, 1.5],
  stationary: [{ ...lowest, kind: 'minimum' }, ...others],
  scale: 'linear',
  teaches:
    'The bowl outgrows its ripples: from outside every run comes in, and only the last dents decide where it ends.',
  suggest: {
    sgd: { lr: 0.1 },
    momentum: { lr: 0.01 },
    nesterov: { lr: 0.01 },
    adagrad: { lr: 1 },
    adadelta: { lr: 2, eps: 0.001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.2 },
    nadam: { lr: 0.5 },
    amsgrad: { lr: 0.2 },
    'barzilai-borwein': { lr: 0.3 },
  },
  steps: 100,
  references: [
    {
      authors: 'I. O. Bohachevsky, M. E. Johnson, M. L. Stein',
      year: 1986,
      title: 'Generalized simulated annealing for function optimization',
      where: 'Technometrics 28:209-217',
      url: 'https://doi.org/10.1080/00401706.1986.10488128',
    },
  ],
});
