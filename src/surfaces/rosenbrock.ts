// Rosenbrock's banana valley.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Rosenbrock',
  formula: '(a - x)^2 + b*(y - x^2)^2',
  parameters: {
    a: { label: 'minimum at (a, a²)', symbol: 'a', default: 1, range: [-1.5, 1.5], scale: 'linear' },
    b: {
      label: 'how steep the walls are',
      symbol: 'b',
      default: 100,
      range: [1, 1000],
      scale: 'log',
      limits: [0, Infinity],
    },
  },
  group: 'valleys',
  view: [[-2, 2], [-1, 3]], // prettier-ignore
  start: [-1.2, 1],
  stationary: ({ a }) => [{ at: [a, a * a], kind: 'minimum', value: 0 }],
  scale: { log: 0.1 },
  teaches:
    'In a narrow bent valley the slope points at the walls, and progress along the floor needs memory or scaling.',
  // The first visit races sgd, momentum, rmsprop, adam and nadam over 500 steps: these keep the five apart (defaults.test.ts).
  suggest: {
    sgd: { lr: 0.001 },
    momentum: { lr: 0.001 },
    nesterov: { lr: 0.001 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 1, eps: 1e-7 },
    rmsprop: { lr: 0.01 },
    adam: { lr: 0.1 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.1 },
    amsgrad: { lr: 0.1 },
    'barzilai-borwein': { lr: 0.00045 },
  },
  steps: 1000,
  references: [
    {
      authors: 'H. H. Rosenbrock',
      year: 1960,
      title: 'An Automatic Method for Finding the Greatest or Least Value of a Function',
      where: 'The Computer Journal 3:175-184',
      url: 'https://doi.org/10.1093/comjnl/3.3.175',
    },
  ],
});
