// D-Adaptation for Adam: the rate follows from an estimate of the distance to the goal.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, scalar, vector } from './_hyper';
import { firstDistance, growth } from './_hyper-more';
import { defazioMishchenko2023 } from './_references-more';
import { relative } from './_suggest';

export default defineOptimizer({
  name: 'D-Adapt Adam',
  fullName: 'Adam with D-Adaptation',
  year: 2023,
  authors: 'Defazio, Mishchenko',
  family: 'rate-free',
  idea: 'Adam whose learning rate is a lower bound of the distance to the goal, raised as the gradients tell more.',
  hyper: {
    lr: learningRate(1, rate.multiple),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-8),
    d0: firstDistance,
    growth,
  },
  state: { m: vector(0), v: vector(0), s: vector(0), r: scalar(0), d: scalar('d0') },
  symbols: { dhat: '\\hat{d}' },
  meanings: {
    gamma: 'learning rate times the guess of the distance',
    r: 'how much the gradients have agreed on the way',
    m: 'running average of the scaled gradient',
    v: 'running average of the squared gradient',
    s: 'running average of the scaled gradients, for the guess',
    dhat: 'distance that the gradients tell',
    d: 'guess of the distance to the goal',
  },
  suggest: relative('nadam', 0.3, 0.1),
  forms: {
    authors: {
      // The order matters: r takes the old s and v.
      update: `
        gamma = d*lr
        r = sqrt(beta2)*r + (1 - sqrt(beta2))*gamma*dot(g, s/(sqrt(v) + eps))
        m = beta1*m + (1 - beta1)*gamma*g
        v = beta2*v + (1 - beta2)*g^2
        s = sqrt(beta2)*s + (1 - sqrt(beta2))*gamma*g
        dhat = where(norm1(s) > 0, r/((1 - sqrt(beta2))*norm1(s)), 0)
        d = where(growth > 0, max(d, min(dhat, growth*d)), max(d, dhat))
        theta = theta - m/(sqrt(v) + eps)`,
      note: 'without bias correction; the growth of the guess can be limited',
    },
    optax: {
      update: `
        gamma = d*lr*sqrt(1 - beta2^t)/(1 - beta1^t)
        r = sqrt(beta2)*r + (1 - sqrt(beta2))*gamma*dot(g, s/(sqrt(v) + eps))
        m = beta1*m + (1 - beta1)*gamma*g
        v = beta2*v + (1 - beta2)*g^2
        s = sqrt(beta2)*s + (1 - sqrt(beta2))*gamma*g
        dhat = r/((1 - sqrt(beta2))*norm1(s))
        d = max(d, dhat)
        theta = theta - m/(sqrt(v) + eps)`,
      note: 'with bias correction of both moments; undefined while no slope has been met',
    },
  },
  references: [defazioMishchenko2023],
});
