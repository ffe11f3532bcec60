// Newton's method made to go downhill.
import { defineOptimizer } from '../formula/define-optimizer';
import { search } from './_hyper-second-order';
import { nocedalWright2006 } from './_references';

export default defineOptimizer({
  name: 'Damped Newton',
  fullName: "Newton's method, damped",
  year: 2006,
  authors: 'Nocedal, Wright',
  family: 'second-order',
  idea: 'Newton, but with curvature added until the loss looks like a bowl, and steps shortened until the loss falls.',
  hyper: {
    delta: {
      label: 'least curvature',
      does: 'adds curvature until that in every direction is at least {value}',
      symbol: '\\delta',
      range: [1e-6, 100],
      scale: 'log',
      limits: [0, Infinity],
      default: 0.001,
    },
    c: search.fall('c'),
    b: search.shorter(0.5),
  },
  meanings: {
    H: 'curvature: all second derivatives of the loss',
    tau: 'curvature that is added in all directions',
    d: 'direction: the step of Newton with it',
    alpha: 'length of the step: the first that is short enough',
  },
  forms: {
    paper: {
      update: `
        H = hess(theta)
        tau = max(0, delta - eigmin(H))
        d = -((H + tau*eye)^(-1)*g)
        alpha = armijo(d, 1, c, b)
        theta = theta + alpha*d`,
      note: 'a multiple of the identity is added, as little as is needed',
    },
  },
  references: [nocedalWright2006],
});
