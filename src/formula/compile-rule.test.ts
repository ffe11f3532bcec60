import { describe, expect, test } from 'vitest';
import { compileRule } from './compile-rule';
import { plainObjective, rule, run } from './testing/run';

const paraboloid = plainObjective({ formula: 'a*(x^2 + y^2)/2', parameters: { a: 1 } });
const hyper = { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 };

describe('Adam', () => {
  const adam = rule(
    `m = beta1*m + (1 - beta1)*g
     v = beta2*v + (1 - beta2)*g^2
     mhat = where(bias, m/(1 - beta1^t), m)
     vhat = where(bias, v/(1 - beta2^t), v)
     theta = theta - lr*(mhat/(sqrt(vhat) + eps))`,
    { hyper, toggles: { bias: true }, state: { m: 'vector 0', v: 'vector 0' } },
  );

  test('becomes slots for theta, its states and one running product per decay rate', () => {
    const program = compileRule(adam, paraboloid);
    expect(program.slots.map(({ name }) => name)).toEqual([
      ...['theta.x', 'theta.y', 'm.x', 'm.y', 'v.x', 'v.y'],
      ...['power0', 'power1'],
    ]);
    expect(program.constants).toEqual(['hyper.lr', 'hyper.beta1', 'hyper.beta2', 'hyper.eps', 'surface.a']);
    expect(program.named.map(({ name, type }) => `${name} ${type}`)).toEqual(
      ['g', 'm', 'v', 'mhat', 'vhat', 'theta'].map((name) => `${name} vector`),
    );
    expect(program.evaluations).toEqual({ f: 0, grad: 1, hess: 0 });
  });

  test('takes the steps of the same loop written by hand', () => {
    const { path, values } = run(adam, 20);
    let [theta, m, v] = [
      [1, 1],
      [0, 0],
      [0, 0],
    ];
    let [p1, p2] = [1, 1];
    for (let t = 1; t <= 20; t++) {
      const g = [theta[0], 10 * theta[1]];
      [p1, p2] = [p1 * 0.9, p2 * 0.999];
      m = m.map((each, i) => 0.9 * each + (1 - 0.9) * g[i]);
      v = v.map((each, i) => 0.999 * each + (1 - 0.999) * (g[i] * g[i]));
      const mhat = m.map((each) => each / (1 - p1));
      const vhat = v.map((each) => each / (1 - p2));
      theta = theta.map((each, i) => each - 0.1 * (mhat[i] / (Math.sqrt(vhat[i]) + 1e-8)));
      expect(values[t - 1]).toEqual({ g, m, v, mhat, vhat, theta });
      expect(path[t]).toEqual(theta);
    }
  });

  test('without its toggle has neither corrections nor products', () => {
    const program = compileRule({ ...adam, toggles: { bias: false } }, paraboloid);
    expect(program.slots.map(({ name }) => name)).toEqual(['theta.x', 'theta.y', 'm.x', 'm.y', 'v.x', 'v.y']);
  });
});

test('states that a toggle leaves without a reader are no slots', () => {
  const rmsprop = rule(
    `v = beta2*v + (1 - beta2)*g^2
     a = beta2*a + (1 - beta2)*g
     theta = theta - lr*g/sqrt(where(centered, v - a^2, v) + eps)`,
    {
      hyper: { lr: 0.1, beta2: 0.9, eps: 1e-8 },
      toggles: { centered: false },
      state: { v: 'vector 0', a: 'vector 0' },
    },
  );
  const names = (centered: boolean) => {
    const program = compileRule({ ...rmsprop, toggles: { centered } }, paraboloid);
    return [program.slots.map(({ name }) => name), program.named.map(({ name }) => name)];
  };
  expect(names(false)).toEqual([
    ['theta.x', 'theta.y', 'v.x', 'v.y'],
    ['g', 'v', 'theta'],
  ]);
  expect(names(true)).toEqual([
    ['theta.x', 'theta.y', 'v.x', 'v.y', 'a.x', 'a.y'],
    ['g', 'v', 'a', 'theta'],
  ]);
});

describe('evaluations are counted per point', () => {
  test.each([
    ['theta = theta - lr*g', { f: 0, grad: 1 }],
    ['theta = theta - lr*grad(theta + lr*g)', { f: 0, grad: 2 }],
    ['theta = theta - lr*grad(theta + lr*theta)', { f: 0, grad: 1 }],
    ['theta = theta - lr*(g + grad(theta))', { f: 0, grad: 1 }],
    ['theta = theta - lr*f(theta)*f(theta)*f(2*theta)*theta', { f: 2, grad: 0 }],
    ['theta = theta*(1 - lr)', { f: 0, grad: 0 }],
  ])('%s', (update, counts) => {
    const { evaluations, named } = compileRule(rule(update, { hyper: { lr: 1 } }), paraboloid);
    expect(evaluations).toEqual({ hess: 0, ...counts });
    expect(named.some(({ name }) => name === 'g')).toBe(/\bg\b/.test(update));
  });
});

describe('time', () => {
  const first = (update: string, name: string, steps: number, state = {}) =>
    run(rule(update, { state }), steps).values.map((named) => named[name][0]);

  test('a name is old before its line and new after it', () => {
    const text = 'a = 10*n; n = n + 1; b = 10*n; theta = theta + a*b*g*0';
    const kept = text.replace('a*b*g*0', '1e-9*(a + b)');
    expect(first(kept, 'a', 3, { n: 'scalar 5' })).toEqual([50, 60, 70]);
    expect(first(kept, 'b', 3, { n: 'scalar 5' })).toEqual([60, 70, 80]);
  });

  test('a name assigned twice has the later value after the second line', () => {
    const { program, path } = run(rule('d = theta; d = d + 1; theta = d; theta = 2*theta'), 1, [3, 4]);
    expect(program.named.map(({ name }) => name)).toEqual(['d', 'd', 'theta', 'theta']);
    expect(path[1]).toEqual([8, 10]);
  });

  test('the gradient is the one at the beginning, grad(theta) the one now', () => {
    const text = rule('theta = theta + 1; now = grad(theta); theta = theta + 0.001*(g + now)');
    const { values } = run(text, 2, [1, 2]);
    expect(values[0].g).toEqual([1, 20]);
    expect(values[0].now).toEqual([2, 30]);
    expect(values[1].g[0]).toBeCloseTo(2.003, 12);
  });

  test('the past of theta was constant before the start', () => {
    const text = rule(
      'p1 = prev(theta); p3 = prev(theta, 3); theta = theta + 1 + 0*p1 + 0*p3'.replaceAll('0*', '1e-300*'),
    );
    const { program, values } = run(text, 5, [7, 7]);
    expect(values.map(({ p1 }) => p1[0])).toEqual([7, 8, 9, 10, 11]);
    expect(values.map(({ p3 }) => p3[0])).toEqual([7, 7, 7, 8, 9]);
    expect(program.slots.map(({ name }) => name)).toEqual([
      ...['theta.x', 'theta.y', 'prev1.theta.x', 'prev1.theta.y', 'prev2.theta.x', 'prev2.theta.y'],
    ]);
  });

  test('the past of a state is its value before the step, also after its line', () => {
    const text = 'n = n + 1; a = prev(n); b = prev(n, 2); theta = theta + 1e-9*(a + b)';
    expect(first(text, 'a', 4, { n: 'scalar 5' })).toEqual([5, 6, 7, 8]);
    expect(first(text, 'b', 4, { n: 'scalar 5' })).toEqual([5, 5, 6, 7]);
  });

  test('the gradient before the first was the first', () => {
    const text = rule('d = prev(g); d2 = prev(g, 2); theta = theta - 0.5*g + 1e-300*(d + d2)');
    const { values } = run(text, 4, [8, 0]);
    expect(values.map(({ g }) => g[0])).toEqual([8, 4, 2, 1]);
    expect(values.map(({ d }) => d[0])).toEqual([8, 8, 4, 2]);
    expect(values.map(({ d2 }) => d2[0])).toEqual([8, 8, 8, 4]);
  });

  test('initial values read hyper-parameters, the start and earlier states', () => {
    const text = rule('c = c*h; theta = theta + 0.1*c + z*n', {
      hyper: { h: 3 },
      state: { z: 'vector h*theta', n: 'scalar norm(z)/h', c: 'vector 2' },
    });
    const { program, path } = run(text, 1, [3, 4]);
    expect(program.slots.map(({ name }) => name)).toEqual(['theta.x', 'theta.y', 'z.x', 'z.y', 'n', 'c.x', 'c.y']);
    expect(path[1]).toEqual([3 + 0.1 * 6 + 9 * 5, 4 + 0.1 * 6 + 12 * 5]);
  });
});

test('Nesterov 1983 is written as in the paper', () => {
  const text = rule(
    `a = (1 + sqrt(1 + 4*a^2))/2
     x = theta - lr*g
     theta = x + (prev(a) - 1)/a*(x - prev(x))`,
    { hyper: { lr: 0.05 }, state: { a: 'scalar 1', x: 'vector theta' } },
  );
  const { path } = run(text, 10);
  let [a, x, theta] = [1, 1, 1];
  for (let t = 0; t < 10; t++) {
    const next = (1 + Math.sqrt(1 + 4 * a * a)) / 2;
    const now = theta - 0.05 * theta;
    [theta, a, x] = [now + ((a - 1) / next) * (now - x), next, now];
  }
  expect(path[10][0]).toBeCloseTo(theta, 14);
});
