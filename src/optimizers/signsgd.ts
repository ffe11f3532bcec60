// signSGD: steps along the signs of the gradient.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate } from './_hyper';
import { rateMore } from './_hyper-more';
import { bernstein2018 } from './_references-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'signSGD',
  fullName: 'Gradient descent by signs',
  year: 2018,
  authors: 'Bernstein, Wang, Azizzadenesheli, Anandkumar',
  family: 'sign',
  idea: 'Move every coordinate by the same amount, downhill, however steep it is.',
  hyper: { lr: learningRate(0.001, rateMore.sign) },
  suggest: borrowed('rmsprop'),
  forms: { optax: { update: 'theta = theta - lr*sign(g)' } },
  references: [bernstein2018],
});
