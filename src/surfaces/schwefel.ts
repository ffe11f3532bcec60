// Schwefel's function: hollows that grow outwards, the lowest far from the next best.
import { defineSurface } from '../formula/define-surface';
import { sums } from './_symmetry';

// One coordinate, K - t sin(sqrt(|t|)), where its slope vanishes. Solved to 40 digits, rounded.
const lowest = [{ at: 420.96874635998205, value: 0 }];
const others = [
  { at: -302.52493561191176, value: 118.43833461443789 },
  { at: -124.82935642021526, value: 296.10671375851786 },
  { at: -25.877417347618685, value: 394.8999270493654 },
  { at: 5.239199300195525, value: 415.0375856471494 },
  { at: 65.54786509015155, value: 355.34790532087925 },
  { at: 203.81425264889447, value: 217.13966939057292 },
];

export default defineSurface({
  name: 'Schwefel',
  // With this many digits of the constant, which is usually printed as 418.9829, the lowest loss is 0.
  formula: '2*418.9828872724337 - x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))',
  group: 'many minima',
  view: [[-500, 500], [-500, 500]], // prettier-ignore
  start: [100, -250],
  stationary: [
    ...sums('minimum', lowest),
    ...sums('local minimum', lowest, others),
    ...sums('local minimum', others, lowest),
    ...sums('local minimum', others),
  ],
  scale: 'linear',
  teaches: 'The deepest hollow lies in a corner, far from the next deepest: here no slope anywhere tells of it.',
  suggest: {
    sgd: { lr: 5 },
    momentum: { lr: 2 },
    nesterov: { lr: 5 },
    adagrad: { lr: 50 },
    adadelta: { lr: 50, eps: 0.001 },
    rmsprop: { lr: 5 },
    adam: { lr: 50 },
    adamax: { lr: 50 },
    nadam: { lr: 50 },
    amsgrad: { lr: 50 },
  },
  steps: 200,
  references: [
    {
      authors: 'H.-P. Schwefel',
      year: 1981,
      title: 'Numerical Optimization of Computer Models',
      where: 'Wiley',
    },
  ],
});
