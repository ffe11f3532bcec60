// Adam.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { kingmaBa2014 } from './_references';

export default defineOptimizer({
  name: 'Adam',
  fullName: 'Adaptive moment estimation',
  year: 2014,
  authors: 'Kingma, Ba',
  family: 'adaptive',
  idea: 'Average the gradients for direction and their squares for scale, and correct both for having started at zero.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-7),
  },
  toggles: { bias: { label: 'bias correction', default: true } },
  state: { m: vector(0), v: vector(0) },
  meanings: {
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    alpha: 'learning rate with both corrections',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average square, corrected for its start at zero',
  },
  forms: {
    keras: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        alpha = where(bias, lr*(sqrt(1 - beta2^t)/(1 - beta1^t)), lr)
        theta = theta - alpha*(m/(sqrt(v) + eps))`,
      note: 'both corrections in the step size, so that epsilon acts before them',
    },
    pytorch: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = where(bias, m/(1 - beta1^t), m)
        vhat = where(bias, v/(1 - beta2^t), v)
        theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
      defaults: { eps: 1e-8 },
      note: 'epsilon after the corrections',
    },
    optax: { like: 'pytorch', defaults: { eps: 1e-8 }, note: 'epsilon after the corrections' },
    paper: { like: 'pytorch', defaults: { eps: 1e-8 }, note: 'epsilon after the corrections (Algorithm 1)' },
  },
  references: [kingmaBa2014],
});
