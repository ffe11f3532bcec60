// LAMB: Adam with steps relative to the size of the parameters.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, vector } from './_hyper';
import { rateMore, weightDecay } from './_hyper-more';
import { relative } from './_suggest';

export default defineOptimizer({
  name: 'LAMB',
  fullName: 'Layer-wise adaptive moments for batch training',
  year: 2019,
  authors: 'You, Li, Reddi and others',
  family: 'layer-wise',
  idea: "Take Adam's direction, and make each step as long, relative to the parameters, as the learning rate says.",
  hyper: {
    lr: learningRate(0.001, rateMore.relative),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-7),
    wd: weightDecay(0),
  },
  state: { m: vector(0), v: vector(0) },
  symbols: { phi: '\\phi' },
  meanings: {
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average square, corrected for its start at zero',
    r: 'direction of the step',
    phi: 'trust: the size of theta over that of the direction',
  },
  suggest: relative('adagrad', 0.1),
  forms: {
    keras: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        r = mhat/(sqrt(vhat) + eps)
        phi = where(norm(theta) > 0 && norm(r) > 0, norm(theta)/norm(r), 1)
        theta = theta - lr*phi*r`,
      note: 'without weight decay of its own',
    },
    optax: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        r = mhat/(sqrt(vhat) + eps) + wd*theta
        phi = where(norm(theta) > 0 && norm(r) > 0, norm(theta)/norm(r), 1)
        theta = theta - lr*phi*r`,
      defaults: { eps: 1e-6 },
      note: 'weight decay inside the direction, as in the paper',
    },
  },
  references: [
    {
      authors:
        'Y. You, J. Li, S. Reddi, J. Hseu, S. Kumar, S. Bhojanapalli, X. Song, J. Demmel, K. Keutzer, C.-J. Hsieh',
      year: 2019,
      title: 'Large Batch Optimization for Deep Learning: Training BERT in 76 minutes',
      where: 'ICLR 2020, arXiv:1904.00962',
      url: 'https://arxiv.org/abs/1904.00962',
    },
  ],
});
