// Nonlinear conjugate gradients.
import { defineOptimizer } from '../formula/define-optimizer';
import { scalar, vector } from './_hyper';
import { search } from './_hyper-second-order';
import { nocedalWright2006 } from './_references';

const rest = `
        p = -g + beta*d
        d = where(dot(g, p) < 0, p, -g)
        a0 = where(t > 1 && dot(g, d) < 0, min(1, alpha*q/dot(g, d)), min(1, 1/norm1(g)))
        alpha = wolfe(d, a0, c1, c2)
        q = dot(g, d)
        theta = theta + alpha*d`;

export default defineOptimizer({
  name: 'Conjugate gradients',
  fullName: 'Nonlinear conjugate gradients',
  year: 1964,
  authors: 'Fletcher, Reeves; Polak, Ribière',
  family: 'classical',
  idea: 'Bend each new direction by the last one, so that a long valley is not crossed again and again.',
  hyper: { c1: search.fall('c_1'), c2: search.flat(0.1) },
  state: { d: vector(0), alpha: scalar(0), q: scalar(0) },
  symbols: { a0: '\\bar{\\alpha}' },
  meanings: {
    beta: 'how much of the last direction is kept',
    p: 'gradient bent by the last direction',
    d: 'direction, downhill in any case',
    a0: 'length that is tried first',
    alpha: 'length of the step, found along the direction',
    q: 'slope along the direction',
  },
  forms: {
    'fletcher-reeves': {
      update: `
        beta = where(t > 1 && norm(prev(g)) > 0, dot(g, g)/dot(prev(g), prev(g)), 0)${rest}`,
      note: 'keeps as much as the squared gradient has grown',
    },
    'polak-ribiere': {
      update: `
        beta = where(t > 1 && norm(prev(g)) > 0, max(0, dot(g, g - prev(g))/dot(prev(g), prev(g))), 0)${rest}`,
      note: 'never less than nothing (PR+): it starts anew where the gradient has hardly changed',
    },
  },
  references: [
    {
      authors: 'R. Fletcher, C. M. Reeves',
      year: 1964,
      title: 'Function minimization by conjugate gradients',
      where: 'The Computer Journal 7:149-154',
      url: 'https://doi.org/10.1093/comjnl/7.2.149',
    },
    {
      authors: 'E. Polak, G. Ribière',
      year: 1969,
      title: 'Note sur la convergence de méthodes de directions conjuguées',
      where: "Revue française d'informatique et de recherche opérationnelle 3(R1):35-43",
      url: 'https://doi.org/10.1051/m2an/196903R100351',
    },
    {
      authors: 'J. C. Gilbert, J. Nocedal',
      year: 1992,
      title: 'Global Convergence Properties of Conjugate Gradient Methods for Optimization',
      where: 'SIAM Journal on Optimization 2(1):21-42',
      url: 'https://doi.org/10.1137/0802003',
    },
    nocedalWright2006,
  ],
});
