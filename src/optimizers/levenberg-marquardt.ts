// Levenberg and Marquardt's method for sums of squares, damped as Nielsen does it.
import { defineOptimizer } from '../formula/define-optimizer';
import { scalar } from './_hyper';

export default defineOptimizer({
  name: 'Levenberg–Marquardt',
  fullName: 'Gauss-Newton with damping, for sums of squares',
  year: 1963,
  authors: 'Levenberg, Marquardt',
  family: 'second-order',
  idea: 'Where the loss is a sum of squares, take its curvature from their slopes alone, and damp the step until the loss falls.',
  hyper: {
    tau: {
      label: 'first damping',
      does: 'damps the first step by {value} of the largest curvature met at the start',
      symbol: '\\tau',
      range: [1e-8, 1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-3,
    },
    xtol: {
      label: 'least step',
      does: 'stands still once a step would be no longer than {value} of the way from the origin',
      symbol: '\\varepsilon',
      range: [1e-16, 0.01],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-8,
    },
  },
  state: { mu: scalar(0), nu: scalar(2) },
  symbols: { k: '\\bar{\\mu}' },
  meanings: {
    A: 'curvature of the squares by their slopes alone',
    k: 'damping of this step',
    h: 'step that is tried',
    rho: 'fall of the loss as a share of what was expected',
    mu: 'damping: a step of Newton at 0, down the slope when large',
    nu: 'how much the damping grows if a step fails',
  },
  forms: {
    textbook: {
      update: `
        A = gauss(theta)
        k = where(t == 1, tau*norminf(diag(A)), mu)
        h = -((A + k*eye)^(-1)*(g/2))
        rho = where(norm(h) > xtol*(norm(theta) + xtol), (f(theta) - f(theta + h))/dot(h, k*h - g/2), 0)
        mu = where(rho > 0, k*max(1/3, 1 - (2*rho - 1)^3), where(rho == 0, k, k*nu))
        nu = where(rho > 0, 2, where(rho == 0, nu, 2*nu))
        theta = where(rho > 0, theta + h, theta)`,
      note: 'the damping follows how well the last step did',
    },
  },
  references: [
    {
      authors: 'K. Levenberg',
      year: 1944,
      title: 'A method for the solution of certain non-linear problems in least squares',
      where: 'Quarterly of Applied Mathematics 2:164-168',
      url: 'https://doi.org/10.1090/qam/10666',
    },
    {
      authors: 'D. W. Marquardt',
      year: 1963,
      title: 'An algorithm for least-squares estimation of nonlinear parameters',
      where: 'Journal of the Society for Industrial and Applied Mathematics 11:431-441',
      url: 'https://doi.org/10.1137/0111030',
    },
    {
      authors: 'H. B. Nielsen',
      year: 1999,
      title: "Damping parameter in Marquardt's method",
      where: 'Report IMM-REP-1999-05, Technical University of Denmark',
    },
  ],
});
