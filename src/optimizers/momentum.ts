// SGD with momentum: the heavy ball.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, momentum, rate, vector } from './_hyper';

export default defineOptimizer({
  name: 'Momentum',
  fullName: 'Gradient descent with a heavy ball',
  year: 1964,
  authors: 'Polyak',
  family: 'momentum',
  idea: 'Keep most of the last step and add the new one to it, so that steady slopes build up speed and zigzags cancel.',
  hyper: {
    lr: learningRate(0.01, rate.momentum),
    momentum: momentum(0.9, '\\beta'),
    dampening: {
      label: 'dampening of the new gradient',
      does: 'takes {share} off each new gradient',
      doesAtZero: 'each new gradient counts in full',
      symbol: '\\tau',
      range: [0, 1],
      scale: 'linear',
      limits: [0, 1],
      off: true,
      default: 0,
    },
  },
  meanings: {
    v: 'velocity: the step to be taken',
    b: 'decaying sum of the gradients',
  },
  forms: {
    keras: {
      update: `
        v = momentum*v - lr*g
        theta = theta + v`,
      state: { v: vector(0) },
      note: 'the learning rate is inside the velocity',
    },
    pytorch: {
      // Without momentum PyTorch keeps no buffer and dampens nothing; with it, the first gradient enters undamped.
      update: `
        b = where((t == 1 || momentum == 0) && dampening > 0, g, momentum*b + (1 - dampening)*g)
        theta = theta - lr*b`,
      state: { b: vector(0) },
      symbols: { momentum: '\\mu' },
      defaults: { lr: 0.001 },
      note: 'the learning rate is outside the buffer, which can be dampened',
    },
    optax: {
      update: `
        b = g + momentum*b
        theta = theta - lr*b`,
      state: { b: vector(0) },
      note: 'the learning rate is outside the buffer',
    },
    paper: {
      update: 'theta = theta - lr*g + momentum*(theta - prev(theta, 2))',
      note: 'the last step itself is the memory',
    },
  },
  references: [
    {
      authors: 'B. T. Polyak',
      year: 1964,
      title: 'Some methods of speeding up the convergence of iteration methods',
      where: 'USSR Computational Mathematics and Mathematical Physics 4(5):1-17',
      url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
    },
    {
      authors: 'G. Goh',
      year: 2017,
      title: 'Why Momentum Really Works',
      where: 'Distill',
      url: 'https://distill.pub/2017/momentum/',
    },
  ],
});
