// AdaMax: Adam with the infinity norm.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { kingmaBa2014 } from './_references';

export default defineOptimizer({
  name: 'AdaMax',
  fullName: 'Adam with the infinity norm',
  year: 2014,
  authors: 'Kingma, Ba',
  family: 'adaptive',
  idea: 'Adam with the scale taken from the largest recent gradient instead of the average square.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the largest gradient', memory.largest),
    eps: epsilon(1e-7),
  },
  toggles: { bias: { label: 'bias correction', default: true } },
  state: { m: vector(0), u: vector(0) },
  meanings: {
    m: 'running average of the gradient',
    u: 'largest recent gradient of each coordinate',
  },
  forms: {
    keras: {
      update: `
        m = beta1*m + (1 - beta1)*g
        u = max(beta2*u, abs(g))
        theta = theta - where(bias, lr/(1 - beta1^t), lr)*(m/(u + eps))`,
      note: 'epsilon in the quotient',
    },
    pytorch: {
      update: `
        m = beta1*m + (1 - beta1)*g
        u = max(beta2*u, abs(g) + eps)
        theta = theta - where(bias, lr/(1 - beta1^t), lr)*(m/u)`,
      defaults: { lr: 0.002, eps: 1e-8 },
      note: 'epsilon in the maximum, so that it is remembered',
    },
    optax: { like: 'pytorch', defaults: { eps: 1e-8 }, note: 'epsilon in the maximum, so that it is remembered' },
    paper: {
      update: `
        m = beta1*m + (1 - beta1)*g
        u = max(beta2*u, abs(g))
        theta = theta - where(bias, lr/(1 - beta1^t), lr)*(m/u)`,
      defaults: { lr: 0.002 },
      note: 'no epsilon: undefined where the gradient has always been zero',
    },
  },
  references: [kingmaBa2014],
});
