// NovoGrad: momentum over gradients of unit length.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, scalar, vector } from './_hyper';
import { rateMore, weightDecay } from './_hyper-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'NovoGrad',
  fullName: 'Normalized gradients with layer-wise moments',
  year: 2019,
  authors: 'Ginsburg, Castonguay, Hrinchuk and others',
  family: 'layer-wise',
  idea: 'Divide the gradient as a whole by the length it has had lately, so that its direction stays, and add up what is left.',
  hyper: {
    lr: learningRate(0.001, rateMore.normalized),
    beta1: decay(0.9, '\\beta_1', 'decay of the sum', [
      'keeps {share} of the last step, so that on a steady slope steps grow {span} times as long',
      'nothing of the last step is kept',
    ]),
    beta2: decay(0.25, '\\beta_2', 'decay of the squared length', [
      'keeps {share} of the old squared length each step, so that it remembers about {span} gradients',
      'no memory: the gradient is divided by its own length',
    ]),
    eps: epsilon(1e-6),
    wd: weightDecay(0),
  },
  state: { v: scalar(0), m: vector(0) },
  meanings: {
    v: 'running average of the squared length of the gradient',
    m: 'decaying sum of gradients of unit length',
  },
  suggest: borrowed('adam', 0.1),
  forms: {
    optax: {
      update: `
        v = where(t == 1, dot(g, g), beta2*v + (1 - beta2)*dot(g, g))
        m = beta1*m + (g/(sqrt(v) + eps) + wd*theta)
        theta = theta - lr*m`,
    },
    paper: {
      like: 'optax',
      defaults: { beta1: 0.95, beta2: 0.98, eps: 1e-8 },
      note: 'the same equations with a longer memory',
    },
  },
  references: [
    {
      authors:
        'B. Ginsburg, P. Castonguay, O. Hrinchuk, O. Kuchaiev, V. Lavrukhin, R. Leary, J. Li, H. Nguyen, Y. Zhang, J. M. Cohen',
      year: 2019,
      title: 'Stochastic Gradient Methods with Layer-wise Adaptive Moments for Training of Deep Networks',
      where: 'arXiv:1905.11286',
      url: 'https://arxiv.org/abs/1905.11286',
    },
  ],
});
