// Runs: their rows, the same bits however they are asked for, and what they cost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineFor } from './compile';
import { Run } from './run';
import { bowl, descent, job, rosenbrock, ruleOf } from './testing/jobs';
import type { RunJob } from './types';

const gauss = { kind: 'gauss', sigma: 0.3, seed: 5, stream: 0 } as const;
const adam: RunJob = {
  ...job('', rosenbrock, { steps: 20_000, start: [-1.2, 1] }),
  rule: ruleOf('adam', { lr: 0.05 }),
};

/** Index of the first number that is not the same, -1 where there is none; toEqual takes seconds over long arrays. */
function firstDifference(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  return a.findIndex((value, i) => !Object.is(value, b[i]));
}

describe('rows', () => {
  it('are theta and the loss there, from the start to the budget', () => {
    const run = new Run(job(descent, bowl, { start: [1, -2], steps: 2, hyper: { lr: 0.25 } }));
    expect([run.row, run.end, run.lastRow]).toEqual([0, null, null]);
    expect([...run.take(100)]).toEqual([1, -2, 5, 0.5, -1, 1.25, 0.25, -0.5, 0.3125]);
    expect(run.end).toEqual({ kind: 'budget', step: 2 });
    expect([run.row, run.lastRow]).toEqual([3, { step: 2, x: 0.25, y: -0.5, loss: 0.3125 }]);
    expect([run.take(5).length, run.skip(5), run.row]).toEqual([0, 0, 3]);
  });

  it('are one for a budget of no steps', () => {
    const run = new Run(job(descent, bowl, { steps: 0 }));
    expect([...run.take(9)]).toEqual([1, 1, 2]);
    expect(run.end).toEqual({ kind: 'budget', step: 0 });
  });

  it('take the values of hyper-parameters and of the surface from the job', () => {
    const run = new Run(
      job('theta = theta - a*g - b', 'p*x + q*y', { hyper: { a: 2, b: 1 }, parameters: { p: 3, q: 5 }, steps: 1 }),
    );
    expect([...run.take(2)]).toEqual([1, 1, 8, -6, -10, -68]);
  });

  it('are as many as asked for, and none for nonsense', () => {
    const run = new Run(job(descent, bowl));
    for (const count of [0, -1, NaN]) expect([run.take(count).length, run.skip(count)]).toEqual([0, 0]);
    expect([run.take(2.9).length, run.skip(3.9), run.row]).toEqual([6, 3, 5]);
  });

  it('cannot be had for a budget that is no number of steps', () => {
    for (const steps of [NaN, -1, 1.5, Infinity])
      expect(() => new Run(job(descent, bowl, { steps }))).toThrow(RangeError);
  });

  it.each([
    ['with noise', { ...adam, noise: gauss }],
    ['without noise', adam],
    ['that diverge', { ...adam, rule: ruleOf('sgd', { lr: 0.01 }) }],
    ['that diverge late', job('theta = 1.01*theta + 0*g*lr', bowl, { steps: 40_000 })],
  ])('%s have the same bits however they are taken, skipped and inspected', (_, each) => {
    const whole = new Run(each);
    const rows = whole.take(Infinity);
    const piece = fc.record({
      size: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1023, 1024, 1025, 4095, 4096, 4097, 9000)),
      skip: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.boolean(), (pieces, inspectable) => {
        const run = new Run(each, { inspectable });
        // the pieces over and over, until the run ends
        for (let i = 0; !run.end; i++) {
          const { size, skip } = pieces[i % pieces.length];
          const from = run.row;
          const wanted = Math.min(size, rows.length / 3 - from);
          if (skip) expect(run.skip(size)).toBe(wanted);
          else expect(firstDifference(run.take(size), rows.subarray(3 * from, 3 * (from + wanted)))).toBe(-1);
          expect(run.row).toBe(from + wanted);
          const [x, y, loss] = rows.subarray(3 * (run.row - 1));
          expect(run.lastRow).toEqual({ step: run.row - 1, x, y, loss });
        }
        expect([run.end, run.evaluations]).toEqual([whole.end, whole.evaluations]);
      }),
      { numRuns: 12 },
    );
  });

  it('of runs that take turns on one machine do not mix', () => {
    const jobs = [0.001, 0.01, 0.1].map((lr) => ({ ...adam, rule: ruleOf('adam', { lr }), steps: 300 }));
    const alone = jobs.map((each) => new Run(each).take(301));
    const runs = jobs.map((each) => new Run(each));
    const together = runs.map(() => [] as number[]);
    while (!runs[0].end) runs.forEach((run, i) => together[i].push(...run.take(7)));
    expect(together).toEqual(alone.map((rows) => [...rows]));
  });
});

describe('evaluations', () => {
  it('are those of the steps so far, each name counted as often as a step needs it', () => {
    const run = new Run(job('h = grad(theta + g)\ntheta = theta - lr*h*f(theta)', bowl, { steps: 10 }));
    expect(run.evaluations).toEqual({ f: 0, grad: 0, hess: 0 });
    run.take(1);
    expect(run.evaluations).toEqual({ f: 0, grad: 0, hess: 0 });
    run.skip(4);
    expect(run.evaluations).toEqual({ f: 4, grad: 8, hess: 0 });
    run.take(100);
    expect(run.evaluations).toEqual({ f: 10, grad: 20, hess: 0 });
  });
});

describe('noise', () => {
  const rowsOf = (each: RunJob) => [...new Run(each).take(50)];
  const noisy = (more: Partial<typeof gauss> = {}, rule = descent) =>
    rowsOf(job(rule, bowl, { noise: { ...gauss, ...more } as typeof gauss }));

  it('is a function of seed and stream', () => {
    expect(noisy()).toEqual(noisy());
    const others = [noisy(), noisy({ seed: 6 as 5 }), noisy({ stream: 1 as 0 }), noisy({ sigma: 0.31 as 0.3 })];
    expect(new Set(others.map(String)).size).toBe(4);
  });

  it('is the same for all rules of a stream, and for every gradient inside one step', () => {
    const offset = (rule: string) => noisy({}, rule)[3] - rowsOf(job(rule, bowl))[3];
    const plain = offset(descent);
    expect(plain).not.toBe(0);
    expect(offset('theta = theta - lr*g/2')).toBeCloseTo(plain / 2, 12);
    expect(offset('theta = theta - lr*(grad(theta + 1) + grad(theta - 1))')).toBeCloseTo(2 * plain, 12);
  });

  it('of strength 0 changes nothing, and the loss is never noisy', () => {
    expect(noisy({ sigma: 0 as 0.3 })).toEqual(rowsOf(job(descent, bowl)));
    const rows = noisy();
    for (let i = 0; i < rows.length; i += 3) expect(rows[i + 2]).toBe(rows[i] * rows[i] + rows[i + 1] * rows[i + 1]);
  });
});

describe('machineFor', () => {
  const { rule, surface } = adam;

  it('compiles once for all values, and anew for other texts, toggles and kinds of noise', () => {
    const machine = machineFor(rule, surface, 'none');
    expect(machineFor(ruleOf('adam', { lr: 7, beta1: 0 }), { ...surface }, 'none')).toBe(machine);
    expect(machineFor(ruleOf('adam', { bias: false }), surface, 'none')).not.toBe(machine);
    expect(machineFor(rule, { ...surface, formula: bowl }, 'none')).not.toBe(machine);
    expect(machineFor(rule, surface, 'gauss')).not.toBe(machine);
  });

  it('forgets what was not used for long, and nothing else', () => {
    const machine = machineFor(rule, surface, 'none');
    for (let i = 0; i < 40; i++) machineFor(rule, { ...surface, formula: `x^2 + ${i}` }, 'none');
    expect(machineFor(rule, surface, 'none')).toBe(machine);
    for (let i = 0; i < 100; i++) machineFor(rule, { ...surface, formula: `y^2 + ${i}` }, 'none');
    expect(machineFor(rule, surface, 'none')).not.toBe(machine);
  });

  it('throws for texts that do not compile', () => {
    expect(() => new Run(job('theta = theta - q', bowl))).toThrow(/q/);
    expect(() => new Run(job(descent, 'x +'))).toThrow();
  });
});
