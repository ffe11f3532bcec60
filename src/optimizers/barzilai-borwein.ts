// Barzilai and Borwein's step: a rate from the last step and how it changed the slope.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate } from './_hyper';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Barzilai-Borwein',
  fullName: 'Two-point step size',
  year: 1988,
  authors: 'Barzilai, Borwein',
  family: 'classical',
  idea: 'Take for the rate the inverse of the curvature that the last step has met; the loss may rise on the way.',
  hyper: {
    lr: learningRate(0.001, 'the rate is {value} at first, and wherever the last step met no upward curve'),
  },
  meanings: {
    s: 'last step',
    y: 'change of the gradient in the last step',
    alpha: 'rate: the inverse of the curvature that was met',
  },
  suggest: borrowed('momentum', 3),
  forms: {
    bb1: {
      // Where the curvature is not positive the quotient would lead uphill. In the first step s and y are 0.
      update: `
        s = theta - prev(theta, 2)
        y = g - prev(g)
        alpha = where(dot(s, y) > 0, dot(s, s)/dot(s, y), lr)
        theta = theta - alpha*g`,
      note: 'the long step',
    },
    bb2: {
      update: `
        s = theta - prev(theta, 2)
        y = g - prev(g)
        alpha = where(dot(s, y) > 0, dot(s, y)/dot(y, y), lr)
        theta = theta - alpha*g`,
      note: 'the short step',
    },
  },
  references: [
    {
      authors: 'J. Barzilai, J. M. Borwein',
      year: 1988,
      title: 'Two-Point Step Size Gradient Methods',
      where: 'IMA Journal of Numerical Analysis 8(1):141-148',
      url: 'https://doi.org/10.1093/imanum/8.1.141',
    },
  ],
});
