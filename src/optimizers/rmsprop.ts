// RMSprop, with momentum and centring as options.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, momentum, rate, vector } from './_hyper';

export default defineOptimizer({
  name: 'RMSprop',
  fullName: 'Root mean square propagation',
  year: 2012,
  authors: 'Tieleman, Hinton',
  family: 'adaptive',
  idea: 'Divide each coordinate of the gradient by the typical size it has had lately.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    rho: decay(0.9, '\\rho', 'decay of the average square', memory.squares),
    momentum: momentum(0, '\\mu'),
    eps: epsilon(1e-7),
  },
  toggles: { centered: { label: 'centred: divide by the standard deviation', default: false } },
  meanings: {
    v: 'running average of the squared gradient',
    a: 'running average of the gradient',
    m: 'velocity: the step to be taken',
    b: 'decaying sum of scaled gradients',
  },
  forms: {
    keras: {
      update: `
        v = rho*v + (1 - rho)*g^2
        a = rho*a + (1 - rho)*g
        m = momentum*m + lr*g/sqrt(where(centered, v - a^2, v) + eps)
        theta = theta - m`,
      state: { v: vector(0), a: vector(0), m: vector(0) },
      note: 'epsilon inside the root, the learning rate inside the velocity',
    },
    pytorch: {
      update: `
        v = rho*v + (1 - rho)*g^2
        a = rho*a + (1 - rho)*g
        b = momentum*b + g/(sqrt(where(centered, v - a^2, v)) + eps)
        theta = theta - lr*b`,
      state: { v: vector(0), a: vector(0), b: vector(0) },
      symbols: { rho: '\\alpha' },
      defaults: { lr: 0.01, rho: 0.99, eps: 1e-8 },
      note: 'epsilon outside the root, a longer memory',
    },
    optax: {
      like: 'keras',
      defaults: { eps: 1e-8 },
      note: 'epsilon inside the root, the learning rate inside the velocity',
    },
  },
  references: [
    {
      authors: 'T. Tieleman, G. Hinton',
      year: 2012,
      title: 'Lecture 6.5: Divide the gradient by a running average of its recent magnitude',
      where: 'Coursera, Neural Networks for Machine Learning',
      url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
    },
    {
      authors: 'A. Graves',
      year: 2013,
      title: 'Generating Sequences With Recurrent Neural Networks',
      where: 'arXiv:1308.0850 (centred)',
      url: 'https://arxiv.org/abs/1308.0850',
    },
  ],
});
