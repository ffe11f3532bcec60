// Muon, of a vector taken as a matrix of one row.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, momentum, rate, vector } from './_hyper';
import { weightDecay } from './_hyper-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Muon (1×2)',
  fullName: 'Momentum made orthogonal, theta taken as a 1×2 matrix',
  year: 2024,
  authors: 'Jordan, Jin, Boza, You, Cesista, Newhouse, Bernstein',
  family: 'momentum',
  idea: 'Make the momentum orthogonal: of a matrix all directions get one length, and of this one row only its length is evened out.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    momentum: { ...momentum(0.95, '\\mu'), does: 'keeps {share} of the old direction each step' },
    rms_rate: {
      label: 'share of the step',
      does: 'multiplies the learning rate, so that steps are about as long as those of Adam',
      symbol: 'r',
      range: [0.01, 1],
      scale: 'log',
      limits: [0, Infinity],
      default: 0.2,
    },
    wd: weightDecay(0.004),
  },
  state: { m: vector(0) },
  meanings: {
    m: 'running sum of the gradient',
    M: 'momentum looked ahead, as a matrix of one row',
  },
  suggest: borrowed('adam', 0.5),
  forms: {
    keras: {
      update: `
        m = momentum*m + g
        M = g + momentum*m
        theta = (1 - lr*wd)*theta - lr*rms_rate*sqrt(2)*newtonschulz(M)`,
      note: 'the step is scaled to the size of one of Adam',
    },
    pytorch: {
      update: `
        m = momentum*m + (1 - momentum)*g
        M = momentum*m + (1 - momentum)*g
        theta = (1 - lr*wd)*theta - lr*newtonschulz(M)`,
      defaults: { wd: 0.1 },
      meanings: { m: 'running average of the gradient' },
      note: 'the average of gradients instead of their sum, which changes nothing but rounding',
    },
    optax: {
      update: `
        m = momentum*m + (1 - momentum)*g
        M = momentum*m/(1 - momentum^(t + 1)) + (1 - momentum)*g/(1 - momentum^t)
        theta = theta - lr*sqrt(2)*newtonschulz(M, 1e-8)`,
      meanings: { m: 'running average of the gradient' },
      note: 'the average is corrected for its start at zero',
    },
  },
  references: [
    {
      authors: 'K. Jordan, Y. Jin, V. Boza, J. You, F. Cesista, L. Newhouse, J. Bernstein',
      year: 2024,
      title: 'Muon: An optimizer for hidden layers in neural networks',
      where: 'Blog post, December 2024',
      url: 'https://kellerjordan.github.io/posts/muon/',
    },
  ],
});
