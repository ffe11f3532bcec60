// FTRL-proximal: follow the regularized leader.
import type { Hyper } from '../formula/define';
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, rate, vector } from './_hyper';
import { borrowed } from './_suggest';

const pull = (label: string, does: string, doesAtZero: string, symbol: string): Hyper => ({
  label,
  does,
  doesAtZero,
  symbol,
  range: [1e-5, 10],
  scale: 'log',
  limits: [0, Infinity],
  off: true,
  default: 0,
});

export default defineOptimizer({
  name: 'FTRL',
  fullName: 'Follow the regularized leader',
  year: 2013,
  authors: 'McMahan and others',
  family: 'adaptive',
  idea: 'Keep the sum of all gradients and go, every step anew, to the point that would have been best for them, not far from the origin.',
  hyper: {
    lr: learningRate(0.001, rate.shrinking),
    init: {
      label: 'initial accumulator',
      does: 'the sum of squares starts here: the larger, the stronger the first pull to the origin',
      doesAtZero: 'the sum of squares starts at nothing: no pull to the origin',
      symbol: 'n_0',
      range: [0, 10],
      scale: 'linear',
      limits: [0, Infinity],
      default: 0.1,
    },
    p: {
      label: 'power of the learning rate',
      does: 'the rate of a coordinate falls with its sum of squares to the power {value}',
      doesAtZero: 'the rate of a coordinate does not fall',
      symbol: 'p',
      range: [0, 1],
      scale: 'linear',
      limits: [0, Infinity],
      default: 0.5,
    },
    l1: pull(
      'penalty on the absolute values (L1)',
      'coordinates whose sum of gradients stays below {value} are exactly 0',
      'no coordinate is held at 0',
      '\\lambda_1',
    ),
    l2: pull(
      'penalty on the squares (L2)',
      'pulls to the origin, with a strength of {value}',
      'no pull from this penalty',
      '\\lambda_2',
    ),
    beta: pull(
      'brake on early steps',
      'shortens early steps, the more the larger',
      'early steps have full length',
      '\\beta',
    ),
    shrink: pull(
      'shrinkage by way of the gradient',
      'adds a slope towards the origin to the gradient, with a strength of {value}',
      'the gradient stays as it is',
      '\\lambda_s',
    ),
  },
  state: { n: vector('init'), z: vector(0) },
  meanings: {
    n: 'sum of all squared gradients',
    sigma: 'how much the rate of a coordinate has fallen',
    z: 'sum of the gradients, less what the path has answered',
    h: 'inverse of the rate, with the penalties',
  },
  // A small accumulator: a path that does not start at the origin is hardly pulled there.
  suggest: borrowed('adagrad', 1, { init: 0.001 }),
  forms: {
    keras: {
      update: `
        n = n + g^2
        sigma = (n^p - prev(n)^p)/lr
        z = z + g + 2*shrink*theta - sigma*theta
        h = n^p/lr + 2*l2 + beta/lr
        theta = (clip(z, -l1, l1) - z)/h`,
      note: 'it takes its start for the origin: a path that starts elsewhere is pulled there',
    },
  },
  references: [
    {
      authors: 'H. B. McMahan, G. Holt, D. Sculley, and others',
      year: 2013,
      title: 'Ad Click Prediction: a View from the Trenches',
      where: 'KDD 1222-1230',
      url: 'https://doi.org/10.1145/2487575.2488200',
    },
    {
      authors: 'H. B. McMahan',
      year: 2011,
      title: 'Follow-the-Regularized-Leader and Mirror Descent: Equivalence Theorems and L1 Regularization',
      where: 'AISTATS, PMLR 15:525-533',
      url: 'https://proceedings.mlr.press/v15/mcmahan11b.html',
    },
  ],
});
