// QHM: a mean of plain descent and momentum.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, learningRate, memory, rate, vector } from './_hyper';
import { maYarats2018 } from './_references-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'QHM',
  fullName: 'Quasi-hyperbolic momentum',
  year: 2018,
  authors: 'Ma, Yarats',
  family: 'momentum',
  idea: 'Step along a mean of the newest gradient and of an average with a long memory.',
  hyper: {
    lr: learningRate(0.001, rate.plain),
    beta: decay(0.999, '\\beta', 'decay of the average', memory.gradients),
    nu: {
      label: 'share of the average in the step',
      does: 'the step is {share} average and {rest} newest gradient',
      doesAtZero: 'the step is the newest gradient alone: plain descent',
      symbol: '\\nu',
      range: [0, 1],
      scale: 'linear',
      limits: [0, 1],
      default: 0.7,
    },
  },
  state: { m: vector(0) },
  meanings: { m: 'running average of the gradient' },
  suggest: borrowed('sgd', 3),
  forms: {
    paper: {
      update: `
        m = beta*m + (1 - beta)*g
        theta = theta - lr*((1 - nu)*g + nu*m)`,
    },
    authors: { like: 'paper', note: 'their package asks for every setting: these are those that they advise' },
  },
  references: [maYarats2018],
});
