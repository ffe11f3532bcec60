// SOAP.
import { defineOptimizer } from '../formula/define-optimizer';
import { decay, epsilon, learningRate, memory, rate, vector } from './_hyper';
import { weightDecay } from './_hyper-more';
import { every, matrix } from './_hyper-second-order';
import { borrowed } from './_suggest';

export default defineOptimizer({
  name: 'SOAP',
  fullName: "Shampoo with Adam in the preconditioner's eigenbasis",
  year: 2024,
  authors: 'Vyas, Morwani, Zhao, Kwun, Shapira, Brandfonbrener, Janson, Kakade',
  family: 'second-order',
  idea: 'Adam, but with the axes turned to the directions along which gradients are large and small.',
  hyper: {
    lr: learningRate(0.003, rate.adaptive),
    beta1: decay(0.95, '\\beta_1', 'decay of the first moment', memory.gradients),
    beta2: decay(0.95, '\\beta_2', 'decay of the second moment', memory.squares),
    eps: epsilon(1e-8),
    k: every(10, 'turns the axes anew once in {value} steps'),
    wd: weightDecay(0.01),
  },
  state: { L: matrix(0), m: vector(0), v: vector(0) },
  meanings: {
    L: 'running average of the outer products of gradients',
    Q: 'directions of large and small gradients, as columns',
    m: 'running average of the gradient',
    v: 'running average of the squares along these directions',
    mhat: 'average gradient, corrected for its start at zero',
    vhat: 'average square, corrected for its start at zero',
    w: 'squares along the directions, before these are put in order',
    alpha: 'learning rate, corrected for the start of both averages',
    u: 'step of Adam along these directions',
    S: 'order of the directions, the one with most gradient first',
  },
  suggest: borrowed('adam', 0.3),
  forms: {
    textbook: {
      update: `
        L = beta2*L + (1 - beta2)*outer(g, g)
        Q = eigvecs(L)
        m = beta1*m + (1 - beta1)*g
        v = beta2*v + (1 - beta2)*(transpose(Q)*g)^2
        mhat = m/(1 - beta1^t)
        vhat = v/(1 - beta2^t)
        u = (transpose(Q)*mhat)/(sqrt(vhat) + eps)
        theta = theta - lr*(Q*u)`,
      note: 'the directions are found anew before every step, in the paper after it; no step is left out at the start',
    },
    authors: {
      update: `
        m = where(t > 1, beta1*m + (1 - beta1)*g, m)
        w = where(t > 1, beta2*v + (1 - beta2)*(transpose(Q)*g)^2, v)
        u = (transpose(Q)*m)/(sqrt(w) + eps)
        alpha = where(t > 1, lr*sqrt(1 - beta2^(t - 1))/(1 - beta1^(t - 1)), 0)
        theta = where(t > 1, (1 - lr*wd)*(theta - alpha*(Q*u)), theta)
        L = beta2*L + (1 - beta2)*outer(g, g)
        S = descending(diag(transpose(Q)*L*Q))
        v = where(t > 1 && mod(t - 1, k) == 0, transpose(S)*w, w)
        Q = where(t == 1, eigvecs(L), where(mod(t - 1, k) == 0, orth(L*Q*S), Q))`,
      state: { L: matrix(0), Q: matrix('eye'), m: vector(0), v: vector(0) },
      note: 'the first gradient only shows the directions; they are turned on now and then, by one QR step',
    },
  },
  references: [
    {
      authors: 'N. Vyas, D. Morwani, R. Zhao, M. Kwun, I. Shapira, D. Brandfonbrener, L. Janson, S. Kakade',
      year: 2024,
      title: 'SOAP: Improving and Stabilizing Shampoo using Adam',
      where: 'ICLR 2025, arXiv:2409.11321',
      url: 'https://arxiv.org/abs/2409.11321',
    },
  ],
});
