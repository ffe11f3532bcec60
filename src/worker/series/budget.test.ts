// Runs measured up to a budget of evaluations: they end at the last row it pays for, in summaries, curves and readings.
import { expect, it, vi } from 'vitest';
import { job as plainJob, rosenbrock, ruleOf } from '../../engine/testing/jobs';
import { learnAll } from '../../engine/whole';
import { Run } from '../../engine/run';
import type { RunJob } from '../../engine/types';
import type { Port } from '../port';
import type { Measured, SeriesReply } from './messages';
import { serveSeries } from './serve';
import { Walk } from './walk';

learnAll();

const on = (rule: RunJob['rule'], steps: number): RunJob => ({
  ...plainJob('', rosenbrock, { start: [-1.2, 1], steps }),
  rule,
});
const adam = on(ruleOf('adam', { lr: 0.1 }), 300);

it.each([
  ['one gradient a step', adam],
  ['two gradients a step', on(ruleOf('sam', { lr: 0.001 }), 50)],
  ['a gradient and a Hessian a step', on(ruleOf('newton'), 50)],
  ['a line search that costs what it costs', on(ruleOf('bfgs'), 40)],
  ['losses alone, of one step more than of another', on(ruleOf('nelder-mead'), 60)],
  ['one that diverges', on(ruleOf('sgd', { lr: 0.1 }), 300)],
])('a walk ends where a budget is spent, and says by kind on what: %s', (_, job) => {
  const walk = new Walk(job, [], []);
  while (!walk.end) walk.advance(100);
  for (const budget of [0, 1, 2, 17, 40, 1e6]) {
    const run = new Run(job);
    let spent = { grad: 0, f: 0, hess: 0 };
    let rows = 0;
    while (!run.end) {
      run.take(1);
      const { f, grad, hess } = run.evaluations;
      if (f + grad + hess > budget) break;
      spent = { grad, f, hess };
      rows++;
    }
    expect(walk.within(budget)).toBe(rows);
    const end = rows < walk.rows ? { kind: 'budget', step: rows - 1 } : walk.end;
    expect(walk.summary(0, budget)).toMatchObject({ step: rows - 1, spent, end });
  }
  expect(walk.summary(0)).toEqual(walk.summary(0, Infinity));
});

it('the measuring worker shows no row that a budget does not pay for', async () => {
  const seen: SeriesReply[] = [];
  const port: Port = { postMessage: (reply) => void seen.push(reply as SeriesReply), onmessage: null };
  serveSeries(port, () => 0);
  const ask = (data: unknown) => port.onmessage?.({ data } as MessageEvent);
  const request = { measures: ['loss'], axis: 'evaluations', columns: 50, reach: 10, goal: 0, minima: [] };
  ask({ kind: 'measure', runs: [{ key: 'r1', job: adam }], budget: 120, ...request });
  const last = () => seen.findLast(({ kind }) => kind === 'measured') as Measured | undefined;
  await vi.waitFor(() => expect(last()?.done).toBe(true));
  const measured = last();
  expect(measured).toMatchObject({ most: 120, done: true });
  expect(measured?.runs[0].curves[0].steps.at(-1)).toBe(120);
  ask({ kind: 'read', at: [{ key: 'r1', step: 200 }] });
  expect(seen.at(-1)).toMatchObject({ readings: [{ key: 'r1', step: 120, at: 120 }] });
});
