// AMSGrad: Adam whose second moment never shrinks.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';

export default defineOptimizer({
  name: 'AMSGrad',
  fullName: 'Adam with the largest second moment',
  year: 2018,
  authors: 'Reddi, Kale, Kumar',
  family: 'adaptive',
  idea: 'Adam that divides by the largest second moment seen so far, so that a rate never grows again.',
  hyper: {
    lr: learningRate(0.001, rate.bounded),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-7),
  },
  toggles: { bias: { label: 'bias correction', default: true } },
  state: { m: vector(0), v: vector(0), vmax: vector(0) },
  symbols: { vmax: 'v^{\\max}' },
  meanings: {
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    vmax: 'largest average square so far',
    alpha: 'learning rate with both corrections',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'largest average square, corrected for its start at zero',
  },
  forms: {
    keras: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        vmax = max(vmax, v)
        alpha = where(bias, lr*(sqrt(1 - beta2^t)/(1 - beta1^t)), lr)
        theta = theta - alpha*(m/(sqrt(vmax) + eps))`,
      note: 'the largest raw second moment; both corrections in the step size',
    },
    pytorch: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        vmax = max(vmax, v)
        mhat = where(bias, m/(1 - beta1^t), m)
        vhat = where(bias, vmax/(1 - beta2^t), vmax)
        theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
      defaults: { eps: 1e-8 },
      note: 'the largest raw second moment; epsilon after the corrections',
    },
    optax: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        vmax = max(vmax, where(bias, v/(1 - beta2^t), v))
        mhat = where(bias, m/(1 - beta1^t), m)
        theta = theta - lr*(mhat/(sqrt(vmax) + eps))`,
      defaults: { eps: 1e-8 },
      meanings: { vmax: 'largest corrected average square so far' },
      note: 'the largest corrected second moment: smaller early steps',
    },
    paper: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        vmax = max(vmax, v)
        theta = theta - lr/sqrt(t)*(m/sqrt(vmax))`,
      note: 'no correction and no epsilon; the rate falls with the root of time',
    },
  },
  references: [
    {
      authors: 'S. J. Reddi, S. Kale, S. Kumar',
      year: 2018,
      title: 'On the Convergence of Adam and Beyond',
      where: 'ICLR, arXiv:1904.09237',
      url: 'https://arxiv.org/abs/1904.09237',
    },
  ],
});
