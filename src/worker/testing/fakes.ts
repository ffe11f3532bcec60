// Fakes for the client's tests: a clock that is moved by hand, workers that do what they are told, and a world of both.
import type { LabelContext, RunJob } from '../../engine/types';
import type { FieldData } from '../../field/types';
import { createClient, type Client, type Handlers } from '../client';
import type { Reply, Request } from '../messages';
import type { WorkerPort } from '../port';
import { patience, tick, type Clock } from '../watchdog';

export const labels: LabelContext = { stationary: [], view: [[-1, 1], [-1, 1]] }; // prettier-ignore
export const job = (steps = 10): RunJob => ({
  rule: { update: '', hyper: {}, toggles: {}, state: {} },
  surface: { formula: '', parameters: {} },
  start: [0, 0],
  steps,
  noise: { kind: 'none' },
});
export const contours = {
  surface: { formula: '', parameters: {} },
  window: labels.view,
  grids: [96, 384],
  scale: 'linear',
} as const;
export const fieldOf = (grid: number) => ({ grid }) as FieldData;

export class FakeClock implements Clock {
  #now = 0;
  #timers: { at: number; run: () => void }[] = [];
  after(milliseconds: number, run: () => void) {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((each) => each !== timer));
  }
  get idle() {
    return this.#timers.length === 0;
  }
  /** Time in which no timer fires: those that are due fire late, once each. */
  sleep(milliseconds: number) {
    this.#now += milliseconds;
    this.pass(0);
  }
  pass(milliseconds: number) {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = this.#timers
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at)
        .at(0);
      if (!due) break;
      this.#timers = this.#timers.filter((each) => each !== due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    this.#now = end;
  }
}

export class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  terminated = false;
  readonly asked: Request[] = [];
  postMessage(message: unknown) {
    this.asked.push(message as Request);
  }
  terminate() {
    this.terminated = true;
  }
  says(...replies: unknown[]) {
    for (const data of replies) this.onmessage?.({ data } as MessageEvent);
  }
  throws(message: string) {
    this.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent);
  }
  /** Generation of the newest run request of a key. */
  generation(key: string): number {
    const runs = this.asked.filter((request) => request.kind === 'run');
    return runs.findLast((request) => request.key === key)?.generation ?? NaN;
  }
}

export const silence = tick * patience.working;
export const alive = (busy?: string | null): Reply => ({
  kind: 'alive',
  token: null,
  ...(busy === undefined ? {} : { busy }),
});
export const chunk = (key: string, generation: number, from: number, count: number): Reply => ({
  kind: 'chunk', key, generation, from, rows: Float64Array.from({ length: 3 * count }, (_, i) => from + Math.floor(i / 3)),
}); // prettier-ignore
export const ended = (key: string, generation: number): Reply => ({
  kind: 'ended', key, generation, end: { kind: 'budget', step: 1 },
  labels: { reached: null, stalled: null, leftView: null }, evaluations: { f: 0, grad: 1, hess: 0 },
}); // prettier-ignore

/** A client with fake workers and time; `told` holds what its handlers were told, in words. */
export class World {
  readonly clock = new FakeClock();
  readonly workers: FakeWorker[] = [];
  readonly told: string[] = [];
  readonly client: Client;

  constructor(
    spawn = () => {
      const made = new FakeWorker();
      this.workers.push(made);
      return made;
    },
  ) {
    this.client = createClient({ spawn, on: this.#handlers(), clock: this.clock });
  }

  /** The newest worker. */
  get worker(): FakeWorker {
    const newest = this.workers.at(-1);
    if (!newest) throw new Error('no worker was made');
    return newest;
  }

  /** Keys of what the newest worker was asked, in order. */
  get askedKeys(): unknown[] {
    return this.worker.asked.map((request) => ('key' in request ? request.key : request.kind));
  }

  #handlers(): Handlers {
    const tell = (words: string) => void this.told.push(words);
    return {
      chunk: ({ key, from, rows }) => tell(`${key} rows ${from}..${from + rows.length / 3 - 1} = ${rows[0]}...`),
      ended: ({ key }) => tell(`${key} ended`),
      failed: ({ key, says }) => tell(`${key} failed: ${says}`),
      inspected: ({ key, inspection }) => tell(`${key} inspected at ${inspection.step}`),
      field: ({ field }) => tell(`field ${field.grid}`),
      fieldFailed: (says) => tell(`field failed: ${says}`),
      stopped: (key, says, again) => tell(`${key} stopped${again ? ', again' : ''}: ${says}`),
      broken: (says) => tell(`broken: ${says}`),
    };
  }
}
