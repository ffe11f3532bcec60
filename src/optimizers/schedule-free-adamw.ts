// Schedule-free AdamW: an average in the place of a first moment and of a learning rate that falls.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, scalar, vector } from './_hyper';
import { warmup, weightDecay } from './_hyper-more';
import { averageShare, averageWeight, freeMeanings, freeSymbols } from './_schedule-free';
import { defazio2024 } from './_references-more';
import { borrowed } from './_suggest';

const averaged = { z: vector('theta'), x: vector('theta'), v: vector(0), gmax: scalar(0), S: scalar(0) };

export default defineOptimizer({
  name: 'Schedule-free AdamW',
  fullName: 'AdamW without a schedule for its rate',
  year: 2024,
  authors: 'Defazio, Yang, Mehta, Mishchenko, Khaled, Cutkosky',
  family: 'averaging',
  idea: "One point takes Adam's steps, another averages it, and slopes are measured between them, so that no rate has to fall.",
  hyper: {
    lr: learningRate(0.0025, rate.adaptive),
    beta: averageShare,
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-8),
    warmup,
    wd: weightDecay(0),
    r: averageWeight,
  },
  state: averaged,
  symbols: freeSymbols,
  meanings: freeMeanings,
  suggest: borrowed('adam'),
  forms: {
    keras: {
      // Weight decay moves y before the step, and with it x, which is what y and z make of it.
      update: `
        v = beta2*v + (1 - beta2)*g^2
        vhat = v/(1 - beta2^t)
        gamma = where(warmup > 0, lr*min(1, t/warmup), lr)
        c = 1/t
        z = z - gamma*(g/(sqrt(vhat) + eps))
        x = (1 - c)*(x - lr*wd*theta/beta) + c*z
        theta = (1 - beta)*z + beta*x`,
      state: { z: vector('theta'), x: vector('theta'), v: vector(0) },
      points: ['theta', 'x', 'z'],
      note: 'theta is y, where slopes are measured; all steps weigh the same in the average x',
    },
    authors: {
      update: `
        v = beta2*v + (1 - beta2)*g^2
        vhat = v/(1 - beta2^t)
        gamma = where(warmup > 0, lr*min(1, t/warmup), lr)
        gmax = max(gmax, gamma)
        w = t^r*gmax^2
        S = S + w
        c = w/S
        z = z - gamma*(g/(sqrt(vhat) + eps) + wd*theta)
        x = (1 - c)*x + c*z
        theta = (1 - beta)*z + beta*x`,
      points: ['theta', 'x', 'z'],
      note: 'theta is y, where slopes are measured; the answer is the average x; in the paper the rate carries the correction',
    },
    optax: {
      update: `
        v = beta2*v + (1 - beta2)*g^2
        vhat = v/(1 - beta2^t)
        gamma = where(warmup > 0, lr*min(1, (t - 1)/warmup), lr)
        gnext = where(warmup > 0, lr*min(1, t/warmup), lr)
        gmax = max(gmax, gnext)
        w = gmax^2
        S = S + w
        c = w/S
        z = z - gamma*(g/(sqrt(vhat) + eps) + wd*theta)
        x = (1 - c)*x + c*z
        theta = (1 - beta)*z + beta*x`,
      points: ['theta', 'x', 'z'],
      note: 'a warm-up begins with a step of nothing',
    },
  },
  references: [defazio2024],
});
