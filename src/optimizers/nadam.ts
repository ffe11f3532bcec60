// Nadam: Adam with Nesterov's momentum. Three different methods share the name.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, scalar, vector } from './_hyper';

export default defineOptimizer({
  name: 'Nadam',
  fullName: 'Nesterov-accelerated Adam',
  year: 2016,
  authors: 'Dozat',
  family: 'adaptive',
  idea: "Adam whose first moment already looks one step ahead, as Nesterov's momentum does.",
  hyper: {
    lr: learningRate(0.001, rate.adaptive),
    beta1: decay(0.9, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.999, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-7),
    psi: {
      label: 'how fast the momentum warms up',
      does: 'the larger, the sooner the momentum is in full swing',
      doesAtZero: 'the momentum stays at half',
      symbol: '\\psi',
      range: [1e-4, 1],
      scale: 'log',
      limits: [0, Infinity],
      default: 1,
    },
  },
  toggles: { bias: { label: 'bias correction', default: true } },
  meanings: {
    mu: 'momentum of this step',
    mu1: 'momentum of the next step',
    P: 'product of all momenta so far',
    m: 'running average of the gradient',
    v: 'running average of the squared gradient',
    mhat: 'average gradient, one step ahead and corrected',
    vhat: 'average square, corrected for its start at zero',
  },
  forms: {
    keras: {
      // The stored m decays with beta1; only the step reads the schedule mu.
      update: `
        mu = beta1*(1 - 0.5*0.96^(psi*t))
        mu1 = beta1*(1 - 0.5*0.96^(psi*(t + 1)))
        P = P*mu
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = where(bias, mu1*m/(1 - P*mu1) + (1 - mu)*g/(1 - P), mu1*m + (1 - mu)*g)
        vhat = where(bias, v/(1 - beta2^t), v)
        theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
      state: { P: scalar(1), m: vector(0), v: vector(0) },
      symbols: { mu1: '\\mu^{+}' },
      note: 'the momentum warms up within a hundred steps',
    },
    pytorch: {
      like: 'keras',
      defaults: { lr: 0.002, eps: 1e-8, psi: 0.004 },
      note: "the paper's schedule: the momentum warms up over thousands of steps",
    },
    optax: {
      update: `
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*g^2
        mhat = where(bias, beta1*m/(1 - beta1^(t + 1)) + (1 - beta1)*g/(1 - beta1^t), beta1*m + (1 - beta1)*g)
        vhat = where(bias, v/(1 - beta2^t), v)
        theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
      state: { m: vector(0), v: vector(0) },
      defaults: { eps: 1e-8 },
      note: 'no schedule of the momentum',
    },
  },
  references: [
    {
      authors: 'T. Dozat',
      year: 2016,
      title: 'Incorporating Nesterov Momentum into Adam',
      where: 'ICLR Workshop',
      url: 'https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ',
    },
  ],
});
