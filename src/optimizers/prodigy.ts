// Prodigy: Adam that estimates how far away the goal is.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, scalar, vector } from './_hyper';
import { firstDistance, growth, weightDecay } from './_hyper-more';
import { relative } from './_suggest';

export default defineOptimizer({
  name: 'Prodigy',
  fullName: 'Expeditiously adaptive, parameter-free learner',
  year: 2023,
  authors: 'Mishchenko, Defazio',
  family: 'rate-free',
  idea: 'Adam that works out from its own gradients how far away the goal must be, and takes that for its learning rate.',
  hyper: {
    lr: learningRate(1, rate.multiple),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-8),
    wd: weightDecay(0),
    d0: firstDistance,
    dcoef: {
      label: 'factor of the estimate',
      does: 'takes {value} times the distance that the gradients tell',
      doesAtZero: 'the guess stays at its start',
      symbol: 'c',
      range: [0.01, 100],
      scale: 'log',
      limits: [0, Infinity],
      default: 1,
    },
    growth,
  },
  toggles: {
    bias: { label: 'bias correction', default: false },
    safeguard: { label: 'safeguard for a warm-up of the rate', default: false },
  },
  state: { p0: vector('theta'), m: vector(0), v: vector(0), s: vector(0), r: scalar(0), d: scalar('d0') },
  symbols: { p0: '\\theta_0', dmax: 'd^{\\max}', dhat: '\\hat{d}', e: '\\tilde{d}', w: 'w' },
  meanings: {
    p0: 'where the path started',
    gamma: 'learning rate times the guess of the distance',
    r: 'how much the gradients have agreed on the way',
    m: 'running average of the gradient, times the guess',
    v: 'running average of its square, times that of the guess',
    w: 'weight of the newest gradient in the sum',
    s: 'weighted sum of the gradients',
    dhat: 'distance that the gradients tell',
    dmax: 'largest distance told so far',
    e: 'guess before its growth is limited',
    d: 'guess of the distance to the goal',
  },
  suggest: relative('nadam', 0.3, 0.03),
  forms: {
    authors: {
      // The order matters: the moments take the old guess, the division by v takes the new one.
      update: `
        gamma = where(bias, d*lr*sqrt(1 - beta2^t)/(1 - beta1^t), d*lr)
        r = sqrt(beta2)*r + d/d0*gamma*dot(g, p0 - theta)
        m = beta1*m + (1 - beta1)*d*g
        v = beta2*v + (1 - beta2)*d^2*g^2
        w = where(safeguard, d/d0*d, d/d0*gamma)
        s = sqrt(beta2)*s + w*g
        dhat = where(norm1(s) > 0, dcoef*r/norm1(s), 0)
        dmax = max(dmax, dhat)
        e = where(d == d0, max(d, dhat), d)
        d = where(growth > 0, min(dmax, growth*e), dmax)
        theta = theta - gamma*(wd*theta) - gamma*(m/(sqrt(v) + d*eps))`,
      state: {
        p0: vector('theta'),
        m: vector(0),
        v: vector(0),
        s: vector(0),
        r: scalar(0),
        d: scalar('d0'),
        dmax: scalar('d0'),
      },
      note: 'without bias correction unless asked; the growth of the guess can be limited',
    },
    optax: {
      update: `
        gamma = d*lr*sqrt(1 - beta2^t)/(1 - beta1^t)
        r = sqrt(beta2)*r + d/d0*gamma*dot(g, p0 - theta)
        m = beta1*m + (1 - beta1)*d*g
        v = beta2*v + (1 - beta2)*d^2*g^2
        s = sqrt(beta2)*s + d/d0*gamma*g
        dhat = dcoef*r/norm1(s)
        d = max(d, dhat)
        theta = theta - gamma*(wd*theta) - gamma*(m/(sqrt(v) + d*eps))`,
      note: 'always with bias correction; undefined while no slope has been met',
    },
  },
  references: [
    {
      authors: 'K. Mishchenko, A. Defazio',
      year: 2023,
      title: 'Prodigy: An Expeditiously Adaptive Parameter-Free Learner',
      where: 'ICML 2024, arXiv:2306.06101',
      url: 'https://arxiv.org/abs/2306.06101',
    },
  ],
});
