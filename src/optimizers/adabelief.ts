// AdaBelief: Adam scaled by how much gradients differ from their average.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, vector } from './_hyper';
import { weightDecay } from './_hyper-more';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'AdaBelief',
  fullName: 'Adam by belief in the gradient',
  year: 2020,
  authors: 'Zhuang, Tang, Ding and others',
  family: 'adaptive',
  idea: 'Adam that divides by how far gradients stray from their average, and so strides out where they agree.',
  hyper: {
    lr: learningRate(
      0.001,
      'each coordinate moves about {value} a step where gradients scatter, and more where they agree',
    ),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the spread', memory.squares),
    eps: epsilon(1e-16),
    wd: weightDecay(0),
  },
  state: { m: vector(0), s: vector(0) },
  symbols: { rinf: '\\rho_{\\infty}' },
  meanings: {
    m: 'running average of the gradient',
    s: 'running average of the squared distance from it',
    mhat: 'average gradient, corrected for its start at zero',
    shat: 'average spread, corrected for its start at zero',
    rinf: 'how many gradients the average spread can hold',
    rho: 'how many gradients it holds by now',
    r: 'how far the average spread can be trusted',
    u: 'direction: scaled once the scale can be trusted',
  },
  suggest: borrowed('adam', 0.3),
  forms: {
    authors: {
      update: `
        m = beta1*m + (1 - beta1)*g
        s = beta2*s + (1 - beta2)*(g - m)^2 + eps
        mhat = m/(1 - beta1^t)
        shat = s/(1 - beta2^t)
        theta = theta - lr*(mhat/(sqrt(shat) + eps) + wd*theta)`,
      note: 'as in the paper, without the rectified start that their package turns on',
    },
    rectified: {
      update: `
        m = beta1*m + (1 - beta1)*g
        s = beta2*s + (1 - beta2)*(g - m)^2 + eps
        rinf = 2/(1 - beta2) - 1
        rho = rinf - 2*t*beta2^t/(1 - beta2^t)
        r = where(rho >= 5, sqrt((rho - 4)*(rho - 2)*rinf/((rinf - 4)*(rinf - 2)*rho)), 1)
        mhat = m/(1 - beta1^t)
        u = where(rho >= 5, r*sqrt(1 - beta2^t)*(mhat/(sqrt(s) + eps)), mhat)
        theta = theta - lr*(u + wd*theta)`,
      note: "the default of the authors' package: the first steps are not scaled, as in RAdam",
    },
    optax: { like: 'authors', note: 'its eps_root is the epsilon that is added to the spread' },
  },
  references: [
    {
      authors: 'J. Zhuang, T. Tang, Y. Ding, S. Tatikonda, N. Dvornek, X. Papademetris, J. S. Duncan',
      year: 2020,
      title: 'AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients',
      where: 'NeurIPS, arXiv:2010.07468',
      url: 'https://arxiv.org/abs/2010.07468',
    },
  ],
});
