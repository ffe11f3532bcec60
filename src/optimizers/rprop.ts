// Rprop: only the signs of the gradient count.
import type { Hyper } from '../formula/define';
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, vector } from './_hyper';
import { borrowed } from './_suggest';

const factor = (
  label: string,
  does: string,
  symbol: string,
  range: readonly [number, number],
  value: number,
): Hyper => ({
  label,
  does,
  symbol,
  range,
  scale: 'linear',
  limits: [0, Infinity],
  default: value,
});

const bound = (
  label: string,
  does: string,
  symbol: string,
  range: readonly [number, number],
  value: number,
): Hyper => ({
  ...factor(label, does, symbol, range, value),
  scale: 'log',
});

export default defineOptimizer({
  name: 'Rprop',
  fullName: 'Resilient backpropagation',
  year: 1993,
  authors: 'Riedmiller, Braun',
  family: 'sign',
  idea: 'Give each coordinate a step of its own, longer while the slope keeps its sign, shorter after it has turned.',
  hyper: {
    lr: learningRate(0.01, 'each coordinate moves by {value} at first; then its step finds its own length'),
    down: factor(
      'factor after the sign has turned',
      'a step is {value} times as long after the slope has turned its sign',
      '\\eta^{-}',
      [0.05, 1],
      0.5,
    ),
    up: factor(
      'factor while the sign stays',
      'a step is {value} times as long while the slope keeps its sign',
      '\\eta^{+}',
      [1, 3],
      1.2,
    ),
    lo: bound('shortest step', 'no step becomes shorter than {value}', '\\Delta_{\\min}', [1e-9, 1], 1e-6),
    hi: bound('longest step', 'no step becomes longer than {value}', '\\Delta_{\\max}', [1e-3, 100], 50),
  },
  meanings: {
    c: 'factor of the step: longer, shorter or the same',
    s: 'step length of each coordinate',
    h: 'gradient, 0 where its sign has just turned',
    q: 'above 0 where the slope keeps the sign of the step',
    u: 'step to be taken next',
    p: 'step taken now, 0 where the sign has just turned',
  },
  suggest: borrowed('adam'),
  forms: {
    pytorch: {
      update: `
        c = where(g*h > 0, up, where(g*h < 0, down, 1))
        s = clip(c*s, lo, hi)
        h = where(g*prev(h) < 0, 0, g)
        theta = theta - s*sign(h)`,
      state: { s: vector('lr'), h: vector(0) },
      symbols: { s: '\\Delta', h: '\\bar{g}' },
      note: 'the variant iRprop-: where the sign has turned, the coordinate rests for a step',
    },
    optax: {
      update: `
        q = g*u
        p = where(q < 0, 0, u)
        theta = theta - p
        c = where(q > 0, up, where(q < 0, down, 1))
        s = where(q == 0, s, clip(c*s, lo, hi))
        u = where(q < 0, 0, s*sign(g))`,
      state: { s: vector('lr'), u: vector(0) },
      symbols: { s: '\\Delta' },
      note: 'one step late: each update takes the step that the last gradient asked for',
    },
  },
  references: [
    {
      authors: 'M. Riedmiller, H. Braun',
      year: 1993,
      title: 'A direct adaptive method for faster backpropagation learning: the RPROP algorithm',
      where: 'IEEE International Conference on Neural Networks 586-591',
      url: 'https://doi.org/10.1109/ICNN.1993.298623',
    },
    {
      authors: 'C. Igel, M. Hüsken',
      year: 2003,
      title: 'Empirical evaluation of the improved Rprop learning algorithms',
      where: 'Neurocomputing 50:105-123',
      url: 'https://doi.org/10.1016/S0925-2312(01)00700-7',
    },
  ],
});
