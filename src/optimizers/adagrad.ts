// Adagrad.
import { defineOptimizer } from '../formula/define-optimizer';
import { epsilon, learningRate, rate, vector } from './_hyper';

export default defineOptimizer({
  name: 'Adagrad',
  fullName: 'Adaptive gradient',
  year: 2011,
  authors: 'Duchi, Hazan, Singer',
  family: 'adaptive',
  idea: 'Give each coordinate its own rate, which shrinks with the sum of all squared gradients seen so far.',
  hyper: {
    lr: learningRate(0.001, rate.shrinking),
    init: {
      label: 'initial accumulator',
      does: 'the sum of squares starts here: the larger, the shorter the first steps',
      doesAtZero: 'the sum of squares starts at nothing: the first step has full length',
      symbol: 's_0',
      range: [0, 10],
      scale: 'linear',
      limits: [0, Infinity],
      default: 0.1,
    },
    decay: {
      label: 'decay of the learning rate',
      does: 'the learning rate has halved after {inverse} steps',
      doesAtZero: 'the learning rate stays as it is',
      symbol: '\\gamma',
      range: [0, 1],
      scale: 'linear',
      limits: [0, Infinity],
      off: true,
      default: 0,
    },
    eps: epsilon(1e-7),
  },
  state: { s: vector('init') },
  meanings: {
    s: 'sum of all squared gradients',
    u: 'gradient divided by its size so far',
  },
  forms: {
    keras: {
      update: `
        s = s + g^2
        theta = theta - lr*g/sqrt(s + eps)`,
      note: 'epsilon inside the root',
    },
    pytorch: {
      update: `
        s = s + g^2
        theta = theta - lr/(1 + (t - 1)*decay)*(g/(sqrt(s) + eps))`,
      defaults: { lr: 0.01, init: 0, eps: 1e-10 },
      note: 'epsilon outside the root, an optional decay of the learning rate',
    },
    optax: {
      update: `
        s = s + g^2
        u = where(s > 0, g/sqrt(s + eps), 0)
        theta = theta - lr*u`,
      note: 'epsilon inside the root, no step where no gradient has been seen',
    },
    paper: {
      update: `
        s = s + g^2
        theta = theta - lr*(g/(eps + sqrt(s)))`,
      state: { s: vector(0) },
      symbols: { eps: '\\delta' },
      defaults: { eps: 1e-8 },
      note: 'the diagonal form, without an initial accumulator',
    },
  },
  references: [
    {
      authors: 'J. Duchi, E. Hazan, Y. Singer',
      year: 2011,
      title: 'Adaptive Subgradient Methods for Online Learning and Stochastic Optimization',
      where: 'Journal of Machine Learning Research 12:2121-2159',
      url: 'https://jmlr.org/papers/v12/duchi11a.html',
    },
  ],
});
