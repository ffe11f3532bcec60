// BFGS.
import { defineOptimizer } from '../formula/define-optimizer';
import { matrix, search } from './_hyper-second-order';
import { nocedalWright2006 } from './_references';

export default defineOptimizer({
  name: 'BFGS',
  fullName: 'Broyden-Fletcher-Goldfarb-Shanno, a quasi-Newton method',
  year: 1970,
  authors: 'Broyden, Fletcher, Goldfarb, Shanno',
  family: 'second-order',
  idea: 'Learn the inverse of the curvature from how the gradient changes along the way, and step as Newton would.',
  hyper: { c1: search.fall('c_1'), c2: search.flat(0.9) },
  state: { B: matrix('eye') },
  // The book calls the inverse H, and what it is the inverse of B.
  symbols: { a0: '\\bar{\\alpha}', B: 'H', B0: '\\bar{H}', r: '\\rho' },
  meanings: {
    s: 'step that was taken',
    y: 'change of the gradient over it',
    r: 'inverse of the curvature along it',
    B0: 'inverse curvature so far; at first scaled to what was met',
    V: 'takes out what the step has told anew',
    B: 'inverse of the curvature as far as it is known',
    d: 'direction: the step of Newton with it',
    a0: 'length that is tried first',
    alpha: 'length of the step, found along the direction',
  },
  forms: {
    paper: {
      update: `
        s = theta - prev(theta, 2)
        y = g - prev(g)
        r = 1/dot(y, s)
        B0 = where(t == 2, dot(y, s)/dot(y, y)*eye, B)
        V = eye - r*outer(y, s)
        B = where(t > 1 && dot(y, s) > 1e-12, transpose(V)*B0*V + r*outer(s, s), B)
        d = -(B*g)
        a0 = where(t == 1, min(1, 1/norm1(g)), 1)
        alpha = wolfe(d, a0, c1, c2)
        theta = theta + alpha*d`,
      note: 'nothing is learnt from a step along which the curvature is not positive',
    },
  },
  references: [
    {
      authors: 'C. G. Broyden',
      year: 1970,
      title: 'The convergence of a class of double-rank minimization algorithms',
      where: 'IMA Journal of Applied Mathematics 6:76-90, 222-231',
      url: 'https://doi.org/10.1093/imamat/6.1.76',
    },
    {
      authors: 'R. Fletcher',
      year: 1970,
      title: 'A new approach to variable metric algorithms',
      where: 'The Computer Journal 13:317-322',
      url: 'https://doi.org/10.1093/comjnl/13.3.317',
    },
    {
      authors: 'D. Goldfarb',
      year: 1970,
      title: 'A family of variable-metric methods derived by variational means',
      where: 'Mathematics of Computation 24:23-26',
      url: 'https://doi.org/10.1090/S0025-5718-1970-0258249-6',
    },
    {
      authors: 'D. F. Shanno',
      year: 1970,
      title: 'Conditioning of quasi-Newton methods for function minimization',
      where: 'Mathematics of Computation 24:647-656',
      url: 'https://doi.org/10.1090/S0025-5718-1970-0274029-X',
    },
    nocedalWright2006,
  ],
});
