// Adan: Nesterov's momentum from the differences of gradients, with Adam's scale.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { weightDecay } from './_hyper-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'Adan',
  fullName: 'Adaptive Nesterov momentum',
  year: 2022,
  authors: 'Xie, Zhou, Li, Lin, Yan',
  family: 'adaptive',
  idea: 'Average the gradients and how they change, look ahead with both, and scale the step as Adam does.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.98, '\\beta_1', 'decay of the average gradient', memory.gradients),
    beta2: decay(0.92, '\\beta_2', 'decay of the average change', [
      'keeps {share} of the old average change each step: it remembers about {span} changes',
      'no memory: the average change is the newest change',
    ]),
    beta3: decay(0.99, '\\beta_3', 'decay of the average square', memory.squares),
    eps: epsilon(1e-8),
    eps_root: { ...epsilon(1e-8), label: 'small number inside the root', symbol: '\\epsilon_r' },
    wd: weightDecay(0),
  },
  state: { m: vector(0), v: vector(0), n: vector(0) },
  meanings: {
    d: 'change of the gradient since the last step',
    m: 'running average of the gradient',
    v: 'running average of its changes',
    n: 'running average of the squared gradient ahead',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average change, corrected for its start at zero',
    nhat: 'average square, corrected for its start at zero',
  },
  suggest: borrowed('adam'),
  forms: {
    authors: {
      update: `
        d = g - prev(g)
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*d
        n = beta3*n + (1 - beta3)*(g + beta2*d)^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        nhat = n/(1 - beta3^t)
        theta = (theta - lr*((mhat + beta2*vhat)/(sqrt(nhat) + eps)))/(1 + lr*wd)`,
      note: "the betas are the paper's 1 minus beta; weight decay by a proximal step",
    },
    optax: {
      update: `
        d = g - prev(g)
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*d
        n = beta3*n + (1 - beta3)*(g + (1 - beta2)*d)^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        nhat = n/(1 - beta3^t)
        theta = theta - lr*((mhat + (1 - beta2)*vhat)/(sqrt(nhat + eps_root) + eps))`,
      note: 'looks ahead by 1 - beta2 where the authors look ahead by beta2: another path',
    },
  },
  references: [
    {
      authors: 'X. Xie, P. Zhou, H. Li, Z. Lin, S. Yan',
      year: 2022,
      title: 'Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models',
      where: 'IEEE Transactions on Pattern Analysis and Machine Intelligence 46(12), 2024; arXiv:2208.06677',
      url: 'https://arxiv.org/abs/2208.06677',
    },
  ],
});
