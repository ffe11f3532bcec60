// QHAdam: Adam with means of newest and average in both moments.
import type { Hyper } from '../formula/define';
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { maYarats2018 } from './_references-more';
import { borrowed } from './_suggest';

const share = (label: string, does: string, doesAtZero: string, symbol: string, value: number): Hyper => ({
  label,
  does,
  doesAtZero,
  symbol,
  range: [0, 1],
  scale: 'linear',
  limits: [0, 1],
  default: value,
});

export default defineOptimizer({
  name: 'QHAdam',
  fullName: 'Quasi-hyperbolic Adam',
  year: 2018,
  authors: 'Ma, Yarats',
  family: 'adaptive',
  idea: 'Adam whose two moments are each mixed with what the newest gradient says.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.995, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    nu1: share(
      'share of the average in the direction',
      'the direction is {share} average and {rest} newest gradient',
      'the direction is the newest gradient alone',
      '\\nu_1',
      0.7,
    ),
    nu2: share(
      'share of the average in the scale',
      'the scale is {share} average square and {rest} newest square',
      'the scale is the newest gradient alone',
      '\\nu_2',
      1,
    ),
    eps: epsilon(1e-8),
  },
  state: { m: vector(0), v: vector(0) },
  meanings: {
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average square, corrected for its start at zero',
  },
  suggest: borrowed('adam'),
  forms: {
    paper: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        theta = theta - lr*(((1 - nu1)*g + nu1*mhat)/(sqrt((1 - nu2)*g^2 + nu2*vhat) + eps))`,
    },
    authors: {
      like: 'paper',
      note: 'their package begins with the settings of Adam: these are those that they advise',
    },
  },
  references: [maYarats2018],
});
