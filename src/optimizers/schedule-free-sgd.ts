// Schedule-free SGD: an average in the place of a learning rate that falls.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, rate, scalar, vector } from './_hyper';
import { warmup, weightDecay } from './_hyper-more';
import { averageShare, averageWeight, freeMeanings, freeSymbols } from './_schedule-free';
import { defazio2024 } from './_references-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Schedule-free SGD',
  fullName: 'Gradient descent without a schedule for its rate',
  year: 2024,
  authors: 'Defazio, Yang, Mehta, Mishchenko, Khaled, Cutkosky',
  family: 'averaging',
  idea: 'Let one point descend and another average it, measure the slope between them, and no rate has to fall.',
  hyper: { lr: learningRate(1, rate.plain), beta: averageShare, warmup, wd: weightDecay(0), r: averageWeight },
  state: { z: vector('theta'), x: vector('theta'), gmax: scalar(0), S: scalar(0) },
  symbols: freeSymbols,
  meanings: freeMeanings,
  suggest: borrowed('sgd'),
  forms: {
    authors: {
      update: `
        gamma = where(warmup > 0, lr*min(1, t/warmup), lr)
        gmax = max(gmax, gamma)
        w = t^r*gmax^2
        S = S + w
        c = w/S
        z = z - gamma*(g + wd*theta)
        x = (1 - c)*x + c*z
        theta = (1 - beta)*z + beta*x`,
      points: ['theta', 'x', 'z'],
      note: 'theta is y, where slopes are measured; the answer is the average x',
    },
    optax: {
      update: `
        gamma = where(warmup > 0, lr*min(1, (t - 1)/warmup), lr)
        gnext = where(warmup > 0, lr*min(1, t/warmup), lr)
        gmax = max(gmax, gnext)
        w = gmax^2
        S = S + w
        c = w/S
        z = z - gamma*(g + wd*theta)
        x = (1 - c)*x + c*z
        theta = (1 - beta)*z + beta*x`,
      points: ['theta', 'x', 'z'],
      note: 'a warm-up begins with a step of nothing',
    },
  },
  references: [defazio2024],
});
