// Sweeps in workers: the same bits however many there are, the latest plan wins, and faults are told.
import { describe, expect, it } from 'vitest';
import { job as ruleJob } from '../../engine/testing/jobs';
import { Sweep } from '../../sweep/sweep';
import type { Outcome, SweepPlan } from '../../sweep/types';
import type { Port, WorkerPort } from '../port';
import { FakeClock, FakeWorker, labels, silence } from '../testing/fakes';
import { SweepPool } from './pool';
import { serveSweep, type SweepReply, type SweepRequest } from './serve';

const view = labels.view;
const plan = (size = 12, steps = 100_000): SweepPlan => ({
  job: { ...ruleJob('theta = theta - lr*g', 'x^4 - x^2 + y^2', { hyper: { lr: 0.1 } }), steps },
  axes: { kind: 'start', view, size },
  measure: { kind: 'minimum' },
  labels: { view, stationary: [{ at: [0.7071067811865476, 0], kind: 'minimum', value: -0.25 }] },
});

/** A worker that answers when it is let. */
class RealWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  terminated = false;
  readonly waiting: SweepRequest[] = [];
  readonly #port: Port;

  constructor(now: () => number) {
    this.#port = { postMessage: (data) => this.onmessage?.({ data } as MessageEvent), onmessage: null };
    serveSweep(this.#port, (each) => new Sweep(each), now);
  }

  postMessage(message: unknown): void {
    this.waiting.push(structuredClone(message) as SweepRequest);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Does the first thing asked of it. */
  work(): boolean {
    const data = this.waiting.shift();
    if (data && !this.terminated) this.#port.onmessage?.({ data } as MessageEvent);
    return data !== undefined;
  }
}

async function spread(
  count: number,
  now: () => number = () => 0,
  what = plan(),
): Promise<{ readonly outcome: Outcome; readonly pieces: number; readonly used: number }> {
  const workers: RealWorker[] = [];
  const pool = new SweepPool(() => {
    const made = new RealWorker(now);
    workers.push(made);
    return Promise.resolve(made);
  }, count, new FakeClock()); // prettier-ignore
  const outcome = { loss: new Float64Array(144), minimum: new Int16Array(144), steps: new Int32Array(144) };
  const told = { pieces: 0, done: false };
  pool.run(what, {
    cells: (from, { loss, minimum, steps }) => {
      told.pieces++;
      outcome.loss.set(loss, from);
      outcome.minimum.set(minimum, from);
      outcome.steps.set(steps, from);
    },
    done: () => (told.done = true),
    failed: (says) => expect.unreachable(says),
  });
  await Promise.resolve();
  // the last of them is the quickest
  while (workers.toReversed().some((each) => each.work()));
  expect(told.done).toBe(true);
  return { outcome, pieces: told.pieces, used: workers.length };
}

describe('a pool', () => {
  it('has the bits of one sweep, whatever the number of workers', async () => {
    const whole = new Sweep(plan()).run(0, 144);
    for (const count of [1, 2, 5]) {
      const { outcome, pieces, used } = await spread(count);
      expect(outcome).toEqual(whole);
      expect(pieces).toBeGreaterThan(5);
      expect(used).toBe(count);
    }
  });

  it('answers what takes long bit by bit, and has the same bits', async () => {
    const whole = new Sweep(plan(12, 1000)).run(0, 144);
    const quick = await spread(2, () => 0, plan(12, 1000));
    let time = 0;
    const slow = await spread(2, () => (time += 100), plan(12, 1000));
    expect([quick.outcome, slow.outcome]).toEqual([whole, whole]);
    expect([quick.pieces, slow.pieces]).toEqual([1, Math.ceil(144 / 36)]);
  });

  function world(size = 1) {
    const clock = new FakeClock();
    const workers: FakeWorker[] = [];
    const told: string[] = [];
    const pool = new SweepPool(() => {
      const made = new FakeWorker();
      workers.push(made);
      return Promise.resolve(made);
    }, size, clock); // prettier-ignore
    const run = async (each: SweepPlan, name: string) => {
      pool.run(each, {
        cells: (from) => told.push(`${name} ${from}`),
        done: () => told.push(`${name} done`),
        failed: (says) => told.push(`${name} failed: ${says}`),
      });
      await Promise.resolve();
    };
    const answer = (worker = workers[0]) => {
      const asked = worker.asked as unknown as SweepRequest[];
      const piece = asked.findLast((each) => each.kind === 'piece');
      if (piece?.kind !== 'piece') throw new Error('nothing was asked');
      const { id, from, to } = piece;
      worker.says({ kind: 'cells', id, from, to, outcome: new Sweep(plan(2, 1)).run(0, 0) } satisfies SweepReply);
    };
    return { clock, workers, told, pool, run, answer };
  }

  it('drops what comes of a plan that another has replaced, and gives the worker the new one', async () => {
    const { workers, told, run, answer } = world();
    await run(plan(), 'old');
    await run(plan(2, 10), 'new');
    expect(workers[0].asked).toHaveLength(2);
    answer();
    expect(told).toEqual([]);
    answer();
    expect(told).toEqual(['new 0', 'new done']);
  });

  it('can have a worker ready that has run its code, and tells nothing of it', async () => {
    const { workers, told, run, pool, answer } = world();
    pool.warm(plan(2, 10));
    await Promise.resolve();
    answer();
    expect(workers[0].asked).toHaveLength(2);
    await run(plan(2, 10), 'first');
    answer();
    expect({ told, made: workers.length }).toEqual({ told: ['first 0', 'first done'], made: 1 });
  });

  it('tells nothing of what only warms when a plan comes in the meantime', async () => {
    const { workers, told, run, pool, answer } = world();
    pool.warm(plan(2, 10));
    await Promise.resolve();
    await run(plan(2, 10), 'first');
    expect(workers[0].asked).toHaveLength(2);
    answer();
    expect(told).toEqual([]);
    answer();
    expect({ told, made: workers.length }).toEqual({ told: ['first 0', 'first done'], made: 1 });
  });

  it('keeps one worker that has nothing to do while it rests, and none that may be stuck', async () => {
    const { workers, told, run, pool, answer } = world();
    await run(plan(2, 10), 'old');
    answer();
    pool.rest();
    await run(plan(2, 10), 'new');
    expect({ told, made: workers.length }).toEqual({ told: ['old 0', 'old done'], made: 1 });
    pool.rest();
    expect(workers[0].terminated).toBe(true);
    await run(plan(), 'newer');
    expect(workers).toHaveLength(2);
  });

  it('tells nothing after it was stopped, and keeps its workers', async () => {
    const { clock, workers, told, run, pool, answer } = world();
    await run(plan(), 'old');
    pool.stop();
    answer();
    expect({ told, terminated: workers[0].terminated, idle: clock.idle }).toEqual({
      told: [],
      terminated: false,
      idle: true,
    });
    await run(plan(2, 10), 'new');
    answer();
    expect(told).toEqual(['new 0', 'new done']);
    expect(workers).toHaveLength(1);
  });

  it.each([
    ['says so', (worker: FakeWorker) => worker.says({ kind: 'failed', id: 1, says: 'out of memory' })],
    ['breaks', (worker: FakeWorker) => worker.throws('out of memory')],
  ])('tells of a plan that failed when a worker %s, and begins anew', async (_, fail) => {
    const { workers, told, run } = world(2);
    await run(plan(), 'old');
    fail(workers[1]);
    expect(told).toEqual(['old failed: out of memory']);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    await run(plan(), 'new');
    expect(workers).toHaveLength(4);
  });

  it('gives up on workers that have gone silent', async () => {
    const { clock, told, run, answer } = world();
    await run(plan(), 'old');
    answer();
    clock.pass(2 * silence);
    expect(told).toEqual(['old 0', 'old failed: a map of the starts took too long and was given up']);
  });
});

it('a plan that does not compile is said', () => {
  const seen: unknown[] = [];
  const port: Port = { postMessage: (reply) => void seen.push(reply), onmessage: null };
  const fails = () => {
    throw new Error('formula too long to compile');
  };
  serveSweep(port, fails, () => 0);
  for (const data of [
    { kind: 'plan', id: 3, plan: plan() },
    { kind: 'piece', id: 3, from: 0, to: 4 },
  ])
    // prettier-ignore
    port.onmessage?.({ data } as MessageEvent);
  expect(seen).toEqual([{ kind: 'failed', id: 3, says: 'formula too long to compile' }]);
});
