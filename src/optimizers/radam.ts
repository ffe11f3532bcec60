// RAdam: Adam that waits until its second moment can be trusted.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'RAdam',
  fullName: 'Rectified Adam',
  year: 2019,
  authors: 'Liu, Jiang, He and others',
  family: 'adaptive',
  idea: 'Adam that takes plain momentum steps while too few gradients have been seen to tell their size, and then warms up.',
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-8),
  },
  state: { m: vector(0), v: vector(0) },
  symbols: { rinf: '\\rho_{\\infty}' },
  meanings: {
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average square, corrected for its start at zero',
    rinf: 'how many gradients the average square can hold',
    rho: 'how many gradients it holds by now',
    r: 'how far the average square can be trusted',
    u: 'direction: scaled once the scale can be trusted',
  },
  suggest: borrowed('sgd'),
  forms: {
    pytorch: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = m/(1 - beta1^t)
        rinf = 2/(1 - beta2) - 1
        rho = rinf - 2*t*beta2^t/(1 - beta2^t)
        r = where(rho > 5, sqrt((rho - 4)*(rho - 2)*rinf/((rinf - 4)*(rinf - 2)*rho)), 1)
        u = where(rho > 5, r*sqrt(1 - beta2^t)*(mhat/(sqrt(v) + eps)), mhat)
        theta = theta - lr*u`,
      note: 'its first five steps are not scaled: on steep ground they are very long',
    },
    optax: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        rinf = 2/(1 - beta2) - 1
        rho = rinf - 2*t*beta2^t/(1 - beta2^t)
        r = where(rho >= 5, sqrt((rho - 4)*(rho - 2)*rinf/((rinf - 4)*(rinf - 2)*rho)), 1)
        u = where(rho >= 5, r*(mhat/(sqrt(vhat) + eps)), mhat)
        theta = theta - lr*u`,
      note: 'epsilon after the corrections',
    },
  },
  references: [
    {
      authors: 'L. Liu, H. Jiang, P. He, W. Chen, X. Liu, J. Gao, J. Han',
      year: 2019,
      title: 'On the Variance of the Adaptive Learning Rate and Beyond',
      where: 'ICLR 2020, arXiv:1908.03265',
      url: 'https://arxiv.org/abs/1908.03265',
    },
  ],
});
