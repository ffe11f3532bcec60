// Adadelta.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';

export default defineOptimizer({
  name: 'Adadelta',
  fullName: 'Adaptive rates from past steps',
  year: 2012,
  authors: 'Zeiler',
  family: 'adaptive',
  idea: 'Divide by the typical size of recent gradients and multiply by that of recent steps, so that the units come out right.',
  hyper: {
    lr: learningRate(0.001, rate.multiple),
    rho: decay(0.95, '\\rho', 'decay of the averages', memory.both),
    eps: epsilon(1e-7),
  },
  state: { G: vector(0), D: vector(0) },
  meanings: {
    G: 'running average of the squared gradient',
    D: 'running average of the squared step',
    delta: 'step the rule finds',
  },
  forms: {
    keras: {
      // The order matters: delta uses the old D, and D takes in the step before it is scaled by the learning rate.
      update: `
        G = rho*G + (1 - rho)*g^2
        delta = -sqrt(D + eps)/sqrt(G + eps)*g
        D = rho*D + (1 - rho)*delta^2
        theta = theta + lr*delta`,
      note: 'with the default learning rate, 0.001, it hardly moves',
    },
    pytorch: { like: 'keras', defaults: { lr: 1, rho: 0.9, eps: 1e-6 } },
    optax: { like: 'keras', defaults: { rho: 0.9, eps: 1e-6 } },
    paper: {
      update: `
        G = rho*G + (1 - rho)*g^2
        delta = -sqrt(D + eps)/sqrt(G + eps)*g
        D = rho*D + (1 - rho)*delta^2
        theta = theta + delta`,
      defaults: { eps: 1e-6 },
      note: 'no learning rate at all',
    },
  },
  references: [
    {
      authors: 'M. D. Zeiler',
      year: 2012,
      title: 'ADADELTA: An Adaptive Learning Rate Method',
      where: 'arXiv:1212.5701',
      url: 'https://arxiv.org/abs/1212.5701',
    },
  ],
});
