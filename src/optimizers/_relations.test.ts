// What must hold between rules and between forms, whatever the numbers are: most of it to the bit.
import { describe, expect, it } from 'vitest';
import type { Point } from '../formula/define';
import { evaluators, named, scripted, surface } from './testing/drive';
import { close, rosenbrock, spec, type Settings } from './testing/relations';

const himmelblau = surface({ formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2', parameters: {} });
const growing = scripted([1, 2, 3, 4, 5, 6, 7, 8].map((k): Point => [k, -0.5 * k]));
const falling = scripted([8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625].map((k): Point => [k, -0.5 * k]));

describe.each(evaluators)('$name', ({ drive }) => {
  const path = (written: string, set: Settings, on = rosenbrock, steps = 60): readonly Point[] =>
    drive(spec(written, set), on, on === himmelblau ? [0, 0] : [-1.2, 1], steps);

  describe.each(['keras', 'pytorch', 'optax', 'paper'])('momentum:%s', (name) => {
    it('is SGD to the bit without momentum', () => {
      expect(path(`momentum:${name}`, { lr: 1e-3, momentum: 0 })).toEqual(path('sgd:keras', { lr: 1e-3 }));
    });

    it('follows the Keras form while the learning rate is constant', () => {
      close(path(`momentum:${name}`, { lr: 1e-3 }), path('momentum:keras', { lr: 1e-3 }), 1e-9);
    });
  });

  it('momentum:pytorch without momentum dampens nothing, as PyTorch', () => {
    const damped = path('momentum:pytorch', { lr: 1e-3, momentum: 0, dampening: 0.5 });
    expect(damped).toEqual(path('sgd:keras', { lr: 1e-3 }));
  });

  it('momentum:pytorch with dampening = momentum is an average: the same path as a smaller learning rate, but for its first gradient', () => {
    const set = { lr: 1e-3, momentum: 0.9 };
    const average = drive(spec('momentum:pytorch', { ...set, dampening: 0.9 }), falling, [0, 0], 8);
    const sum = drive(spec('momentum:optax', { lr: 1e-4, momentum: 0.9 }), falling, [0, 0], 8);
    // The first gradient enters whole: 0.9 of it is too much, and it decays like the rest of the buffer.
    average.forEach(([x], k) => {
      const extra = -1e-3 * 0.9 * 8 * ((1 - power(0.9, k)) / 0.1);
      expect(x - sum[k][0]).toBeCloseTo(extra, 12);
    });
  });

  describe.each(['keras', 'pytorch', 'optax', 'paper'])('nesterov:%s', (name) => {
    it('is SGD to the bit without momentum', () => {
      expect(path(`nesterov:${name}`, { lr: 1e-3, momentum: 0 })).toEqual(path('sgd:keras', { lr: 1e-3 }));
    });
  });

  it.each(['pytorch', 'optax'])('nesterov:%s is the Keras path written otherwise', (name) => {
    close(path(`nesterov:${name}`, { lr: 1e-3 }), path('nesterov:keras', { lr: 1e-3 }), 1e-9);
  });

  it('nesterov:paper measures the slope where the Keras path is, and is drawn behind it', () => {
    const set = { lr: 1e-3, momentum: 0.9 };
    const ahead = named(spec('nesterov:paper', set), rosenbrock, [-1.2, 1], 60, 'y');
    expect(ahead).toHaveLength(60);
    close(ahead, path('nesterov:keras', set).slice(0, 60), 1e-12);
    expect(path('nesterov:paper', set)).not.toEqual(path('nesterov:keras', set));
  });

  it('adagrad:paper is adagrad:pytorch with its epsilon, started at zero', () => {
    const paper = path('adagrad:paper', { lr: 0.5, eps: 1e-10 });
    expect(paper).toEqual(path('adagrad:pytorch', { lr: 0.5, init: 0, decay: 0 }));
  });

  it('adagrad has one form left without epsilon and decay', () => {
    const set = { lr: 0.5, init: 0.1, eps: 0 };
    close(path('adagrad:pytorch', set), path('adagrad:keras', set), 1e-12);
    close(path('adagrad:optax', set), path('adagrad:keras', set), 1e-12);
  });

  it('adagrad:optax stays where no gradient has been seen, where adagrad:keras without epsilon is undefined', () => {
    const set = { lr: 0.5, init: 0, eps: 0 };
    const still = scripted([[0, 1]]);
    expect(drive(spec('adagrad:optax', set), still, [1, 1], 1)[1][0]).toBe(1);
    expect(drive(spec('adagrad:keras', set), still, [1, 1], 1)[1][0]).toBeNaN();
  });

  it.each(['pytorch', 'optax'])('adadelta:%s is the Keras form with other defaults', (name) => {
    const set = { lr: 0.7, rho: 0.8, eps: 1e-3 };
    expect(path(`adadelta:${name}`, set)).toEqual(path('adadelta:keras', set));
  });

  it('adadelta:paper is the Keras form with a learning rate of 1', () => {
    const set = { rho: 0.8, eps: 1e-3 };
    expect(path('adadelta:paper', set)).toEqual(path('adadelta:keras', { ...set, lr: 1 }));
  });

  it("adadelta's first step is set by epsilon alone", () => {
    const [, [x, y]] = path('adadelta:paper', { eps: 1e-6 });
    expect(x + 1.2).toBeCloseTo(Math.sqrt(1e-6 / 0.05), 8);
    expect(y - 1).toBeCloseTo(Math.sqrt(1e-6 / 0.05), 8);
  });

  it.each<Settings>([{ centered: false }, { centered: true }, { momentum: 0.9 }, { momentum: 0.9, centered: true }])(
    'rmsprop has one form left without epsilon: %o',
    (set) => {
      const on = { lr: 0.01, rho: 0.9, eps: 0, ...set };
      // Centred and without epsilon, v - a^2 loses digits: it is a difference of nearly equal numbers.
      close(path('rmsprop:pytorch', on), path('rmsprop:keras', on), 1e-9);
      expect(path('rmsprop:optax', on)).toEqual(path('rmsprop:keras', on));
    },
  );

  it('rmsprop without memory takes steps of one length, as sign descent', () => {
    const taken = path('rmsprop:pytorch', { lr: 0.01, rho: 0, eps: 0 });
    taken.slice(1).forEach(([x, y], k) => {
      expect(Math.abs(x - taken[k][0])).toBeCloseTo(0.01, 12);
      expect(Math.abs(y - taken[k][1])).toBeCloseTo(0.01, 12);
    });
  });

  it("rmsprop's first step is 1/sqrt(1 - rho) learning rates long, centred 1/sqrt(rho (1 - rho))", () => {
    expect(path('rmsprop:keras', { lr: 1 })[1][0] + 1.2).toBeCloseTo(1 / Math.sqrt(0.1), 7);
    expect(path('rmsprop:pytorch', { lr: 1 })[1][0] + 1.2).toBeCloseTo(10, 7);
    expect(path('rmsprop:keras', { lr: 1, centered: true })[1][0] + 1.2).toBeCloseTo(1 / Math.sqrt(0.09), 7);
  });

  it.each(['keras', 'pytorch', 'optax', 'paper'])('adam:%s without first moment and correction is RMSprop', (name) => {
    const rmsprop = path('rmsprop:pytorch', { lr: 0.01, rho: 0.9, eps: 1e-8 });
    close(path(`adam:${name}`, { lr: 0.01, beta1: 0, beta2: 0.9, eps: 1e-8, bias: false }), rmsprop, 1e-12);
  });

  it.each(['optax', 'paper'])('adam:%s is adam:pytorch to the bit', (name) => {
    const set = { lr: 0.1, beta1: 0.8, beta2: 0.99, eps: 1e-4 };
    expect(path(`adam:${name}`, set)).toEqual(path('adam:pytorch', set));
  });

  it('adam has one form left without epsilon', () => {
    close(path('adam:pytorch', { lr: 0.1, eps: 0 }), path('adam:keras', { lr: 0.1, eps: 0 }), 1e-9);
  });

  it.each(['adam', 'adamax', 'amsgrad'])("%s's first step is one learning rate long, with the correction", (id) => {
    for (const name of ['keras', 'pytorch', 'optax'])
      expect(path(`${id}:${name}`, { lr: 0.1 })[1][0] + 1.2, name).toBeCloseTo(0.1, 7);
  });

  it("nadam's three forms take three different first steps", () => {
    const first = (name: string) => (path(`nadam:${name}`, { lr: 0.1 })[1][0] + 1.2) / 0.1;
    expect(first('keras')).toBeCloseTo(1.062788, 5);
    expect(first('pytorch')).toBeCloseTo(1.056452, 5);
    expect(first('optax')).toBeCloseTo(1.473684, 5);
  });

  it('nadam:pytorch is nadam:keras with a slower warm-up', () => {
    const set = { lr: 0.1, eps: 1e-8, psi: 0.004 };
    expect(path('nadam:pytorch', set)).toEqual(path('nadam:keras', set));
  });

  it.each<Settings>([{ bias: true }, { bias: false }])('nadam:optax without first moment is Adam: %o', (bias) => {
    const set = { lr: 0.1, beta1: 0, eps: 1e-8, ...bias };
    close(path('nadam:optax', set), path('adam:pytorch', set), 1e-12);
    close(path('nadam:keras', set), path('adam:pytorch', set), 1e-12);
  });

  it('adamax has one form left without epsilon', () => {
    const set = { lr: 0.1 };
    const paper = path('adamax:paper', set);
    expect(path('adamax:keras', { ...set, eps: 0 })).toEqual(paper);
    expect(path('adamax:pytorch', { ...set, eps: 0 })).toEqual(paper);
    expect(path('adamax:optax', { ...set, eps: 0 })).toEqual(paper);
  });

  it('adamax:paper is undefined where the gradient has always been zero; the libraries stay', () => {
    const still = scripted([[0, 1]]);
    expect(drive(spec('adamax:paper', {}), still, [1, 1], 1)[1][0]).toBeNaN();
    expect(drive(spec('adamax:keras', {}), still, [1, 1], 1)[1][0]).toBe(1);
    expect(drive(spec('adamax:pytorch', {}), still, [1, 1], 1)[1][0]).toBe(1);
  });

  it.each(['keras', 'pytorch'])(
    'amsgrad:%s is Adam to the bit while the second moment grows, and not after',
    (name) => {
      const set = { lr: 0.1, beta2: 0.9 };
      const both = [growing, falling].map((on) =>
        ['amsgrad', 'adam'].map((id) => drive(spec(`${id}:${name}`, set), on, [0, 0], 8)),
      );
      expect(both[0][0]).toEqual(both[0][1]);
      expect(both[1][0]).not.toEqual(both[1][1]);
    },
  );

  it('amsgrad has one form left without correction and epsilon, and the paper lets its rate fall', () => {
    const set = { lr: 0.1, beta2: 0.9, eps: 0, bias: false };
    const plain = path('amsgrad:keras', set, himmelblau);
    expect(path('amsgrad:pytorch', set, himmelblau)).toEqual(plain);
    expect(path('amsgrad:optax', set, himmelblau)).toEqual(plain);
    const paper = path('amsgrad:paper', { lr: 0.1, beta2: 0.9 }, himmelblau);
    expect(paper[1]).toEqual(plain[1]);
    // The second step of a scripted run differs by the factor 1/sqrt(2) alone.
    const [a, b] = ['keras', 'paper'].map((name) => drive(spec(`amsgrad:${name}`, set), growing, [0, 0], 2));
    expect((b[2][0] - b[1][0]) * Math.SQRT2).toBeCloseTo(a[2][0] - a[1][0], 12);
  });

  it.each(['adam:keras', 'adam:pytorch', 'adamax:keras', 'adamax:pytorch', 'nadam:optax', 'amsgrad:optax'])(
    '%s forgets its correction: after many steps the switch changes nothing',
    (written) => {
      const constant = scripted([[2, -3]]);
      const [on, off] = [true, false].map((bias) =>
        drive(spec(written, { lr: 1e-3, beta2: 0.9, bias }), constant, [0, 0], 400),
      );
      expect(on[1]).not.toEqual(off[1]);
      close([step(on, 400)], [step(off, 400)], 1e-15);
    },
  );
});

const step = (path: readonly Point[], k: number): Point => [path[k][0] - path[k - 1][0], path[k][1] - path[k - 1][1]];

const power = (base: number, n: number): number => (n === 0 ? 1 : base * power(base, n - 1));
