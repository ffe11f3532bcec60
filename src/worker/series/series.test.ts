// Measures of runs: the values of each, series that keep their peaks, and a worker that answers the newest request.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { job as plainJob, bowl, ruleOf, rosenbrock } from '../../engine/testing/jobs';
import { Run } from '../../engine/run';
import type { RunJob } from '../../engine/types';
import type { Port, WorkerPort } from '../port';
import { FakeClock, FakeWorker } from '../testing/fakes';
import { SeriesClient } from './client';
import type { MeasureRequest, Measured, SeriesReply } from './messages';
import { serveSeries } from './serve';
import { thin } from './thin';
import { Walk } from './walk';

const measures = [
  'loss',
  'distance',
  'gradient',
  'step',
  'angle',
  'rate:x',
  'rate:y',
  'state:m',
  'state:m.y',
  'state:v.x',
];
const minima = [[1, 1], [-3, 4]] as const; // prettier-ignore
const gauss = { kind: 'gauss', sigma: 0.1, seed: 9, stream: 2 } as const;

function walked(job: RunJob, names = measures): Walk {
  const walk = new Walk(job, minima, names);
  while (!walk.end) walk.advance(100);
  return walk;
}

const jobs: Record<string, RunJob> = {
  adam: { ...plainJob('', rosenbrock, { start: [-1.2, 1], steps: 300 }), rule: ruleOf('adam', { lr: 0.1 }) },
  'adam under noise': { ...plainJob('', rosenbrock, { start: [-1.2, 1], steps: 300, noise: gauss }), rule: ruleOf('adam', { lr: 0.1 }) },
  'bfgs, whose line search costs what it costs': { ...plainJob('', rosenbrock, { start: [-1.2, 1], steps: 40 }), rule: ruleOf('bfgs') },
  'gradient descent that diverges': { ...plainJob('', rosenbrock, { start: [-1.2, 1], steps: 300 }), rule: ruleOf('sgd', { lr: 0.1 }) },
}; // prettier-ignore

describe('measures', () => {
  it.each(Object.entries(jobs))('agree with rows and inspections of %s, step by step', (_, job) => {
    const walk = walked(job);
    const run = new Run(job, { inspectable: true });
    const rows = run.take(Infinity);
    expect(walk.rows).toBe(rows.length / 3);
    expect(walk.end).toEqual(run.end);
    const value = (name: string, row: number) => walk.column(name)?.[row];
    const gradient = (x: number, y: number) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)] as const;
    const near = (is: number | undefined, should: number) =>
      Number.isFinite(should) ? expect(is).toBeCloseTo(should, 8 - Math.ceil(Math.log10(Math.abs(should) + 1))) : null;
    let length = 0;
    for (let k = 0; k < walk.rows; k++) {
      const [x, y, loss] = rows.subarray(3 * k, 3 * k + 3);
      expect(value('loss', k)).toBe(loss);
      near(value('distance', k), Math.min(Math.hypot(x - 1, y - 1), Math.hypot(x + 3, y - 4)));
      near(value('gradient', k), Math.hypot(...gradient(x, y)));
      const { values } = run.inspect(k);
      for (const [name, at] of [
        ['m', 1],
        ['v', 0],
      ] as const) {
        const inspected = values.findLast((each) => each.name === name)?.value;
        const measure = name === 'm' ? 'state:m.y' : 'state:v.x';
        if (inspected) expect(value(measure, k)).toBe(inspected[at]);
        else expect(walk.column(measure)).toBeNull();
        if (inspected && name === 'm') expect(value('state:m', k)).toBe(Math.hypot(...inspected));
      }
      if (k === 0) {
        expect([value('step', 0), value('angle', 0), value('rate:x', 0)]).toEqual([NaN, NaN, NaN]);
        continue;
      }
      const [dx, dy] = [x - rows[3 * k - 3], y - rows[3 * k - 2]];
      length += Math.hypot(dx, dy);
      near(walk.axis('length')[k], length);
      expect(value('step', k)).toBe(Math.hypot(dx, dy));
      const [gx, gy] = gradient(rows[3 * k - 3], rows[3 * k - 2]);
      near(value('rate:x', k), Math.abs(dx / gx));
      near(value('rate:y', k), Math.abs(dy / gy));
      const turned = -(dx * gx + dy * gy) / (Math.hypot(dx, dy) * Math.hypot(gx, gy));
      if (Number.isFinite(turned)) expect(value('angle', k)).toBeCloseTo((Math.acos(Math.min(1, Math.max(-1, turned))) * 180) / Math.PI, 3); // prettier-ignore
    }
  });

  it('are 0 degrees and the learning rate itself for gradient descent', () => {
    const walk = walked({ ...plainJob('', bowl, { start: [3, 1], steps: 20 }), rule: ruleOf('sgd', { lr: 0.1 }) });
    for (let k = 1; k <= 20; k++) {
      expect(walk.column('angle')?.[k]).toBeCloseTo(0, 5);
      expect(walk.column('rate:x')?.[k]).toBeCloseTo(0.1, 12);
      expect(walk.column('rate:y')?.[k]).toBeCloseTo(0.1, 12);
    }
    expect(walk.column('state:m')).toBeNull();
    expect(new Walk(plainJob('theta = theta - lr*g', bowl), [], ['distance']).column('distance')).toBeNull();
  });

  it('count evaluations as the run does, and find the first good step', () => {
    for (const job of Object.values(jobs)) {
      const run = new Run(job);
      run.skip(Infinity);
      const { f, grad, hess } = run.evaluations;
      for (const names of [[], ['state:m']]) {
        const walk = walked(job, names);
        expect(walk.summary(0)).toMatchObject({ step: walk.rows - 1, evaluations: f + grad + hess, end: run.end });
        const good = walk.summary(0.5)?.good ?? null;
        const rows = new Run(job).take(Infinity);
        const first = Array.from({ length: walk.rows }, (_, k) => rows[3 * k + 2]).findIndex((loss) => loss <= 0.5);
        expect(good?.step ?? -1).toBe(first);
        if (good) expect(good.evaluations).toBe(walk.axis('evaluations')[first]);
      }
    }
  });
});

describe('a thinned series', () => {
  const number = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constantFrom(0, NaN, Infinity));
  it('keeps the extremes of every column, in order, and is bounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 5, noNaN: true }), number), { maxLength: 400 }),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.1, max: 1.2, noNaN: true }),
        (rows, columns, share) => {
          let sum = 0;
          const at = rows.map(([stretch]) => (sum += stretch));
          const values = Float64Array.from(rows, ([, value]) => value);
          const most = Math.max(1e-9, sum * share);
          const { steps, points } = thin(at, values, rows.length, most, columns);
          expect(points).toHaveLength(2 * steps.length);
          expect(steps.length).toBeLessThanOrEqual(4 * (columns + 1) + 1);
          const kept = new Map<number, number[]>();
          const column = (place: number) => Math.min(columns, Math.floor((place / most) * columns));
          steps.forEach((row, i) => {
            expect([points[2 * i], points[2 * i + 1]]).toEqual([at[row], values[row]]);
            if (i > 0) expect(row).toBeGreaterThan(steps[i - 1]);
            if (at[row] <= most) kept.set(column(at[row]), [...(kept.get(column(at[row])) ?? []), values[row]]);
          });
          const all = new Map<number, number[]>();
          at.forEach((place, row) => {
            if (place > most || !Number.isFinite(values[row])) return;
            all.set(column(place), [...(all.get(column(place)) ?? []), values[row]]);
          });
          expect([...kept.keys()]).toEqual([...all.keys()]);
          for (const [which, list] of all) {
            const its = kept.get(which) ?? [];
            expect([Math.min(...its), Math.max(...its), its[0], its.at(-1)]).toEqual([
              Math.min(...list),
              Math.max(...list),
              list[0],
              list.at(-1),
            ]);
          }
        },
      ),
    );
  });
});

const request = (more: Partial<MeasureRequest> = {}): MeasureRequest => ({
  kind: 'measure',
  runs: [{ key: 'r1', job: jobs.adam }],
  minima,
  measures: ['distance', 'state:v'],
  axis: 'step',
  columns: 50,
  reach: 10,
  goal: 1e-3,
  budget: null,
  ...more,
});

describe('the measuring worker', () => {
  function world() {
    const seen: SeriesReply[] = [];
    /** Happens when the worker looks at its clock for the time of this index. */
    const later: (() => void)[] = [];
    let settle: () => void = () => undefined;
    const port: Port = {
      postMessage: (reply) => {
        seen.push(reply as SeriesReply);
        if ((reply as Measured).done) settle();
      },
      onmessage: null,
    };
    let time = 0;
    serveSeries(port, () => {
      later[time]?.();
      return (time += 1);
    });
    const ask = (data: unknown) => port.onmessage?.({ data } as MessageEvent);
    const done = () => new Promise<void>((resolve) => (settle = resolve));
    return { seen, ask, done, later };
  }

  it('gives every run its curves, in the order of the measures, and what it came to', async () => {
    const { seen, ask, done } = world();
    const runs = [...request().runs, { key: 'r2', job: jobs['gradient descent that diverges'] }];
    ask(request({ runs }));
    await done();
    const last = seen.at(-1);
    if (last?.kind !== 'measured') throw new Error('not measured');
    expect(last).toMatchObject({ measures: ['distance', 'state:v'], axis: 'step', most: 300, done: true });
    const [adam, sgd] = last.runs;
    expect(adam.curves.map(({ steps }) => steps.length > 50)).toEqual([true, true]);
    expect(sgd.curves[1].steps).toHaveLength(0);
    expect(sgd.summary?.end?.kind).toBe('diverged');
  });

  it('reads values of any step, and of the last one where a run has ended before', async () => {
    const { seen, ask, done } = world();
    ask(request());
    await done();
    const walk = walked(jobs.adam, ['distance', 'state:v']);
    ask({ kind: 'read', at: [{ key: 'r1', step: 7 }, { key: 'r1', step: 9999 }, { key: 'r9', step: 1 }] }); // prettier-ignore
    const values = (step: number) => [walk.column('distance')?.[step], walk.column('state:v')?.[step]];
    expect(seen.at(-1)).toMatchObject({
      kind: 'read',
      measures: ['distance', 'state:v'],
      readings: [
        { key: 'r1', step: 7, at: 7, values: values(7) },
        { key: 'r1', step: 300, at: 300, values: values(300) },
      ],
    });
  });

  it('ends the axis where the runs have come, and follows a lost one only so far', async () => {
    const { seen, ask, done } = world();
    ask(request({ runs: [{ key: 'r2', job: jobs['gradient descent that diverges'] }], axis: 'length' }));
    await done();
    expect(seen.at(-1)).toMatchObject({ axis: 'length', most: 10 });
    ask(request({ axis: 'evaluations' }));
    await done();
    expect(seen.at(-1)).toMatchObject({ axis: 'evaluations', most: 300 });
  });

  it('says of a run that cannot be compiled why', async () => {
    const { seen, ask, done } = world();
    ask(request({ runs: [{ key: 'r1', job: plainJob('theta = (', bowl) }] }));
    await done();
    expect(seen.at(-1)).toMatchObject({ runs: [{ key: 'r1', curves: [], summary: null }], done: true });
    expect((seen.at(-1) as Measured).runs[0].failure).not.toBeNull();
  });

  it('shows something of each request to who asks anew all the time', async () => {
    const { seen, ask, done, later } = world();
    const long = { ...jobs.adam, steps: 100_000 };
    ask(request({ runs: [{ key: 'r1', job: long }] }));
    later[3] = () => ask(request());
    await done();
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen[0]).toMatchObject({ done: false, most: 100_000 });
    expect(seen.at(-1)).toMatchObject({ done: true, most: 300 });
  });
});

describe('the client of the measuring worker', () => {
  function world() {
    const clock = new FakeClock();
    const workers: FakeWorker[] = [];
    const told: string[] = [];
    const spawn = () => {
      workers.push(new FakeWorker());
      return Promise.resolve<WorkerPort>(workers[workers.length - 1]);
    };
    const client = new SeriesClient(
      spawn,
      {
        measured: ({ done }) => told.push(done ? 'done' : 'some'),
        failed: (says) => told.push(says),
      },
      clock,
    );
    return { clock, workers, told, client };
  }

  it('sends the newest request once the worker is there', async () => {
    const { client, workers, told } = world();
    client.measure(request());
    client.measure(request({ columns: 7 }));
    await Promise.resolve();
    expect(workers).toHaveLength(1);
    expect(workers[0].asked).toEqual([request({ columns: 7 })]);
    workers[0].says({ kind: 'measured', done: false }, { kind: 'measured', done: true });
    expect(told).toEqual(['some', 'done']);
    const asked = [client.read([{ key: 'r1', step: 3 }]), client.read([])];
    workers[0].says({ kind: 'read', measures: ['a'], readings: [] }, { kind: 'read', measures: ['b'], readings: [] });
    expect(await Promise.all(asked)).toMatchObject([{ measures: ['a'] }, { measures: ['b'] }]);
  });

  it('says when the worker is silent or breaks, and makes another for the next request', async () => {
    const { client, workers, told, clock } = world();
    client.measure(request());
    await Promise.resolve();
    clock.pass(60_000);
    expect(told).toEqual(['the runs cannot be measured: it does not answer']);
    expect(workers[0].terminated).toBe(true);
    client.measure(request());
    await Promise.resolve();
    const read = client.read([]);
    workers[1].throws('out of memory');
    expect(await read).toBeNull();
    expect(told.at(-1)).toBe('the runs cannot be measured: it broke');
    client.close();
    expect(workers[1].terminated).toBe(true);
  });

  it('has no worker left over that comes after it was closed', async () => {
    const { client, workers } = world();
    client.measure(request());
    client.close();
    await Promise.resolve();
    expect(workers[0].terminated).toBe(true);
  });
});
