// Why runs end: the budget, overflow, or an operation without a value, which is named.
import { describe, expect, it } from 'vitest';
import { Run } from './run';
import { bowl, descent, job } from './testing/jobs';
import type { RunJob } from './types';

/** The end of a run and its last row, asked for in one piece and in small ones, which must agree. */
function endOf(each: RunJob) {
  const run = new Run(each);
  run.skip(Infinity);
  const pieces = new Run(each);
  while (!pieces.end) pieces.take(3);
  expect([pieces.end, pieces.lastRow]).toEqual([run.end, run.lastRow]);
  const { end, lastRow } = run;
  if (!end || !lastRow) throw new Error('a run without end');
  expect(lastRow.step).toBe(end.step);
  return { ...end, row: lastRow };
}

describe('a run ends as diverged', () => {
  it('when theta overflows; that row is the last', () => {
    const end = endOf(job('theta = theta*lr + 0*g', 'x + y', { start: [1, -1], hyper: { lr: 1e200 } }));
    expect(end).toMatchObject({ kind: 'diverged', step: 2, row: { x: Infinity, y: -Infinity } });
  });

  it('when only the loss overflows', () => {
    const end = endOf(job('theta = theta*lr + 0*g', 'x^2 + y^2', { hyper: { lr: 2 ** 400 } }));
    expect(end).toMatchObject({ kind: 'diverged', step: 2, row: { x: 2 ** 800, loss: Infinity } });
  });

  it('when what it remembers overflows although theta does not', () => {
    const state = { v: { type: 'vector', initial: '1' } } as const;
    const end = endOf(job('v = v*lr\ntheta = theta - g/v', bowl, { hyper: { lr: 1e100 }, state, steps: 1000 }));
    expect(end).toMatchObject({ kind: 'diverged', step: 4 });
    expect(Number.isFinite(end.row.x + end.row.loss)).toBe(true);
  });

  it('when NaN comes from an overflow inside the step', () => {
    expect(endOf(job('h = theta*1e200*1e200\ntheta = theta + 0*lr*g + (h - h)', bowl))).toMatchObject({
      kind: 'diverged',
      step: 1,
    });
  });

  it('when it divides by zero, which is infinite and not undefined', () => {
    expect(endOf(job(descent, 'log(x) + y', { start: [0, 1] }))).toMatchObject({ kind: 'diverged', step: 0 });
  });

  it('when the overflow is in the last step of the budget', () => {
    const at = (steps: number) => endOf(job('theta = theta*lr + 0*g', 'x + y', { hyper: { lr: 1e100 }, steps }));
    expect(at(3)).toMatchObject({ kind: 'budget', step: 3 });
    expect(at(4)).toMatchObject({ kind: 'diverged', step: 4 });
  });

  it('far into a run, where it is found by replaying', () => {
    const late = job('theta = theta*lr + 0*g', 'x + y', { hyper: { lr: 1.002 }, steps: 1e6 });
    const { kind, step } = endOf(late);
    expect(kind).toBe('diverged');
    expect(step).toBeGreaterThan(350_000);
  });
});

describe('a run ends as undefined, naming the expression', () => {
  it('where the loss has no value at the start', () => {
    expect(endOf(job(descent, 'log(x) + y', { start: [-1, 0] }))).toMatchObject({
      kind: 'undefined', step: 0, where: 'log(x)', row: { x: -1, y: 0, loss: NaN },
    }); // prettier-ignore
  });

  it('where the path walks out of the domain', () => {
    const end = endOf(job(descent, 'sqrt(x) + y^2', { start: [1, 0], hyper: { lr: 0.9 } }));
    expect(end).toMatchObject({ kind: 'undefined', where: 'sqrt(x)' });
    expect(end.row.x).toBeLessThan(0);
    expect(end.row.loss).toBeNaN();
  });

  it('where the rule divides zero by zero', () => {
    const end = endOf(job('theta = theta - lr*g/abs(g)', bowl, { start: [0, 1] }));
    expect(end).toMatchObject({ kind: 'undefined', step: 1 });
    expect(end.kind === 'undefined' && end.where).toMatch(/\/abs\(/);
  });

  it('where an initial value has none', () => {
    const state = { v: { type: 'scalar', initial: 'sqrt(lr)' } } as const;
    const end = endOf(job('v = v*2\ntheta = theta - v*g', bowl, { hyper: { lr: -1 }, state }));
    expect(end).toMatchObject({ kind: 'undefined', step: 0, where: 'sqrt(lr)' });
  });

  it('also with noise', () => {
    const noise = { kind: 'gauss', sigma: 0.5, seed: 1, stream: 0 } as const;
    const end = endOf(job(descent, 'sqrt(x) + y^2', { start: [1, 0], steps: 10_000, noise }));
    expect(end).toMatchObject({ kind: 'undefined', where: 'sqrt(x)' });
  });
});
