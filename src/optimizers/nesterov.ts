// SGD with Nesterov's momentum.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, momentum, rate, scalar, vector } from './_hyper';
import { sutskever2013 } from './_references';

export default defineOptimizer({
  name: 'Nesterov',
  fullName: "Nesterov's accelerated gradient",
  year: 1983,
  authors: 'Nesterov',
  family: 'momentum',
  idea: 'Roll on with the momentum first and measure the slope there, so that the step is braked before it overshoots.',
  hyper: { lr: learningRate(0.01, rate.momentum), momentum: momentum(0.9, '\\beta') },
  meanings: {
    v: 'velocity: the step to be taken',
    b: 'decaying sum of the gradients',
    y: 'look-ahead point, where the slope is measured',
    a: 'number in whose growth the momentum lies',
    x: 'where a plain step leads: the path without look-ahead',
  },
  forms: {
    keras: {
      update: `
        v = momentum*v - lr*g
        theta = theta + momentum*v - lr*g`,
      state: { v: vector(0) },
      note: 'what is drawn is the look-ahead point; the learning rate is inside the velocity',
    },
    pytorch: {
      update: `
        b = momentum*b + g
        theta = theta - lr*(g + momentum*b)`,
      state: { b: vector(0) },
      symbols: { momentum: '\\mu' },
      defaults: { lr: 0.001 },
      note: 'what is drawn is the look-ahead point; the learning rate is outside the buffer',
    },
    optax: { like: 'pytorch', note: 'what is drawn is the look-ahead point; the learning rate is outside the buffer' },
    paper: {
      update: `
        y = theta + momentum*v
        v = momentum*v - lr*grad(y)
        theta = theta + v`,
      state: { v: vector(0) },
      symbols: { momentum: '\\mu' },
      points: ['theta', 'y'],
      note: 'the point that moves and the point y where the slope is measured are drawn apart',
    },
    original: {
      update: `
        a = (1 + sqrt(1 + 4*a^2))/2
        x = theta - lr*g
        theta = x + (prev(a) - 1)/a*(x - prev(x))`,
      state: { a: scalar(1), x: vector('theta') },
      symbols: { theta: 'y' },
      points: ['theta', 'x'],
      note: 'as published in 1983, but with a constant rate: the momentum grows by a sequence of its own',
    },
  },
  references: [
    {
      authors: 'Yu. E. Nesterov',
      year: 1983,
      title: 'A method of solving a convex programming problem with convergence rate O(1/k²)',
      where: 'Soviet Mathematics Doklady 27:372-376',
    },
    sutskever2013,
  ],
});
