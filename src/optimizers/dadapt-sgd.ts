// D-Adaptation for SGD.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, momentum, rate, scalar, vector } from './_hyper';
import { firstDistance } from './_hyper-more';
import { defazioMishchenko2023 } from './_references-more';
import { relative } from './_suggest';

export default defineOptimizer({
  name: 'D-Adapt SGD',
  fullName: 'SGD with D-Adaptation',
  year: 2023,
  authors: 'Defazio, Mishchenko',
  family: 'rate-free',
  idea: 'Descent whose learning rate is a lower bound of the distance to the goal, raised as the gradients tell more.',
  hyper: { lr: learningRate(1, rate.multiple), momentum: momentum(0.9, '\\mu'), d0: firstDistance },
  state: { x0: vector('theta'), G: scalar(0), s: vector(0), r: scalar(0), d: scalar('d0') },
  symbols: { dhat: '\\hat{d}', x0: '\\theta_0' },
  meanings: {
    x0: 'where the path started',
    G: 'length of the first gradient',
    gamma: 'rate of this step',
    r: 'how much the gradients have agreed on the way',
    s: 'sum of the scaled gradients',
    dhat: 'distance that the gradients tell',
    d: 'guess of the distance to the goal',
    z: 'where the sum of the gradients leads from the start',
  },
  suggest: relative('adagrad', 0.1, 0.1),
  forms: {
    authors: {
      update: `
        G = where(G > 0, G, norm(g))
        gamma = where(G > 0, d*lr/G, 0)
        r = r + gamma*dot(g, s)
        s = s + gamma*g
        dhat = where(norm(s) > 0, 2*r/norm(s), 0)
        d = max(d, dhat)
        z = x0 - s
        theta = momentum*theta + (1 - momentum)*z`,
      note: 'momentum by averaging the path, off in their package; the first gradient sets the scale for good',
    },
  },
  references: [defazioMishchenko2023],
});
