// AdamW: Adam with weight decay that does not go through its averages.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { weightDecay } from './_hyper-more';
import { kingmaBa2014 } from './_references';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'AdamW',
  fullName: 'Adam with decoupled weight decay',
  year: 2017,
  authors: 'Loshchilov, Hutter',
  family: 'adaptive',
  idea: 'Adam that shrinks the parameters directly, so that the decay is not divided by the size of the gradients.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-7),
    wd: weightDecay(0.004),
  },
  state: { m: vector(0), v: vector(0) },
  meanings: {
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    alpha: 'learning rate with both corrections',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average square, corrected for its start at zero',
  },
  suggest: borrowed('adam'),
  forms: {
    keras: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        alpha = lr*(sqrt(1 - beta2^t)/(1 - beta1^t))
        theta = (1 - lr*wd)*theta - alpha*(m/(sqrt(v) + eps))`,
      note: 'both corrections in the step size, so that epsilon acts before them',
    },
    pytorch: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        theta = theta - lr*(mhat/(sqrt(vhat) + eps) + wd*theta)`,
      defaults: { eps: 1e-8, wd: 0.01 },
      note: 'epsilon after the corrections',
    },
    optax: { like: 'pytorch', defaults: { eps: 1e-8, wd: 1e-4 }, note: 'epsilon after the corrections' },
  },
  references: [
    {
      authors: 'I. Loshchilov, F. Hutter',
      year: 2017,
      title: 'Decoupled Weight Decay Regularization',
      where: 'ICLR 2019, arXiv:1711.05101',
      url: 'https://arxiv.org/abs/1711.05101',
    },
    kingmaBa2014,
  ],
});
