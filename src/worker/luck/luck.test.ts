// Ensembles: bands against runs one by one, bounded paths, and workers of which the latest question wins.
import { describe, expect, it } from 'vitest';
import { job as plainJob, rosenbrock, ruleOf } from '../../engine/testing/jobs';
import { Run } from '../../engine/run';
import type { RunJob } from '../../engine/types';
import { memberCount, memberJob, startsAround, type Members } from '../../sweep/members';
import { bandOf } from '../../sweep/quantile';
import type { Port, WorkerPort } from '../port';
import { Walk } from '../series/walk';
import { FakeClock, FakeWorker } from '../testing/fakes';
import { Ensemble } from './ensemble';
import { FanPath } from './fan-path';
import type { EnsembleResult, EnsembleTask, LuckReply, LuckRequest } from './messages';
import { LuckPool } from './pool';
import { serveLuck } from './serve';

const gauss = { kind: 'gauss', sigma: 1, seed: 9, stream: 0 } as const;
const rosen = (rule: RunJob['rule'], more: Partial<RunJob> = {}): RunJob => ({
  ...plainJob('', rosenbrock, { start: [-1.2, 1], steps: 120, noise: gauss, ...more }),
  rule,
});
const seeds = (count: number): Members => ({ kind: 'seeds', count });

function taskOf(job: RunJob, members: Members, more: Partial<EnsembleTask> = {}): EnsembleTask {
  return {
    job,
    members,
    labels: { view: [[-2, 2], [-1, 3]], stationary: [{ at: [1, 1], kind: 'minimum', value: 0 }] }, // prettier-ignore
    measures: ['loss', 'distance', 'gradient', 'step', 'state:v'],
    axis: 'step',
    columns: 600,
    reach: 10,
    goal: 0.5,
    fan: { points: 100, near: 0.01 },
    ...more,
  };
}

function resultOf(task: EnsembleTask): EnsembleResult {
  const ensemble = new Ensemble(task);
  while (ensemble.advance());
  return ensemble.result();
}

const cases: Record<string, readonly [RunJob, Members]> = {
  'adam under 20 seeds': [rosen(ruleOf('adam', { lr: 0.1 })), seeds(20)],
  'gradient descent of which some diverge': [rosen(ruleOf('sgd', { lr: 0.0024 }), { noise: { ...gauss, sigma: 100 } }), seeds(20)],
  'momentum from 7 starts': [rosen(ruleOf('momentum', { lr: 0.001 }), { noise: { kind: 'none' } }), { kind: 'starts', starts: startsAround([-1.2, 1], 0.3, 7) }],
  'bfgs, whose steps cost what they cost': [rosen(ruleOf('bfgs'), { steps: 30 }), seeds(5)],
}; // prettier-ignore

describe('an ensemble', () => {
  it.each(Object.entries(cases))('of %s is its runs one by one', (_, [job, members]) => {
    const task = taskOf(job, members);
    const { curves, ends, most } = resultOf(task);
    expect(most).toBe(job.steps);
    const count = memberCount(members);
    const walks = Array.from({ length: count }, (_, i) => {
      const walk = new Walk(memberJob(job, members, i), [[1, 1]], task.measures);
      while (!walk.end) walk.advance(50);
      return walk;
    });
    const lost = walks.map(({ end }) => (end?.kind === 'budget' ? Infinity : (end?.step ?? NaN)));
    expect([...ends.diverged]).toEqual(lost.map((step) => Number(step < Infinity)));
    for (const [i, measure] of task.measures.entries()) {
      const curve = curves[i];
      if (walks[0].column(measure) === null) {
        expect(curve).toBeNull();
        continue;
      }
      const expected = { low: [] as number[], median: [] as number[], high: [] as number[] };
      for (let step = 0; step <= job.steps; step++) {
        const values = walks.map((walk, m) => (step >= lost[m] ? Infinity : (walk.column(measure)?.[step] ?? NaN)));
        const { low, median, high } = bandOf(values);
        if (Number.isNaN(low)) continue;
        expected.low.push(step, Math.min(low, Number.MAX_VALUE));
        expected.high.push(step, Math.min(high, Number.MAX_VALUE));
        if (median < Infinity) expected.median.push(step, median);
      }
      expect([...(curve?.low ?? [])]).toEqual(expected.low);
      expect([...(curve?.median ?? [])]).toEqual(expected.median);
      expect([...(curve?.high ?? [])]).toEqual(expected.high);
      const end = expected.median.at(-2) ?? NaN;
      expect(curve?.lost).toBe(end === job.steps ? null : end);
    }
    // what each member came to has the bits of its own run
    for (let m = 0; m < count; m++) {
      const run = new Run(memberJob(job, members, m));
      const rows = run.take(Infinity);
      expect(ends.losses[m]).toBe(lost[m] < Infinity ? Infinity : run.lastRow?.loss);
      const losses = rows.filter((_, k) => k % 3 === 2);
      const good = losses.findIndex((loss) => loss <= task.goal);
      expect(ends.steps[m]).toBe(good < 0 ? Infinity : good);
    }
  });

  it('has members that diverge, and members that do not', () => {
    const [job, members] = cases['gradient descent of which some diverge'];
    const { diverged } = resultOf(taskOf(job, members)).ends;
    const count = diverged.filter((each) => each === 1).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(20);
  });

  it('stands along the path where its members stand, and keeps their last value where they end', () => {
    const job = rosen(ruleOf('adam', { lr: 0.1 }), { noise: { kind: 'none' } });
    const { curves, most } = resultOf(taskOf(job, seeds(3), { axis: 'length' }));
    const walk = new Walk(job, [[1, 1]], ['loss']);
    while (!walk.end) walk.advance(50);
    const lengths = walk.axis('length');
    const losses = walk.column('loss') ?? new Float64Array(0);
    expect(most).toBe(lengths[120]);
    const median = curves[0]?.median ?? new Float64Array(0);
    expect(median.length).toBeGreaterThan(800);
    for (let i = 0; i < median.length; i += 2) {
      const row = Array.from({ length: 121 }, (_, k) => k).findLastIndex((k) => lengths[k] <= median[i]);
      const [a, b] = [losses[row], losses[Math.min(120, row + 1)]];
      expect(median[i + 1]).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
      expect(median[i + 1]).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
    }
    const evaluations = resultOf(taskOf(job, seeds(3), { axis: 'evaluations' }));
    expect(evaluations.most).toBe(120);
    expect(evaluations.curves[0]?.median.at(-1)).toBe(losses[120]);
  });

  it('has a fan of paths that begin and end where its members do, of few points', () => {
    const [job, members] = cases['adam under 20 seeds'];
    const { points, ends } = resultOf(taskOf(job, members, { fan: { points: 24, near: 1e-6 } })).fan;
    expect(ends).toHaveLength(20);
    for (let m = 0; m < 20; m++) {
      const path = points.subarray(2 * (m === 0 ? 0 : ends[m - 1]), 2 * ends[m]);
      expect(path.length).toBeLessThanOrEqual(48);
      const { lastRow } = ((run) => (run.skip(Infinity), run))(new Run(memberJob(job, members, m)));
      expect([...path.slice(0, 2)]).toEqual([Math.fround(-1.2), 1]);
      expect([...path.slice(-2)]).toEqual([Math.fround(lastRow?.x ?? NaN), Math.fround(lastRow?.y ?? NaN)]);
    }
  });

  it('thins a path to the turns it takes, whatever its length', () => {
    const path = new FanPath(50, 0.01);
    for (let k = 0; k <= 10_000; k++) path.push(Math.cos(k / 100), Math.sin(k / 100));
    expect(path.points.length).toBeLessThanOrEqual(100);
    expect([...path.points.slice(-2)]).toEqual([Math.cos(100), Math.sin(100)]);
    const far = new FanPath(3, 0.01);
    for (let k = 0; k < 400; k++) far.push((-10) ** k, k);
    expect(far.points.every((value) => Math.abs(value) <= 1e30)).toBe(true);
  });
});

/** A worker in this thread. */
class RealWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  terminated = false;
  readonly #port: Port = { postMessage: (data) => this.#hear(data as LuckReply), onmessage: null };

  constructor() {
    serveLuck(this.#port, () => performance.now());
  }

  postMessage(message: unknown): void {
    this.#port.onmessage?.({ data: structuredClone(message) as LuckRequest } as MessageEvent);
  }

  terminate(): void {
    this.terminated = true;
  }

  #hear(data: LuckReply): void {
    if (!this.terminated) this.onmessage?.({ data } as MessageEvent);
  }
}

describe('a pool', () => {
  const poolOf = (size: number) => {
    const workers: RealWorker[] = [];
    const pool = new LuckPool(() => {
      const made = new RealWorker();
      workers.push(made);
      return Promise.resolve(made);
    }, size, new FakeClock()); // prettier-ignore
    const ask = (tasks: readonly EnsembleTask[]) =>
      new Promise<Map<number, EnsembleResult | string>>((resolve) => {
        const told = new Map<number, EnsembleResult | string>();
        pool.run(tasks, {
          result: (index, result) => told.set(index, result),
          progress: () => undefined,
          done: () => resolve(told),
          failed: (says) => resolve(new Map([[-1, says]])),
        });
      });
    return { pool, workers, ask };
  };
  const tasks = Object.values(cases).map(([job, members]) => taskOf(job, members));

  it.each([1, 2, 6])('of %i gives the same bits', async (size) => {
    const { ask, workers } = poolOf(size);
    const told = await ask(tasks);
    expect(workers).toHaveLength(Math.min(size, tasks.length));
    for (const [i, task] of tasks.entries()) expect(told.get(i)).toEqual(resultOf(task));
  });

  it('says of a task that cannot be done why, and does the others', async () => {
    const { ask } = poolOf(1);
    const wrong = taskOf(plainJob('theta = nothing', 'x^2 + y^2'), seeds(2));
    const told = await ask([wrong, tasks[0]]);
    expect(told.get(0)).toMatch(/nothing/);
    expect(told.get(1)).toEqual(resultOf(tasks[0]));
  });

  it('answers the newest question alone, and ends its workers when it is closed', async () => {
    const { ask, pool, workers } = poolOf(2);
    let heard = 0;
    const count = () => {
      heard++;
    };
    pool.run([taskOf({ ...cases['adam under 20 seeds'][0], steps: 50_000 }, seeds(200))], { result: count, progress: count, done: count, failed: count }); // prettier-ignore
    const told = await ask([tasks[1]]);
    expect(told.get(0)).toEqual(resultOf(tasks[1]));
    expect(heard).toBe(0);
    pool.close();
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('says so where no worker can be had, and where one breaks or is silent', async () => {
    const failed: string[] = [];
    const on = {
      result: () => undefined,
      progress: () => undefined,
      done: () => undefined,
      failed: (says: string) => failed.push(says),
    };
    new LuckPool(() => Promise.reject(new Error('offline')), 2, new FakeClock()).run(tasks, on);
    await new Promise((later) => setTimeout(later));
    expect(failed).toEqual(['a part of the page could not be had']);
    const clock = new FakeClock();
    const workers: FakeWorker[] = [];
    const pool = new LuckPool(() => {
      workers.push(new FakeWorker());
      return Promise.resolve(workers[workers.length - 1]);
    }, 1, clock); // prettier-ignore
    pool.run(tasks, on);
    // nobody is silent who is not there yet
    clock.pass(60_000);
    await Promise.resolve();
    expect(failed).toHaveLength(1);
    workers[0].throws('out of memory');
    expect(failed[1]).toBe('out of memory');
    pool.run(tasks, on);
    await Promise.resolve();
    clock.pass(60_000);
    expect(failed[2]).toBe('it took too long and was given up');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });
});
