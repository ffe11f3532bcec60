// SAM: descent with the slope of the steepest neighbour.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, rate } from './_hyper';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'SAM',
  fullName: 'Sharpness-aware minimization',
  year: 2020,
  authors: 'Foret, Kleiner, Mobahi, Neyshabur',
  family: 'plain',
  idea: 'Climb a little first, and descend with the slope found there, so that narrow valleys push the path out.',
  hyper: {
    lr: learningRate(0.001, rate.plain),
    rho: {
      label: 'radius of the neighbourhood',
      does: 'the slope is measured {value} uphill',
      doesAtZero: 'the slope is measured where the path is: plain descent',
      symbol: '\\rho',
      range: [1e-3, 10],
      scale: 'log',
      limits: [0, Infinity],
      default: 0.05,
    },
  },
  symbols: { e: '\\epsilon', a: '\\tilde{\\theta}' },
  meanings: { e: 'way uphill, as long as the radius', a: 'point uphill, where the slope is measured' },
  suggest: borrowed('sgd'),
  forms: {
    authors: {
      update: `
        e = rho*g/(norm(g) + 1e-12)
        a = theta + e
        theta = theta - lr*grad(a)`,
      points: ['theta', 'a'],
      note: 'over plain descent; two gradients a step',
    },
    optax: { like: 'authors', note: 'Optax itself adds nothing to the length it divides by' },
  },
  references: [
    {
      authors: 'P. Foret, A. Kleiner, H. Mobahi, B. Neyshabur',
      year: 2020,
      title: 'Sharpness-Aware Minimization for Efficiently Improving Generalization',
      where: 'ICLR 2021, arXiv:2010.01412',
      url: 'https://arxiv.org/abs/2010.01412',
    },
  ],
});
