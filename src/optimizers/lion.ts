// Lion: the sign of a momentum that looks one step ahead.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, learningRate, memory, vector } from './_hyper';
import { rateMore, weightDecay } from './_hyper-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Lion',
  fullName: 'Evolved sign momentum',
  year: 2023,
  authors: 'Chen, Liang, Huang, Real, Wang, Liu, Pham, Dong, Luong, Hsieh, Lu, Le',
  family: 'sign',
  idea: 'Move every coordinate by the same amount, along the sign of an average that the newest gradient weighs more in.',
  hyper: {
    lr: learningRate(0.001, rateMore.sign),
    beta1: decay(0.9, '\\beta_1', 'share of the old average in the direction', [
      'the direction is {share} old average and {rest} newest gradient',
      'the direction is the newest gradient alone',
    ]),
    beta2: decay(0.99, '\\beta_2', 'decay of the average', memory.gradients),
    wd: weightDecay(0),
  },
  state: { m: vector(0) },
  meanings: {
    c: 'average gradient in which the newest weighs more',
    m: 'running average of the gradient',
  },
  suggest: borrowed('nadam', 0.1),
  forms: {
    keras: {
      // The order matters: the direction is taken from the average before it takes in the gradient.
      update: `
        c = beta1*m + (1 - beta1)*g
        theta = (1 - lr*wd)*theta - lr*sign(c)
        m = beta2*m + (1 - beta2)*g`,
      note: 'weight decay, where there is any, before the step',
    },
    optax: {
      update: `
        c = beta1*m + (1 - beta1)*g
        theta = theta - lr*(sign(c) + wd*theta)
        m = beta2*m + (1 - beta2)*g`,
      defaults: { wd: 1e-3 },
      note: 'weight decay inside the step, as in the paper, and on from the start',
    },
  },
  references: [
    {
      authors:
        'X. Chen, C. Liang, D. Huang, E. Real, K. Wang, Y. Liu, H. Pham, X. Dong, T. Luong, C.-J. Hsieh, Y. Lu, Q. V. Le',
      year: 2023,
      title: 'Symbolic Discovery of Optimization Algorithms',
      where: 'NeurIPS, arXiv:2302.06675',
      url: 'https://arxiv.org/abs/2302.06675',
    },
  ],
});
