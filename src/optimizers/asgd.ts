// ASGD: SGD whose answer is the average of its path.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, rate, vector } from './_hyper';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'ASGD',
  fullName: 'Averaged stochastic gradient descent',
  year: 1992,
  authors: 'Polyak, Juditsky',
  family: 'averaging',
  idea: 'Descend with a rate that falls slowly, and answer with the average of the path, in which the noise cancels.',
  hyper: {
    lr: learningRate(0.01, rate.plain),
    lambda: {
      label: 'decay of the learning rate, and pull to the origin',
      does: 'the larger, the sooner the learning rate falls, and the stronger the pull to the origin',
      doesAtZero: 'the learning rate stays as it is, and nothing pulls to the origin',
      symbol: '\\lambda',
      range: [1e-5, 1],
      scale: 'log',
      limits: [0, Infinity],
      off: true,
      default: 1e-4,
    },
    alpha: {
      label: 'power of the decay',
      does: 'the learning rate falls with the power {value} of time',
      doesAtZero: 'the learning rate stays as it is',
      symbol: '\\alpha',
      range: [0, 1],
      scale: 'linear',
      limits: [0, Infinity],
      default: 0.75,
    },
    t0: {
      label: 'step at which averaging begins',
      does: 'until step {value} the average is the path itself',
      doesAtZero: 'the average begins with the first step',
      symbol: 't_0',
      range: [1, 1e6],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e6,
    },
  },
  state: { ax: vector('theta') },
  symbols: { ax: '\\bar{\\theta}', eta: '\\eta' },
  meanings: {
    eta: 'learning rate of this step',
    mu: 'share of the newest point in the average',
    ax: 'average of the path',
  },
  suggest: borrowed('sgd', 0.3, { t0: 0 }),
  forms: {
    pytorch: {
      update: `
        eta = lr/(1 + lambda*lr*(t - 1))^alpha
        mu = 1/max(1, t - 1 - t0)
        theta = theta - eta*(g + lambda*theta)
        ax = ax + mu*(theta - ax)`,
      symbols: { lr: '\\eta_0' },
      points: ['theta', 'ax'],
      note: 'averaging begins so late that no race sees it, unless that step is set',
    },
  },
  references: [
    {
      authors: 'B. T. Polyak, A. B. Juditsky',
      year: 1992,
      title: 'Acceleration of Stochastic Approximation by Averaging',
      where: 'SIAM Journal on Control and Optimization 30(4):838-855',
      url: 'https://doi.org/10.1137/0330046',
    },
  ],
});
