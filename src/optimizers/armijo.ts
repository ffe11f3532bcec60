// Gradient descent with Armijo's backtracking.
import { defineOptimizer } from '../formula/define-optimizer';
import { search } from './_hyper-second-order';
import { nocedalWright2006 } from './_references';

export default defineOptimizer({
  name: 'Armijo descent',
  fullName: 'Gradient descent with backtracking',
  year: 1966,
  authors: 'Armijo',
  family: 'classical',
  idea: 'Go down the slope, beginning with a long step and shortening it until the loss has fallen as much as the slope promised.',
  hyper: {
    t0: {
      label: 'first try',
      does: 'a slope of 1 is first tried with a step of {value}',
      symbol: 't_0',
      range: [1e-4, 100],
      scale: 'log',
      limits: [0, Infinity],
      default: 1,
    },
    c: search.fall('c'),
    b: search.shorter(0.5),
  },
  meanings: { alpha: 'length of the step: the first that is short enough' },
  forms: {
    paper: {
      update: `
        alpha = armijo(-g, t0, c, b)
        theta = theta - alpha*g`,
      note: 'every search begins with the first try anew; nothing moves where none is good enough',
    },
    optax: {
      like: 'paper',
      defaults: { b: 0.8 },
      note: 'as scale_by_backtracking_linesearch without a limit on its trials',
    },
  },
  references: [
    {
      authors: 'L. Armijo',
      year: 1966,
      title: 'Minimization of functions having Lipschitz continuous first partial derivatives',
      where: 'Pacific Journal of Mathematics 16:1-3',
      url: 'https://doi.org/10.2140/pjm.1966.16.1',
    },
    nocedalWright2006,
  ],
});
