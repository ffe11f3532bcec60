// Sophia.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { weightDecay } from './_hyper-more';
import { every } from './_hyper-second-order';
import { borrowed } from './_suggest';

const curvature = [
  'keeps {share} of the old curvature at each look, so that it remembers about {span} looks',
  'no memory: the curvature is that of the newest look',
] as const;

export default defineOptimizer({
  name: 'Sophia',
  fullName: 'Second-order clipped stochastic optimization',
  year: 2023,
  authors: 'Liu, Li, Hall, Liang, Ma',
  family: 'second-order',
  idea: 'Divide the average gradient by the curvature along each axis, looked at now and then, and cut what gets too long.',
  hyper: {
    lr: learningRate(0.001, rate.bounded),
    beta1: decay(0.965, '\\beta_1', 'decay of the average gradient', memory.gradients),
    beta2: decay(0.99, '\\beta_2', 'decay of the curvature', curvature),
    gamma: {
      label: 'weight of the curvature',
      does: 'counts curvature as {value} of what it is: smaller, and more steps are cut',
      symbol: '\\gamma',
      range: [1e-4, 10],
      scale: 'log',
      limits: [0, Infinity],
      default: 0.01,
    },
    rho: {
      label: 'weight of the curvature',
      does: 'counts curvature as {value} of what it is: smaller, and more steps are cut',
      symbol: '\\rho',
      range: [1e-4, 10],
      scale: 'log',
      limits: [0, Infinity],
      default: 0.04,
    },
    bs: {
      label: 'batch size',
      does: 'multiplies the squared gradients, that of a batch being smaller than of one sample',
      symbol: 'B',
      range: [1, 1000],
      scale: 'log',
      limits: [0, Infinity],
      default: 1,
    },
    eps: epsilon(1e-8),
    k: every(10, 'looks at the curvature once in {value} steps'),
    wd: weightDecay(1e-4),
  },
  state: { m: vector(0), h: vector(0) },
  meanings: {
    m: 'running average of the gradient',
    mhat: 'average gradient, corrected for its start at zero',
    h: 'running average of the curvature along each axis',
    u: 'step before the learning rate, cut to 1 in each coordinate',
  },
  suggest: borrowed('adam', 0.1),
  forms: {
    optax: {
      update: `
        m = beta1*m + (1 - beta1)*g
        mhat = m/(1 - beta1^t)
        u = clip(mhat/max(gamma*h, eps), -1, 1)
        theta = theta - lr*(u + wd*theta)
        h = where(mod(t - 1, k) == 0, beta2*h + (1 - beta2)*diag(hess(prev(theta))), h)`,
      note: 'steps with the curvature of before; the first step goes by signs alone',
    },
    paper: {
      update: `
        m = beta1*m + (1 - beta1)*g
        h = where(mod(t - 1, k) == 0, beta2*h + (1 - beta2)*diag(hess(theta)), h)
        u = clip(m/max(gamma*h, eps), -1, 1)
        theta = (1 - lr*wd)*theta - lr*u`,
      defaults: { eps: 1e-12, wd: 0.1 },
      note: 'the average gradient is not corrected for its start',
    },
    authors: {
      update: `
        m = beta1*m + (1 - beta1)*g
        h = where(mod(t - 1, k) == 0, beta2*h + (1 - beta2)*g^2, h)
        u = sign(m)*min(abs(m)/(rho*bs*h + 1e-15), 1)
        theta = (1 - lr*wd)*theta - lr*u`,
      defaults: { lr: 0.0001, wd: 0.1 },
      meanings: { h: 'running average of the squared gradient, for curvature' },
      note: 'SophiaG: squared gradients stand for the curvature; its code begins with a batch of 5120',
    },
  },
  references: [
    {
      authors: 'H. Liu, Z. Li, D. Hall, P. Liang, T. Ma',
      year: 2023,
      title: 'Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training',
      where: 'ICLR 2024, arXiv:2305.14342',
      url: 'https://arxiv.org/abs/2305.14342',
    },
  ],
});
