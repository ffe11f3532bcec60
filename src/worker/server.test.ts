// The server over a real channel: newest request wins, turns are fair, and faults become replies.
import { afterEach, describe, expect, it } from 'vitest';
import type { LabelContext, RunJob } from '../engine/types';
import type { FieldData } from '../field/types';
import type { FieldRequest, Reply, Request } from './messages';
import { chunkRows, serve } from './server';
import type { Runner, Work } from './work';

const labels: LabelContext = { stationary: [], view: [[-1, 1], [-1, 1]] }; // prettier-ignore
const surface = { formula: 'x + y', parameters: {} };

/** A job that the fake work below understands: its start says where rows begin, its formula whether to throw. */
const job = (steps: number, formula = ''): RunJob => ({
  rule: { update: '', hyper: {}, toggles: {}, state: {} },
  surface: { formula, parameters: {} },
  start: [0, 0],
  steps,
  noise: { kind: 'none' },
});

/** Rows (k, 0, 0); inspecting gives the step back. */
class FakeRun implements Runner {
  row = 0;
  readonly #job: RunJob;
  constructor(job: RunJob) {
    if (job.surface.formula === 'does not compile') throw new Error('unknown name: q');
    this.#job = job;
  }
  get end() {
    return this.row > this.#job.steps ? ({ kind: 'budget', step: this.#job.steps } as const) : null;
  }
  get evaluations() {
    return { f: 0, grad: this.row - 1, hess: 0 };
  }
  take(count: number): Float64Array {
    if (this.#job.surface.formula === 'throws late' && this.row > 0) throw new RangeError('out of memory');
    const size = Math.min(count, this.#job.steps + 1 - this.row);
    const rows = Float64Array.from({ length: 3 * size }, (_, i) => (i % 3 === 0 ? this.row + i / 3 : 0));
    this.row += size;
    return rows;
  }
  inspect(step: number) {
    return { step, values: [] };
  }
}

const contour = ({ window, grid }: { window: FieldRequest['window']; grid: number }): FieldData => ({
  window,
  grid,
  thresholds: new Float64Array(1),
  coordinates: new Float32Array(1),
  rings: new Uint32Array(1),
  bands: new Uint32Array(1),
  lowest: 0,
  highest: 1,
});

let close = (): void => undefined;
afterEach(() => close());

/** A served channel: `ask` posts, `until` waits for a reply. `seen` holds all replies so far. */
function channel(work: Partial<Work> = {}) {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  const seen: Reply[] = [];
  const waiting: { done: (reply: Reply) => boolean; resolve: () => void }[] = [];
  port1.onmessage = ({ data }: MessageEvent<Reply>) => {
    seen.push(data);
    for (const each of waiting) if (each.done(data)) each.resolve();
  };
  serve(port2, { start: (each) => new FakeRun(each), contour, ...work });
  return {
    seen,
    ask: (...requests: (Request | null)[]) => requests.forEach((request) => port1.postMessage(request)),
    until: (done: (reply: Reply) => boolean) => new Promise<void>((resolve) => waiting.push({ done, resolve })),
  };
}

const run = (key: string, generation: number, steps: number, formula = ''): Request => ({
  kind: 'run', key, generation, job: job(steps, formula), labels,
}); // prettier-ignore
const field = (generation: number, grids: number[], window: FieldRequest['window'] = labels.view): Request => ({
  kind: 'field', generation, surface, window, grids, scale: 'linear',
}); // prettier-ignore
const isEnd = (key: string) => (reply: Reply) => reply.kind === 'ended' && reply.key === key;
/** Work that was done, in order. */
const story = (seen: readonly Reply[]) =>
  seen.flatMap((reply) =>
    reply.kind === 'chunk' ? [`${reply.key}${reply.from}`] : reply.kind === 'field' ? [`field${reply.field.grid}`] : [],
  );

describe('serve', () => {
  it('says that it is alive when it starts and when it is pinged', async () => {
    const { seen, ask, until } = channel();
    ask({ kind: 'ping', token: 7 });
    await until((reply) => reply.kind === 'alive' && reply.token === 7);
    expect(seen).toEqual([
      { kind: 'alive', token: null },
      { kind: 'alive', token: 7 },
    ]);
  });

  it('sends a run in chunks, the first one small, and then its end', async () => {
    const { seen, ask, until } = channel();
    ask(run('a', 1, 10_000));
    await until(isEnd('a'));
    const chunks = seen.filter((reply) => reply.kind === 'chunk');
    expect(chunks.map(({ from }) => from)).toEqual([
      0,
      chunkRows.first,
      chunkRows.first + chunkRows.rest,
      chunkRows.first + 2 * chunkRows.rest,
    ]);
    const steps = chunks.flatMap(({ rows }) => [...rows].filter((_, i) => i % 3 === 0));
    expect(steps).toEqual(Array.from({ length: 10_001 }, (_, k) => k));
    expect(seen.at(-1)).toEqual({
      kind: 'ended', key: 'a', generation: 1, end: { kind: 'budget', step: 10_000 },
      labels: { reached: null, stalled: null, leftView: 1 + 1 }, evaluations: { f: 0, grad: 10_000, hess: 0 },
    }); // prettier-ignore
  });

  it('announces what it turns to before every piece of work', async () => {
    const { seen, ask, until } = channel();
    ask(run('a', 1, 10), field(2, [8]));
    await until((reply) => reply.kind === 'field');
    expect(seen.slice(1).map((reply) => (reply.kind === 'alive' ? { busy: reply.busy } : reply.kind))).toEqual([
      { busy: 'a' }, 'chunk', 'ended', { busy: null }, 'field',
    ]); // prettier-ignore
  });

  it('gives every run its first chunk before the coarse contours, takes turns, and leaves fine contours for last', async () => {
    const { seen, ask, until } = channel();
    ask(run('a', 1, 6000), run('b', 2, 6000), field(3, [96, 384]));
    await until((reply) => reply.kind === 'field' && reply.field.grid === 384);
    const [first, second] = [chunkRows.first, chunkRows.first + chunkRows.rest];
    expect(story(seen)).toEqual([
      'a0',
      'b0',
      'field96',
      `a${first}`,
      `b${first}`,
      `a${second}`,
      `b${second}`,
      'field384',
    ]);
  });

  it('tells anew how a run ended without sending the rows that the page has', async () => {
    const { seen, ask, until } = channel();
    const request = run('a', 1, 6000);
    ask(request);
    await until(isEnd('a'));
    const count = seen.length;
    const minimum = { at: [40, 0], kind: 'minimum', value: 0 } as const;
    const again = { ...request, generation: 2, labels: { ...labels, stationary: [minimum] } } as Request;
    ask({ ...again, have: 6001 } as Request);
    await until((reply) => reply.kind === 'ended' && reply.generation === 2);
    expect(seen.slice(count).map(({ kind }) => kind)).toEqual(['alive', 'alive', 'alive', 'ended']);
    ask({ ...again, generation: 3, have: 300 } as Request);
    await until((reply) => reply.kind === 'ended' && reply.generation === 3);
    const sent = seen.flatMap((reply) => (reply.kind === 'chunk' && reply.generation === 3 ? [reply.from] : []));
    expect(sent).toEqual([chunkRows.first, chunkRows.first + chunkRows.rest]);
  });

  it('drops what it works on when a newer request of the key comes in between', async () => {
    const { seen, ask, until } = channel();
    ask(run('a', 1, 1e7));
    await until((reply) => reply.kind === 'chunk');
    ask(run('a', 2, 10));
    await until(isEnd('a'));
    expect(seen.filter(({ kind }) => kind === 'ended')).toMatchObject([{ generation: 2 }]);
    expect(seen.at(-2)).toMatchObject({ kind: 'chunk', generation: 2, from: 0 });
  });

  it('ignores requests older than the newest of their key', async () => {
    const { seen, ask, until } = channel();
    ask(run('a', 5, 10), run('a', 4, 20), { kind: 'drop', key: 'a', generation: 3 }, field(5, [8]), field(4, [16]));
    await until((reply) => reply.kind === 'field');
    expect(seen.filter(({ kind }) => kind === 'ended')).toMatchObject([{ generation: 5, end: { step: 10 } }]);
    expect(story(seen)).toEqual(['a0', 'field8']);
  });

  it('stops working on a key that is dropped', async () => {
    const { seen, ask, until } = channel();
    ask(run('a', 1, 1e7));
    await until((reply) => reply.kind === 'chunk');
    ask({ kind: 'drop', key: 'a', generation: 2 }, { kind: 'ping', token: 1 });
    await until((reply) => reply.kind === 'alive' && reply.token === 1);
    const count = seen.length;
    ask(run('b', 3, 10));
    await until(isEnd('b'));
    expect(seen.slice(count).filter((reply) => 'key' in reply && reply.key === 'a')).toEqual([]);
  });

  it('abandons finer contours when other contours are asked for', async () => {
    const { seen, ask, until } = channel();
    const grids = Array.from({ length: 5000 }, (_, i) => 100 + i);
    ask(field(1, grids));
    await until((reply) => reply.kind === 'field');
    ask(field(2, [97, 98]));
    await until((reply) => reply.kind === 'field' && reply.field.grid === 98);
    expect(story(seen).slice(-2)).toEqual(['field97', 'field98']);
    expect(story(seen).length).toBeLessThan(grids.length);
  });

  it('answers the newest question about a run, once its rows are there, and questions past the end with the last row', async () => {
    const { seen, ask, until } = channel();
    const inspected = () => seen.flatMap((reply) => (reply.kind === 'inspected' ? [reply.inspection.step] : []));
    const question = (step: number): Request => ({ kind: 'inspect', key: 'a', generation: 1, step });
    ask(run('a', 1, 9000), question(7), question(8000));
    await until(isEnd('a'));
    ask(question(12_345));
    await until((reply) => reply.kind === 'inspected' && reply.inspection.step === 9000);
    expect(inspected()).toEqual([8000, 9000]);
  });

  it('ignores questions about an older generation or an unknown key', async () => {
    const { seen, ask, until } = channel();
    ask(
      run('a', 2, 5),
      { kind: 'inspect', key: 'a', generation: 1, step: 1 },
      { kind: 'inspect', key: 'q', generation: 1, step: 1 },
    );
    await until(isEnd('a'));
    ask({ kind: 'ping', token: 1 });
    await until((reply) => reply.kind === 'alive' && reply.token === 1);
    expect(seen.some(({ kind }) => kind === 'inspected')).toBe(false);
  });

  it('turns every fault into a reply and works on', async () => {
    const throws = () => {
      throw new Error('no contours: today');
    };
    const { seen, ask, until } = channel({ contour: throws });
    ask(run('a', 1, 10, 'does not compile'), run('b', 2, 1000, 'throws late'), field(3, [8, 16]), run('c', 4, 1000));
    await until(isEnd('c'));
    expect(seen.filter(({ kind }) => kind.endsWith('failed'))).toEqual([
      { kind: 'failed', key: 'a', generation: 1, says: 'unknown name: q' },
      { kind: 'field-failed', generation: 3, says: 'no contours: today' },
      { kind: 'failed', key: 'b', generation: 2, says: 'out of memory' },
    ]);
  });

  it('takes no harm from messages that are no requests', async () => {
    const { ask, until } = channel();
    const garbage = [
      null,
      { kind: 'format disk' },
      7,
      'run',
      { kind: 'run' },
      { kind: 'field' },
      { kind: 'inspect' },
      [],
    ];
    ask(...(garbage as Request[]), run('a', 1, 10));
    await until(isEnd('a'));
  });
});
