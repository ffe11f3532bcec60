import { expect, test } from 'vitest';
import { rule, run } from './testing/run';

const average = 'm = beta1*m + (1 - beta1)*g; v = beta2*v + (1 - beta2)*g^2; ';
const betas = { lr: 0.01, beta1: 0.9, beta2: 0.999, eps: 1e-7 };
const moments = { m: 'vector 0', v: 'vector 0' } as const;
const centered = 'v = rho*v + (1 - rho)*g^2; a = rho*a + (1 - rho)*g; ';

/** The texts of the ten first rules in all their forms: update, declarations, and the slots beside theta's. */
const texts: Readonly<Record<string, readonly [string, Parameters<typeof rule>[1], string]>> = {
  sgd: ['theta = theta - lr*g', { hyper: { lr: 0.01 } }, ''],
  'momentum, as Keras has it': [
    'v = momentum*v - lr*g; theta = theta + v',
    { hyper: { lr: 0.01, momentum: 0.9 }, state: { v: 'vector 0' } },
    'v.x v.y',
  ],
  'momentum with dampening': [
    'b = where(t == 1 && dampening > 0, g, momentum*b + (1 - dampening)*g); theta = theta - lr*b',
    { hyper: { lr: 0.01, momentum: 0.9, dampening: 0.1 }, state: { b: 'vector 0' } },
    'b.x b.y',
  ],
  'heavy ball': [
    'theta = theta - lr*g + momentum*(theta - prev(theta, 2))',
    { hyper: { lr: 0.01, momentum: 0.9 } },
    'prev1.theta.x prev1.theta.y',
  ],
  'nesterov at the point ahead': [
    'y = theta + momentum*v; v = momentum*v - lr*grad(y); theta = theta + v',
    { hyper: { lr: 0.01, momentum: 0.9 }, state: { v: 'vector 0' } },
    'v.x v.y',
  ],
  'nesterov without it': [
    'b = momentum*b + g; theta = theta - lr*(g + momentum*b)',
    { hyper: { lr: 0.01, momentum: 0.9 }, state: { b: 'vector 0' } },
    'b.x b.y',
  ],
  adagrad: [
    's = s + g^2; u = where(s > 0, g/sqrt(s + eps), 0); theta = theta - lr/(1 + (t - 1)*decay)*u',
    { hyper: { lr: 0.01, init: 0.1, eps: 1e-7, decay: 0.1 }, state: { s: 'vector init' } },
    's.x s.y',
  ],
  adadelta: [
    `G = rho*G + (1 - rho)*g^2; delta = -sqrt(D + eps)/sqrt(G + eps)*g
     D = rho*D + (1 - rho)*delta^2; theta = theta + lr*delta`,
    { hyper: { lr: 1, rho: 0.9, eps: 1e-6 }, state: { G: 'vector 0', D: 'vector 0' } },
    'G.x G.y D.x D.y',
  ],
  'rmsprop, not centered': [
    `${centered}m = momentum*m + lr*g/sqrt(where(centered, v - a^2, v) + eps); theta = theta - m`,
    {
      hyper: { lr: 0.01, rho: 0.9, momentum: 0, eps: 1e-7 },
      toggles: { centered: false },
      state: { v: 'vector 0', a: 'vector 0', m: 'vector 0' },
    },
    'v.x v.y m.x m.y',
  ],
  'rmsprop with everything Optax offers': [
    `${centered}vhat = where(bias, v/(1 - rho^t), v); s = where(centered, vhat - a^2, vhat)
     d = where(inside, lr*g/sqrt(s + eps), lr*g/(sqrt(s) + eps)); m = momentum*m + d
     theta = theta - where(nesterov, d + momentum*m, m)`,
    {
      hyper: { lr: 0.01, rho: 0.9, momentum: 0, eps: 1e-7 },
      toggles: { centered: true, inside: false, nesterov: true, bias: true },
      state: { v: 'vector 0', a: 'vector 0', m: 'vector 0' },
    },
    'v.x v.y a.x a.y m.x m.y power0',
  ],
  'adam with the corrections in its step size': [
    `${average}alpha = lr*(sqrt(1 - beta2^t)/(1 - beta1^t)); theta = theta - alpha*(m/(sqrt(v) + eps))`,
    { hyper: betas, state: moments },
    'm.x m.y v.x v.y power0 power1',
  ],
  adamax: [
    `m = beta1*m + (1 - beta1)*g; u = max(beta2*u, abs(g) + eps); theta = theta - lr/(1 - beta1^t)*(m/u)`,
    { hyper: betas, state: { m: 'vector 0', u: 'vector 0' } },
    'm.x m.y u.x u.y power0',
  ],
  nadam: [
    `mu = beta1*(1 - 0.5*0.96^(psi*t)); mu1 = beta1*(1 - 0.5*0.96^(psi*(t + 1))); P = P*mu; ${average}
     mhat = mu1*m/(1 - P*mu1) + (1 - mu)*g/(1 - P); vhat = v/(1 - beta2^t)
     theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
    { hyper: { ...betas, psi: 0.004 }, state: { ...moments, P: 'scalar 1' } },
    'm.x m.y v.x v.y P power0 power1',
  ],
  'nadam, as Optax has it': [
    `${average}mhat = beta1*m/(1 - beta1^(t + 1)) + (1 - beta1)*g/(1 - beta1^t)
     theta = theta - lr*(mhat/(sqrt(v/(1 - beta2^t)) + eps))`,
    { hyper: betas, state: moments },
    'm.x m.y v.x v.y power0 power1',
  ],
  amsgrad: [
    `${average}vmax = max(vmax, v); theta = theta - lr/sqrt(t)*(m/(sqrt(vmax) + eps))`,
    { hyper: betas, state: { ...moments, vmax: 'vector 0' } },
    'm.x m.y v.x v.y vmax.x vmax.y',
  ],
};

test.each(Object.entries(texts))('%s compiles and goes downhill', (_, [update, declared, slots]) => {
  const { program, path } = run(rule(update, declared), 20);
  const names = program.slots.map(({ name }) => name);
  expect(names).toEqual(['theta.x', 'theta.y', ...slots.split(' ').filter((name) => name !== '')]);
  const loss = ([x, y]: readonly number[]): number => (x * x + 10 * y * y) / 2;
  expect(loss(path[20])).toBeLessThan(0.99 * loss(path[0]));
});
