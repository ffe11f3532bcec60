// Newton's method.
import { defineOptimizer } from '../formula/define-optimizer';
import { nocedalWright2006 } from './_references';

export default defineOptimizer({
  name: 'Newton',
  fullName: "Newton's method",
  year: 1685,
  authors: 'Newton, Raphson, Simpson',
  family: 'second-order',
  idea: 'Step to where the slope would vanish if the loss were the bowl, saddle or dome that it looks like from here.',
  hyper: {},
  meanings: { H: 'curvature: all second derivatives of the loss' },
  forms: {
    paper: {
      update: `
        H = hess(theta)
        theta = theta - H^(-1)*g`,
      note: 'the full step, wherever it leads: to saddles and maxima as well',
    },
    scipy: { like: 'paper', note: 'as trust-exact with a region too wide to bind' },
  },
  references: [
    {
      authors: 'J. Wallis, reporting I. Newton',
      year: 1685,
      title: 'A Treatise of Algebra both Historical and Practical',
      where: 'London, chapter 94',
    },
    nocedalWright2006,
  ],
});
