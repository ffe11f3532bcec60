// Polyak's step: as long as the loss asks for, where its least value is known.
import { defineOptimizer } from '../formula/define-optimizer';
import { rateFor, rounded } from './_suggest';

export default defineOptimizer({
  name: 'Polyak step',
  fullName: "Gradient descent with Polyak's step",
  year: 1969,
  authors: 'Polyak',
  family: 'classical',
  idea: 'Step downhill as far as a straight slope would take to fall to the least loss, which must be known.',
  hyper: {
    fstar: {
      label: 'least loss',
      does: 'the rule takes {value} for the loss at the goal; one that is too low makes steps too long',
      doesAtZero: 'the rule takes 0 for the loss at the goal',
      symbol: 'f^{\\star}',
      range: [-10, 10],
      scale: 'linear',
      off: true,
      default: 0,
    },
    hmax: {
      label: 'largest rate',
      does: 'a slope of 1 makes a step of at most {value}',
      doesAtZero: 'nothing moves',
      symbol: '\\eta_{\\max}',
      range: [1e-3, 100],
      scale: 'log',
      limits: [0, Infinity],
      default: 1,
    },
  },
  symbols: { eta: '\\eta' },
  meanings: { eta: 'rate that would bring a straight slope to the goal' },
  suggest: (surface) => {
    const lr = rateFor(surface, 'sgd');
    const minima = surface.stationary({}).filter(({ kind }) => kind === 'minimum');
    return {
      ...(minima.length > 0 && { fstar: Math.min(...minima.map(({ value }) => value)) }),
      ...(lr !== null && { hmax: rounded(10 * lr) }),
    };
  },
  forms: {
    optax: {
      update: `
        eta = where(dot(g, g) > 2^(-52), min(hmax, (f(theta) - fstar)/dot(g, g)), 0)
        theta = theta - eta*g`,
      note: 'a largest rate, and no step where the slope is all but nothing',
    },
    paper: {
      update: `
        eta = (f(theta) - fstar)/dot(g, g)
        theta = theta - eta*g`,
      note: 'no largest rate; undefined where the slope vanishes',
    },
  },
  references: [
    {
      authors: 'B. T. Polyak',
      year: 1969,
      title: 'Minimization of unsmooth functionals',
      where: 'USSR Computational Mathematics and Mathematical Physics 9(3):14-29',
      url: 'https://doi.org/10.1016/0041-5553(69)90061-5',
    },
    {
      authors: 'N. Loizou, S. Vaswani, I. Laradji, S. Lacoste-Julien',
      year: 2020,
      title: 'Stochastic Polyak Step-size for SGD: An Adaptive Learning Rate for Fast Convergence',
      where: 'AISTATS 2021, arXiv:2002.10542',
      url: 'https://arxiv.org/abs/2002.10542',
    },
  ],
});
