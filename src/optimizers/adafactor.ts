// Adafactor, for a vector: nothing is factored.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, vector } from './_hyper';
import { rateMore, weightDecay } from './_hyper-more';
import { relative } from './_suggest';

export default defineOptimizer({
  name: 'Adafactor',
  fullName: 'Adaptive rates with a factored memory',
  year: 2018,
  authors: 'Shazeer, Stern',
  family: 'adaptive',
  idea: 'Divide by the size of recent gradients, with a memory that grows, and make steps relative to the size of the parameters.',
  hyper: {
    lr: learningRate(0.001, rateMore.relative),
    eps1: {
      label: 'small number beside the squared gradient',
      does: 'keeps the division finite where gradients vanish',
      doesAtZero: 'left out of the equations',
      symbol: '\\epsilon_1',
      range: [1e-30, 1e-14],
      scale: 'log',
      limits: [0, Infinity],
      off: true,
      default: 1e-30,
    },
    eps2: {
      label: 'least size of the parameters',
      does: 'parameters smaller than {value} count as this large, so that they can leave the origin',
      doesAtZero: 'at the origin nothing moves',
      symbol: '\\epsilon_2',
      range: [1e-6, 1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-3,
    },
    d: {
      label: 'threshold of clipping',
      does: 'a step whose coordinates are larger than {value} on average is cut to that',
      symbol: 'd',
      range: [0.01, 10],
      scale: 'log',
      limits: [1e-300, Infinity],
      default: 1,
    },
    wd: weightDecay(0),
  },
  state: { v: vector(0) },
  symbols: { v: 'V', u: 'U', uhat: '\\hat{U}', beta2: '\\hat{\\beta}_2' },
  meanings: {
    rho: 'relative step size',
    alpha: 'step size, relative to the size of theta',
    beta2: 'decay of the average square: the memory grows',
    v: 'running average of the squared gradient',
    u: 'gradient divided by its typical size',
    uhat: 'the same, cut where it is large on average',
  },
  suggest: relative('adagrad', 0.3),
  forms: {
    keras: {
      update: `
        rho = min(lr, 1/sqrt(t))
        alpha = max(eps2, rms(theta))*rho
        beta2 = 1 - t^(-0.8)
        v = beta2*v + (1 - beta2)*(g^2 + eps1)
        u = g/sqrt(v)
        uhat = u/max(1, rms(u)/d)
        theta = theta - alpha*uhat`,
      note: 'the learning rate is a bound: the step also falls with the root of time',
    },
    pytorch: {
      update: `
        rho = min(lr, 1/sqrt(t))
        alpha = max(eps2, rms(theta))*rho
        beta2 = 1 - t^(-0.8)
        v = beta2*v + (1 - beta2)*g^2
        u = g/sqrt(max(v, eps1^2))
        uhat = u/max(1, rms(u)/d)
        theta = (1 - lr*wd)*theta - alpha*uhat`,
      defaults: { lr: 0.01, eps1: 2.220446049250313e-16 },
      note: 'the small number is a least value of the average square; weight decay apart from the step',
    },
    optax: {
      update: `
        alpha = max(eps2, rms(theta))*lr
        beta2 = 1 - t^(-0.8)
        v = beta2*v + (1 - beta2)*(g^2 + eps1)
        u = g/sqrt(v)
        uhat = u/max(1, rms(u)/d)
        theta = theta - alpha*uhat`,
      note: 'a constant learning rate',
    },
  },
  references: [
    {
      authors: 'N. Shazeer, M. Stern',
      year: 2018,
      title: 'Adafactor: Adaptive Learning Rates with Sublinear Memory Cost',
      where: 'ICML, arXiv:1804.04235',
      url: 'https://arxiv.org/abs/1804.04235',
    },
  ],
});
