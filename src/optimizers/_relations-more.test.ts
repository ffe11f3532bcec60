// What must hold of the rules beyond the notebook's ten, whatever the numbers are: for forms that no library has, and between rules.
import { describe, expect, it } from 'vitest';
import type { Point } from '../formula/define';
import { evaluators, named, scripted, surface } from './testing/drive';
import { close, rosenbrock, spec, type Settings } from './testing/relations';

const bowl = surface({ formula: '0.5*(x^2 + 25*y^2)', parameters: {} });
const round = surface({ formula: '3*((x - 1)^2 + (y + 2)^2)', parameters: {} });
const list = scripted([[1, -2], [0.1, 0.3], [-3, 0.5], [0, -0.25], [2, 0], [-0.5, 4], [0.001, -0.001], [0.7, 0.7]]); // prettier-ignore

describe.each(evaluators)('$name', ({ drive }) => {
  const path = (
    written: string,
    set: Settings,
    on = rosenbrock,
    steps = 60,
    start: Point = [-1.2, 1],
  ): readonly Point[] => drive(spec(written, set), on, start, steps);

  describe('nesterov:original', () => {
    const loss = ([x, y]: Point): number => 0.5 * (x * x + 25 * y * y);

    it('begins with a plain step, for its momentum begins with nothing', () => {
      const set = { lr: 1e-3 };
      expect(path('nesterov:original', set, rosenbrock, 1)).toEqual(path('sgd:keras', set, rosenbrock, 1));
    });

    it('keeps the bound of 1983 on convex ground: f(x_k) - f* <= 2 |x_0 - x*|^2 / (lr (k + 1)^2), with lr = 1/L', () => {
      const lr = 1 / 25;
      const x = named(spec('nesterov:original', { lr }), bowl, [-4, 1], 200, 'x');
      x.forEach((point, i) => expect(loss(point)).toBeLessThanOrEqual((2 * 17) / (lr * (i + 2) * (i + 2))));
    });

    it('outruns plain descent with the same rate', () => {
      const far = [-4, 0.1] as const;
      const [fast, slow] = ['nesterov:original', 'sgd:keras'].map((which) =>
        path(which, { lr: 1 / 25 }, bowl, 60, far),
      );
      expect(loss(fast[60])).toBeLessThan(loss(slow[60]) / 100);
    });
  });

  describe('rprop:optax', () => {
    const one = scripted([[1, -1]]); // prettier-ignore

    it('bounds a step only once it has a sign to go by: a first step beyond the longest is taken as it is (Optax 0.2.8)', () => {
      const [, , second, third] = path('rprop:optax', { lr: 100 }, one, 3, [3, -2]);
      expect([second, third]).toEqual([[-97, 98], [-147, 148]]); // prettier-ignore
    });

    it('stands still with no step to begin with', () => {
      expect(path('rprop:optax', { lr: 0 }, one, 4, [3, -2])[4]).toEqual([3, -2]);
    });
  });

  describe('barzilai-borwein', () => {
    it.each(['bb1', 'bb2'])(
      '%s meets the curvature of a round bowl exactly: it is at the minimum after two steps',
      (form) => {
        const [, , [x, y]] = path(`barzilai-borwein:${form}`, { lr: 0.01 }, round, 2);
        expect([x, y]).toEqual([expect.closeTo(1, 12), expect.closeTo(-2, 12)]);
      },
    );

    it.each([
      ['bb1', [4 + 25 * 25 * 0.04, 4 + 25 * 25 * 25 * 0.04]],
      ['bb2', [4 + 25 * 25 * 25 * 0.04, 4 + 25 * 25 * 25 * 25 * 0.04]],
    ])('%s takes the quotient of the paper for its second rate', (form, [over, under]) => {
      // From (2, 0.2) on 0.5 (x^2 + 25 y^2) the first step is -0.01 (2, 5): s and y are multiples of (2, 5) and (2, 125).
      const [, p, q] = path(`barzilai-borwein:${form}`, { lr: 0.01 }, bowl, 2, [2, 0.2]);
      expect((p[0] - q[0]) / p[0]).toBeCloseTo(over / under, 12);
    });

    it('takes its first rate again where the last step met no upward curve', () => {
      const hill = surface({ formula: '-(x^2 + y^2)', parameters: {} });
      const sgd = path('sgd:keras', { lr: 0.01 }, hill, 20);
      for (const form of ['bb1', 'bb2']) expect(path(`barzilai-borwein:${form}`, { lr: 0.01 }, hill, 20)).toEqual(sgd);
    });
  });

  it('polyak:paper is polyak:optax to the bit while the largest rate does not bind', () => {
    const set = { fstar: 0 };
    expect(path('polyak:paper', set)).toEqual(path('polyak:optax', { ...set, hmax: 1e6 }));
    expect(path('polyak:paper', set)).not.toEqual(path('polyak:optax', { ...set, hmax: 1e-3 }));
  });

  it('lars:paper is lars:optax without weight decay, and not with it', () => {
    const set = { lr: 0.1, c: 0.1, momentum: 0.9 };
    close(path('lars:paper', { ...set, wd: 0 }), path('lars:optax', { ...set, wd: 0, eps: 0 }), 1e-12);
    expect(path('lars:paper', { ...set, wd: 0.1 })).not.toEqual(path('lars:optax', { ...set, wd: 0.1, eps: 0 }));
  });

  it.each(['keras', 'pytorch'])('adamw:%s without weight decay is Adam to the bit', (form) => {
    const set = { lr: 0.1, eps: 1e-8 };
    expect(path(`adamw:${form}`, { ...set, wd: 0 })).toEqual(path(`adam:${form}`, set));
    expect(path(`adamw:${form}`, { ...set, wd: 0.1 })).not.toEqual(path(`adam:${form}`, set));
  });

  it('adamw decays in Keras before the step and in PyTorch within it, which is the same', () => {
    const set = { lr: 0.1, eps: 0, wd: 0.3 };
    close(path('adamw:keras', set), path('adamw:pytorch', set), 1e-11);
  });

  it('signum without memory is signSGD, and Lion without memory too', () => {
    const sign = path('signsgd:optax', { lr: 0.01 });
    expect(path('signum:optax', { lr: 0.01, beta: 0 })).toEqual(sign);
    expect(path('lion:keras', { lr: 0.01, beta1: 0, wd: 0 })).toEqual(sign);
    expect(path('lion:optax', { lr: 0.01, beta1: 0, wd: 0 })).toEqual(sign);
  });

  it('qhm with a share of 0 is plain descent, qhadam with shares of 1 is Adam', () => {
    expect(path('qhm:paper', { lr: 1e-3, nu: 0 })).toEqual(path('sgd:keras', { lr: 1e-3 }));
    const set = { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 };
    close(path('qhadam:paper', { ...set, nu1: 1, nu2: 1 }), path('adam:pytorch', set), 1e-12);
  });

  it('sam with a radius of 0 is plain descent', () => {
    expect(path('sam:authors', { lr: 1e-3, rho: 0 })).toEqual(path('sgd:keras', { lr: 1e-3 }));
  });

  it('ftrl that starts at the origin with nothing summed up is Adagrad', () => {
    const off = { lr: 0.5, init: 0, p: 0.5, l1: 0, l2: 0, beta: 0, shrink: 0 };
    const start: Point = [0, 0];
    // The first gradient of the list has no zero; Adagrad adds no epsilon.
    const adagrad = path('adagrad:keras', { lr: 0.5, init: 0, eps: 0 }, list, 8, start);
    close(path('ftrl:keras', off, list, 8, start), adagrad, 1e-12);
  });

  it('ftrl with a penalty on absolute values holds coordinates at exactly 0', () => {
    const held = path('ftrl:keras', { lr: 0.5, l1: 1.5 }, list, 2, [0, 0]);
    expect(held[1][0]).toBe(0);
    expect(held[1][1]).not.toBe(0);
  });

  it('asgd averages from the first step on when asked: its average is the mean of the path', () => {
    const set = { lr: 0.001, lambda: 0, t0: 0 };
    const walked = path('asgd:pytorch', set, rosenbrock, 40).slice(1);
    const mean = (i: 0 | 1): number => walked.reduce((sum, point) => sum + point[i], 0) / walked.length;
    // The first two points enter with weight 1: PyTorch counts the updates before this one.
    const averages = named(spec('asgd:pytorch', set), rosenbrock, [-1.2, 1], 40, 'ax');
    const later = walked.slice(1).reduce((sum, point) => sum + point[0], 0) / 39;
    expect(averages[39][0]).toBeCloseTo(later, 12);
    expect(averages[39][0]).not.toBeCloseTo(mean(0), 4);
  });

  it('the schedule-free average of SGD is the mean of the points z, and y lies between them', () => {
    const set = { lr: 1e-3, beta: 0.9, warmup: 0, wd: 0, r: 0 };
    const of = (name: string) => named(spec('schedule-free-sgd:authors', set), rosenbrock, [-1.2, 1], 30, name);
    const [z, x, y] = [of('z'), of('x'), path('schedule-free-sgd:authors', set, rosenbrock, 30).slice(1)];
    const mean = z.reduce((sum, point) => sum + point[1], 0) / 30;
    expect(x[29][1]).toBeCloseTo(mean, 12);
    y.forEach(([, at], k) => expect(at).toBeCloseTo(0.1 * z[k][1] + 0.9 * x[k][1], 12));
  });
});
