// L-BFGS with a strong Wolfe search.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, scalar } from './_hyper';
import { nocedalWright2006 } from './_references';

/** What the two loops over the pairs work out. */
const twoLoops = [
  'H &= \\frac{\\langle @{s},\\, @{y} \\rangle}{\\lVert @{y} \\rVert^2}\\, I \\quad\\text{of the newest pair, at first } I',
  'H &\\leftarrow V^\\top\\! H V + \\rho\\, @{s} @{s}^\\top,\\ V = I - \\rho\\, @{y} @{s}^\\top,\\ \\rho = \\frac{1}{\\langle @{s},\\, @{y} \\rangle}',
  '&\\phantom{{}={}} \\text{for the last } @{n t} \\le @{history} \\text{ pairs } (@{s},\\, @{y})',
  '@{d t} &= -H @{g t}',
].join(' \\\\ ');

export default defineOptimizer({
  name: 'L-BFGS',
  fullName: 'Broyden-Fletcher-Goldfarb-Shanno with a limited memory',
  year: 1980,
  authors: 'Nocedal; Liu, Nocedal',
  family: 'second-order',
  idea: 'Step as BFGS would, but work its direction out anew from the last few steps, so that no matrix has to be kept.',
  hyper: {
    lr: learningRate(1, 'the search tries {value} of the step first'),
    history: {
      label: 'pairs kept',
      does: 'remembers the last {value} steps and how the gradient changed over each',
      symbol: 'm',
      range: [1, 100],
      scale: 'log',
      limits: [1, 100],
      whole: true,
      default: 100,
    },
    gtol: {
      label: 'least slope',
      does: 'stands still where no coordinate has a slope above {value}',
      symbol: '\\varepsilon_g',
      range: [1e-12, 0.1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-7,
    },
    xtol: {
      label: 'least descent',
      does: 'stands still where the slope along the direction is above -{value}',
      symbol: '\\varepsilon_x',
      range: [1e-12, 0.1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-9,
    },
  },
  state: { n: scalar(0) },
  symbols: { a0: '\\bar{\\alpha}' },
  meanings: {
    s: 'step that was taken',
    y: 'change of the gradient over it',
    n: 'pairs of a step and its change that are remembered',
    d: 'direction: the step of Newton by what was learnt',
    a0: 'length that is tried first',
    alpha: 'length of the step, found along the direction',
  },
  forms: {
    pytorch: {
      update: `
        s = theta - prev(theta, 2)
        y = g - prev(g)
        n = where(dot(y, s) > 1e-10, min(n + 1, history), n)
        d = -twoloop(g, s, y, n)
        a0 = where(t == 1, lr*min(1, 1/norm1(g)), lr)
        alpha = where(norminf(g) > gtol && dot(g, d) <= -xtol, wolfe(d, a0, 0.0001, 0.9), 0)
        theta = theta + alpha*d`,
      told: [{ lines: ['n', 'd'], tex: twoLoops }],
      note: 'its search stops where both conditions of Wolfe hold; one iteration a step',
    },
  },
  references: [
    {
      authors: 'J. Nocedal',
      year: 1980,
      title: 'Updating quasi-Newton matrices with limited storage',
      where: 'Mathematics of Computation 35:773-782',
      url: 'https://doi.org/10.1090/S0025-5718-1980-0572855-7',
    },
    {
      authors: 'D. C. Liu, J. Nocedal',
      year: 1989,
      title: 'On the limited memory BFGS method for large scale optimization',
      where: 'Mathematical Programming 45:503-528',
      url: 'https://doi.org/10.1007/BF01589116',
    },
    nocedalWright2006,
  ],
});
