// Yogi: Adam whose second moment moves by steps of limited size.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Yogi',
  fullName: 'Adam whose second moment adds up',
  year: 2018,
  authors: 'Zaheer, Reddi, Sachan, Kale, Kumar',
  family: 'adaptive',
  idea: 'Adam whose scale forgets large gradients slowly, so that the rate does not jump up once they are gone.',
  hyper: {
    lr: learningRate(0.01, rate.adaptive),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', [
      'moves the scale towards the newest square by {rest} of that square each step',
      'moves the scale by the whole newest square each step',
    ]),
    eps: epsilon(1e-3),
    init: {
      label: 'where both moments start',
      does: 'both moments start here: the larger, the shorter the first steps',
      doesAtZero: 'both moments start at zero',
      symbol: 'v_0',
      range: [1e-8, 1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-6,
    },
  },
  state: { v: vector('init'), m: vector('init') },
  meanings: {
    m: 'running average of the gradient',
    v: 'size of the squared gradient, which moves slowly',
    mhat: 'average gradient, corrected for its start',
    vhat: 'average square, corrected for its start',
  },
  suggest: borrowed('adam'),
  forms: {
    optax: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = v - (1 - beta2)*sign(v - g^2)*g^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
      note: 'both moments corrected, as Adam does; the paper does without',
    },
  },
  references: [
    {
      authors: 'M. Zaheer, S. J. Reddi, D. Sachan, S. Kale, S. Kumar',
      year: 2018,
      title: 'Adaptive Methods for Nonconvex Optimization',
      where: 'NeurIPS 31',
      url: 'https://proceedings.neurips.cc/paper/2018/hash/90365351ccc7437a1309dc64e4db32a3-Abstract.html',
    },
  ],
});
