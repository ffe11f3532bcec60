// Shampoo.
import { defineOptimizer } from '../formula/define-optimizer';
import { epsilon, learningRate, rate } from './_hyper';
import { matrix } from './_hyper-second-order';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Shampoo',
  fullName: 'Preconditioned stochastic tensor optimization',
  year: 2018,
  authors: 'Gupta, Koren, Singer',
  family: 'second-order',
  idea: 'Adagrad that learns along which directions gradients are large, instead of looking along the axes only.',
  hyper: {
    lr: learningRate(0.1, rate.shrinking),
    eps: {
      ...epsilon(1e-4),
      label: 'curvature assumed at the start',
      does: 'is on the diagonal from the start: a large one shortens the first steps',
    },
  },
  state: { H: matrix('eps*eye') },
  meanings: { H: 'sum of the outer products of all gradients' },
  suggest: borrowed('adagrad'),
  forms: {
    paper: {
      update: `
        H = H + outer(g, g)
        theta = theta - lr*(H^(-1/2)*g)`,
      note: 'of a vector: the full-matrix Adagrad',
    },
    jettify: {
      update: `
        H = H + outer(g, g)
        theta = theta - lr*(H^(-1)*g)`,
      note: 'the collection takes the inverse itself where the paper has its square root',
    },
  },
  references: [
    {
      authors: 'V. Gupta, T. Koren, Y. Singer',
      year: 2018,
      title: 'Shampoo: Preconditioned Stochastic Tensor Optimization',
      where: 'ICML, arXiv:1802.09568',
      url: 'https://arxiv.org/abs/1802.09568',
    },
  ],
});
