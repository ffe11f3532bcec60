// Signum: steps along the signs of the average gradient.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, learningRate, memory, vector } from './_hyper';
import { rateMore } from './_hyper-more';
import { bernstein2018 } from './_references-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Signum',
  fullName: 'Sign momentum',
  year: 2018,
  authors: 'Bernstein, Wang, Azizzadenesheli, Anandkumar',
  family: 'sign',
  idea: 'Average the gradients and move every coordinate by the same amount along the sign of the average.',
  hyper: {
    lr: learningRate(0.001, rateMore.sign),
    beta: decay(0.9, '\\beta', 'decay of the average', memory.gradients),
  },
  state: { m: vector(0) },
  meanings: { m: 'running average of the gradient' },
  suggest: borrowed('adagrad', 0.03),
  forms: {
    optax: {
      update: `
        m = beta*m + (1 - beta)*g
        theta = theta - lr*sign(m)`,
    },
  },
  references: [bernstein2018],
});
