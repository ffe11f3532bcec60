// Powell's dogleg in a trust region.
import { defineOptimizer } from '../formula/define-optimizer';
import { scalar } from './_hyper';
import { nocedalWright2006 } from './_references';

export default defineOptimizer({
  name: 'Dogleg',
  fullName: 'Trust region by a bent path',
  year: 1970,
  authors: 'Powell',
  family: 'second-order',
  idea: 'Trust the bowl that the loss looks like only within a circle, and bend the path from the slope to the step of Newton.',
  hyper: {
    eta: {
      label: 'least success of a step',
      does: 'takes a step that lowers the loss by more than {share} of what was expected',
      symbol: '\\eta',
      range: [0.001, 0.24],
      scale: 'linear',
      limits: [0, 0.25],
      default: 0.15,
    },
    D0: {
      label: 'first radius',
      does: 'the first step is at most {value} long',
      symbol: '\\Delta_0',
      range: [0.01, 10],
      scale: 'log',
      limits: [0, Infinity],
      default: 1,
    },
    Dmax: {
      label: 'largest radius',
      does: 'no step is longer than {value}',
      symbol: '\\Delta_{\\max}',
      range: [0.01, 1000],
      scale: 'log',
      limits: [0, Infinity],
      default: 100,
    },
  },
  state: { D: scalar('D0') },
  symbols: {
    D: '\\Delta',
    pu: 'p^{\\mathrm{U}}',
    pn: 'p^{\\mathrm{N}}',
    pc: 'p^{\\mathrm{S}}',
    pd: 'p^{\\mathrm{D}}',
    kappa: '\\tau',
    r: '\\rho',
  },
  meanings: {
    H: 'curvature: all second derivatives of the loss',
    c: 'curvature along the gradient, times its square',
    pn: 'step of Newton',
    pu: 'step down the slope to where the bowl is lowest',
    pc: 'step down the slope to the edge of the region',
    q: 'way from the one to the other',
    s: 'share of it that stays within the region',
    kappa: 'share of the way to the edge at which the model is lowest',
    pd: 'dogleg: down the slope, then towards the step of Newton',
    p: 'step that is tried',
    m: 'change of the loss that the model expects',
    r: 'change of the loss as a share of what was expected',
    D: 'radius of the region that is trusted',
  },
  forms: {
    paper: {
      update: `
        H = hess(theta)
        c = dot(g, H*g)
        pn = -(H^(-1)*g)
        pu = -(dot(g, g)/c)*g
        pc = -(D/norm(g))*g
        q = pn - pu
        s = (-dot(pu, q) + sqrt(dot(pu, q)^2 - dot(q, q)*(dot(pu, pu) - D^2)))/dot(q, q)
        kappa = where(c > 0, min(1, norm(g)^3/(D*c)), 1)
        pd = where(norm(pn) <= D, pn, where(norm(pu) >= D, pc, pu + s*q))
        p = where(eigmin(H) > 0, pd, kappa*pc)
        m = dot(g, p) + dot(p, H*p)/2
        r = (f(theta + p) - f(theta))/m
        theta = where(r > eta, theta + p, theta)
        D = where(r < 0.25, D/4, where(r > 0.75 && norm(p) > 0.999*D, min(2*D, Dmax), D))`,
      note: 'where the loss bends down, as far down the slope as the model is trusted',
    },
    scipy: { like: 'paper', note: "SciPy's stops where the loss bends down, and its radius may grow to 1000" },
  },
  references: [
    {
      authors: 'M. J. D. Powell',
      year: 1970,
      title: 'A hybrid method for nonlinear equations',
      where: 'Numerical Methods for Nonlinear Algebraic Equations, Gordon and Breach, 87-114',
    },
    nocedalWright2006,
  ],
});
