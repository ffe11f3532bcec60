// Nelder and Mead's simplex.
import { defineOptimizer } from '../formula/define-optimizer';
import { scalar } from './_hyper';
import { corners, outcome } from './_simplex';
import { rounded, sizeOf } from './_suggest';

/** The start with one coordinate a little larger. */
const corner = (axis: 1 | 2): { readonly type: 'vector'; readonly initial: string } => ({
  type: 'vector',
  initial: `where(axis(${axis}) > 0, where(theta == 0, zero, (1 + size)*theta), theta)`,
});

export default defineOptimizer({
  name: 'Nelder–Mead',
  fullName: 'Downhill simplex of Nelder and Mead',
  year: 1965,
  authors: 'Nelder, Mead',
  family: 'classical',
  idea: 'Roll a triangle downhill by turning its highest corner over, stretch it where that pays, and shrink it where nothing does.',
  hyper: {
    size: {
      label: 'first size',
      does: 'begins with a triangle whose corners lie {share} of the coordinates of the start away',
      symbol: '\\delta',
      range: [0.001, 1],
      scale: 'log',
      limits: [1e-12, 100],
      default: 0.05,
    },
    zero: {
      label: 'first size at 0',
      does: 'where a coordinate of the start is 0, the corner lies {value} away',
      symbol: '\\delta_0',
      range: [1e-4, 10],
      scale: 'log',
      limits: [1e-12, 1e6],
      default: 0.00025,
    },
    rho: {
      label: 'mirroring',
      does: 'throws the highest corner {value} times as far beyond the other two as it lies on this side of them',
      symbol: '\\rho',
      range: [0.5, 2],
      scale: 'linear',
      limits: [0.01, 10],
      default: 1,
    },
    chi: {
      label: 'stretching',
      does: 'goes {value} times as far where the mirrored corner is the lowest of all',
      symbol: '\\chi',
      range: [1.1, 4],
      scale: 'linear',
      limits: [1, 100],
      default: 2,
    },
    psi: {
      label: 'drawing in',
      does: 'goes only {share} as far where the mirrored corner is no good',
      symbol: '\\psi',
      range: [0.1, 0.9],
      scale: 'linear',
      limits: [0.01, 0.99],
      default: 0.5,
    },
    sigma: {
      label: 'shrinking',
      does: 'leaves {share} of each side where nothing else helps',
      symbol: '\\sigma',
      range: [0.1, 0.9],
      scale: 'linear',
      limits: [0.01, 0.99],
      default: 0.5,
    },
    xtol: {
      label: 'least size',
      does: 'stands still once the triangle is no larger than {value} and about level',
      symbol: '\\varepsilon_x',
      range: [1e-12, 0.1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-4,
    },
    ftol: {
      label: 'least difference',
      does: 'stands still once losses at its corners differ by no more than {value} and it is small',
      symbol: '\\varepsilon_f',
      range: [1e-12, 0.1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1e-4,
    },
  },
  suggest: (surface) => ({ size: 0.1, zero: rounded(sizeOf(surface) / 8) }),
  state: {
    p1: { type: 'vector', initial: 'theta' },
    p2: corner(1),
    p3: corner(2),
    f1: scalar(0),
    f2: scalar(0),
    f3: scalar(0),
  },
  symbols: {
    p1: 'p_1',
    p2: 'p_2',
    p3: 'p_3',
    f1: 'f_1',
    f2: 'f_2',
    f3: 'f_3',
    e1: 'e_1',
    e2: 'e_2',
    e3: 'e_3',
    fa: 'f_a',
    fb: 'f_b',
    fc: 'f_c',
    fr: 'f_r',
    fq: 'f_q',
    go: 'w',
    kind: 'k',
  },
  meanings: {
    p1: 'corner of the triangle',
    p2: 'corner of the triangle',
    p3: 'corner of the triangle',
    f1: 'loss at the first corner',
    f2: 'loss at the second corner',
    f3: 'loss at the third corner',
    e1: 'loss at the first corner as the step begins',
    e2: 'loss at the second corner as the step begins',
    e3: 'loss at the third corner as the step begins',
    a: 'lowest corner as the step begins',
    b: 'corner between the lowest and the highest',
    c: 'highest corner: the one that is to move',
    fa: 'loss at the lowest corner',
    fb: 'loss at the corner between',
    fc: 'loss at the highest corner',
    go: 'not 0 while the triangle is larger than it may become',
    m: 'middle of the side that stays',
    r: 'highest corner mirrored at that side',
    fr: 'loss at the mirrored corner',
    q: 'second try: farther out, or drawn in',
    fq: 'loss at the second try',
    kind: 'what was done: 1 mirrored, 2 stretched, 3 drawn in, 4 shrunk',
  },
  forms: {
    scipy: {
      update: `
        e1 = where(t == 1, f(p1), f1)
        e2 = where(t == 1, f(p2), f2)
        e3 = where(t == 1, f(p3), f3)
        a = ranked(1, e1, e2, e3, p1, p2, p3)
        b = ranked(2, e1, e2, e3, p1, p2, p3)
        c = ranked(3, e1, e2, e3, p1, p2, p3)
        fa = ranked(1, e1, e2, e3, e1, e2, e3)
        fb = ranked(2, e1, e2, e3, e1, e2, e3)
        fc = ranked(3, e1, e2, e3, e1, e2, e3)
        go = where(max(norminf(b - a), norminf(c - a)) <= xtol && fc - fa <= ftol, 0, 1)
        m = (a + b)/2
        r = (1 + rho)*m - rho*c
        fr = where(go == 1, f(r), fc)
        q = where(fr < fa, (1 + rho*chi)*m - rho*chi*c, where(fr < fc, (1 + psi*rho)*m - psi*rho*c, (1 - psi)*m + psi*c))
        fq = where(go == 1 && (fr < fa || !(fr < fb)), f(q), fr)
        kind = where(go == 0, 0, where(fr < fa && fq < fr, 2, where(fr < fb, 1, where(!(fr < fq) && fq < fc, 3, 4))))
        p1 = a
        p2 = where(kind == 4, a + sigma*(b - a), b)
        p3 = where(kind == 0, c, where(kind == 1, r, where(kind == 4, a + sigma*(c - a), q)))
        f1 = fa
        f2 = where(kind == 4, f(p2), fb)
        f3 = where(kind == 0, fc, where(kind == 1, fr, where(kind == 4, f(p3), fq)))
        theta = ranked(1, f1, f2, f3, p1, p2, p3)`,
      told: [
        {
          lines: ['e1', 'e2', 'e3', 'a', 'b', 'c', 'fa', 'fb', 'fc', 'go'],
          tex: corners,
        },
        { lines: ['fr', 'fq', 'kind', 'p1', 'p2', 'p3', 'f1', 'f2', 'f3', 'theta'], tex: outcome },
      ],
      points: ['theta', 'c', 'm', 'r', 'q'],
      triangle: ['p1', 'p2', 'p3'],
      note: 'needs no slopes: it only compares losses',
    },
  },
  references: [
    {
      authors: 'J. A. Nelder, R. Mead',
      year: 1965,
      title: 'A simplex method for function minimization',
      where: 'The Computer Journal 7:308-313',
      url: 'https://doi.org/10.1093/comjnl/7.4.308',
    },
    {
      authors: 'J. C. Lagarias, J. A. Reeds, M. H. Wright, P. E. Wright',
      year: 1998,
      title: 'Convergence properties of the Nelder–Mead simplex method in low dimensions',
      where: 'SIAM Journal on Optimization 9:112-147',
      url: 'https://doi.org/10.1137/S1052623496303470',
    },
  ],
});
