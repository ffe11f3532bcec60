// Second-order rules that no library has as such: what holds between them and rules that a library proves.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { RunJob } from '../engine/types';
import { ruleText } from '../formula/define-optimizer';
import type { Point } from '../formula/define';
import type { RuleText } from '../formula/text';
import { optimizers } from './_index';
import { evaluators, scripted, surface } from './testing/drive';

const valley = surface({ formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} });
const [{ drive }] = evaluators;

function text(which: string, set: Readonly<Record<string, number | boolean>> = {}): RuleText {
  const [id, name] = which.split(':');
  const form = optimizers.get(id)?.form(name);
  if (!form) throw new Error(`no form: ${which}`);
  return ruleText(form, set);
}

function expectClose(actual: readonly Point[], expected: readonly Point[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, [x, y]] of expected.entries()) {
    expect(Math.abs(actual[i][0] - x), `x of step ${i}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(x)));
    expect(Math.abs(actual[i][1] - y), `y of step ${i}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(y)));
  }
}

/** Gradients along x only. */
const along = scripted([[3, 0], [-2, 0], [0.5, 0], [4, 0], [-1, 0]]); // prettier-ignore

describe('Shampoo', () => {
  it('is full-matrix Adagrad: along one axis that of the axes', () => {
    const settings = { lr: 0.1, eps: 1e-12 };
    expectClose(
      drive(text('shampoo:paper', settings), along, [1, 2], 40),
      drive(text('adagrad:paper', { lr: 0.1, eps: 1e-12 }), along, [1, 2], 40),
      1e-9,
    );
  });

  it('turns with the plane: gradients turned by a right angle give a path turned by it', () => {
    const turned = scripted([[0, 3], [0, -2], [0, 0.5], [0, 4], [0, -1]]); // prettier-ignore
    const rule = text('shampoo:paper');
    const path = drive(rule, along, [1, 0], 20).map(([x, y]): Point => [y + 0, x]);
    expectClose(drive(rule, turned, [0, 1], 20), path, 1e-12);
  });
});

describe('SOAP', () => {
  it('is Adam where the directions are the axes', () => {
    const settings = { lr: 0.01, beta1: 0.9, beta2: 0.99, eps: 1e-8 };
    expectClose(
      drive(text('soap:textbook', settings), along, [1, 2], 60),
      drive(text('adam:pytorch', settings), along, [1, 2], 60),
      1e-12,
    );
  });

  it('is Adam of the turned plane: gradients along a diagonal give the steps of those along an axis', () => {
    const list: readonly number[] = [3, -2, 0.5, 4, -1];
    const diagonal = scripted(list.map((each): Point => [0.6 * each, 0.8 * each]));
    const rule = text('soap:textbook', { lr: 0.01 });
    const path = drive(rule, along, [0, 0], 20).map(([x]): Point => [0.6 * x, 0.8 * x]);
    // What rounding leaves across the diagonal, 1e-17, is divided by epsilon in every step.
    expectClose(drive(rule, diagonal, [0, 0], 20), path, 1e-9);
  });
});

describe('Sophia', () => {
  it('of the paper is that of Optax, but for the correction and the step at which the curvature counts', () => {
    const bowl = surface({ formula: '3*x^2 + 0.5*y^2', parameters: {} });
    const settings = { lr: 0.01, beta1: 0, beta2: 0.5, gamma: 1, k: 1, wd: 0 };
    const paper = drive(text('sophia:paper', { ...settings, eps: 1e-8 }), bowl, [1, 1], 60);
    // Without memory of gradients, and with the curvature (6, 1) all but learnt, both divide by it.
    const from = paper[40];
    const optax = drive(text('sophia:optax', { ...settings, eps: 1e-8, gamma: 1 }), bowl, from, 20);
    expect(paper[41][0]).toBeCloseTo(from[0] - 0.01 * from[0], 10);
    expect(paper[41][1]).toBeCloseTo(from[1] - 0.01 * from[1], 10);
    // Its first step goes by signs, as no curvature is known.
    expect(optax[1][0]).toBeCloseTo(from[0] - 0.01, 12);
  });
});

describe('Newton', () => {
  it('takes the steps that are written down for it', () => {
    const expected: readonly Point[] = [
      [-1.2, 1],
      [-1.1752808988764043, 1.3806741573033703],
      [0.7631148711766695, -3.175033854748664],
      [0.7634296788842734, 0.582824775497452],
      [0.9999953110850017, 0.9440273238534592],
      [0.9999956956536786, 0.9999913913257372],
    ];
    for (const { drive } of evaluators) expectClose(drive(text('newton:paper'), valley, [-1.2, 1], 5), expected, 1e-12);
  });

  it('meets whatever is flat: on a saddle the saddle, in one step', () => {
    const saddle = surface({ formula: 'x^2 - y^2', parameters: {} });
    expect(drive(text('newton:paper'), saddle, [1, 2], 1)[1]).toEqual([0, 0]);
  });
});

describe('searches', () => {
  /** Steps until the gradient is shorter than 1e-8, and what they have cost. */
  const cost = (which: string, limit = 200): { readonly steps: number; readonly f: number; readonly end: Point } => {
    const formula = '(1 - x)^2 + 100*(y - x^2)^2';
    const job = {
      rule: text(which),
      surface: { formula, parameters: {} },
      start: [-1.2, 1],
      noise: { kind: 'none' },
    } as const;
    for (let steps = 1; steps <= limit; steps++) {
      const run = new Run({ ...job, steps });
      run.skip(steps + 1);
      const { x = NaN, y = NaN } = run.lastRow ?? {};
      const gradient: Point = [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)];
      if (Math.sqrt(gradient[0] ** 2 + gradient[1] ** 2) < 1e-8) return { steps, f: run.evaluations.f, end: [x, y] };
    }
    throw new Error(`not there after ${limit} steps`);
  };

  it.each([
    ['conjugate-gradient:fletcher-reeves', 53, 112],
    ['conjugate-gradient:polak-ribiere', 22, 61],
    ['bfgs:paper', 41, 49],
  ])('%s reaches the minimum of Rosenbrock in the steps and evaluations known for it', (which, steps, f) => {
    const found = cost(which);
    expect([found.steps, found.f]).toEqual([steps, f]);
    expectClose([found.end], [[1, 1]], 1e-7);
  });

  it('damped Newton has no loss left after 22 steps, and its second ends where it is known to', () => {
    const path = drive(text('damped-newton:paper'), valley, [-1.2, 1], 22);
    expect(path[21]).not.toEqual([1, 1]);
    expect(path[22]).toEqual([1, 1]);
    expectClose(
      [drive(text('damped-newton:paper'), valley, [-1.2, 1], 2)[2]],
      [[-0.9329814276197701, 0.811210655796866]],
      1e-12,
    );
  });

  it('backtracking tries 982 lengths in 100 steps; the loss where it begins comes on top', () => {
    const run = new Run({
      rule: text('armijo:paper'),
      surface: { formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} },
      start: [-1.2, 1],
      steps: 100,
      noise: { kind: 'none' },
    });
    run.skip(101);
    expect(run.evaluations).toEqual({ f: 1 + 982, grad: 100, hess: 0 });
  });
});

describe('second-order rules', () => {
  const ids = [
    'armijo',
    'bfgs',
    'conjugate-gradient',
    'damped-newton',
    'dogleg',
    'muon',
    'newton',
    'shampoo',
    'soap',
    'sophia',
  ];
  const forms = ids.flatMap((id) => optimizers.get(id)?.formNames.map((name) => `${id}:${name}`) ?? []);
  const grounds = [
    [valley, [-1.2, 1]],
    [surface({ formula: 'x^2/2 - cos(3*y) + exp(x*y/4) + tanh(x - y)', parameters: {} }), [0.4, 0.9]],
    [surface({ formula: 'abs(x)^1.5 + where(y > 0, y^2, -3*y)', parameters: {} }), [1, -2]],
    [surface({ formula: 'log(x)^2 + y^2', parameters: {} }), [0.3, 0.1]],
  ] as const;

  it.each(forms)('%s has the same bits in the module and in the interpreter', (which) => {
    for (const [ground, start] of grounds) {
      const [byInterpreter, byModule] = evaluators.map((each) => each.drive(text(which), ground, start, 60));
      expect(byModule).toEqual(byInterpreter);
    }
  });

  it('count the Hessians they look at, and no others', () => {
    const job = (which: string): RunJob => ({
      rule: text(which),
      surface: { formula: 'x^2 + 3*y^2 + x^4', parameters: {} },
      start: [1, 1],
      steps: 100,
      noise: { kind: 'none' },
    });
    const counts = (which: string): Run['evaluations'] => {
      const run = new Run(job(which));
      run.take(101);
      return run.evaluations;
    };
    expect(counts('sophia:optax')).toEqual({ f: 0, grad: 100, hess: 10 });
    expect(counts('newton:paper')).toEqual({ f: 0, grad: 100, hess: 100 });
    expect(counts('shampoo:paper')).toEqual({ f: 0, grad: 100, hess: 0 });
  });
});
