// LARS: momentum with steps relative to the size of the parameters.
import { defineOptimizer } from '../formula/define-optimizer';
import { epsilon, learningRate, momentum, vector } from './_hyper';
import { rateMore, weightDecay } from './_hyper-more';
import { rateFor, rounded, sizeOf } from './_suggest';

export default defineOptimizer({
  name: 'LARS',
  fullName: 'Layer-wise adaptive rate scaling',
  year: 2017,
  authors: 'You, Gitman, Ginsburg',
  family: 'layer-wise',
  idea: 'Momentum whose step is, whatever the slope, a small share of the size of the parameters.',
  hyper: {
    lr: learningRate(0.1, rateMore.trusted),
    c: {
      label: 'trust',
      does: 'each step is {value} times as long as theta is, times the learning rate',
      doesAtZero: 'nothing moves',
      symbol: 'c',
      range: [1e-5, 10],
      scale: 'log',
      limits: [0, Infinity],
      default: 0.001,
    },
    momentum: momentum(0.9, '\\mu'),
    wd: weightDecay(0),
    eps: epsilon(0),
  },
  meanings: {
    h: 'gradient with weight decay',
    kappa: 'rate that fits the size of theta',
    v: 'velocity: the step to be taken',
  },
  suggest: (surface) => {
    const [lr, adaptive] = [rateFor(surface, 'sgd'), rateFor(surface, 'adam')];
    // Where theta or the slope is 0, lr acts alone; elsewhere lr*c, in which theta's own size is left out.
    const known = lr !== null && adaptive !== null;
    return { ...(known && { lr, c: rounded((0.03 * adaptive) / (sizeOf(surface) * lr)) }) };
  },
  forms: {
    optax: {
      update: `
        h = g + wd*theta
        kappa = where(norm(theta) > 0 && norm(h) > 0, c*norm(theta)/(norm(h) + eps), 1)
        v = momentum*v - lr*kappa*h
        theta = theta + v`,
      state: { v: vector(0) },
      note: 'the rate fits the gradient with its weight decay',
    },
    paper: {
      update: `
        kappa = c*norm(theta)/(norm(g) + wd*norm(theta))
        v = momentum*v + lr*kappa*(g + wd*theta)
        theta = theta - v`,
      state: { v: vector(0) },
      symbols: { lr: '\\gamma', c: '\\eta', momentum: 'm', wd: '\\beta', kappa: '\\lambda' },
      note: 'the rate fits gradient and weight decay apart; undefined where both vanish',
    },
  },
  references: [
    {
      authors: 'Y. You, I. Gitman, B. Ginsburg',
      year: 2017,
      title: 'Large Batch Training of Convolutional Networks',
      where: 'arXiv:1708.03888',
      url: 'https://arxiv.org/abs/1708.03888',
    },
  ],
});
