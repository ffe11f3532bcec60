// The search in a worker of its own: pieces, answers, faults and silence.
import { describe, expect, it } from 'vitest';
import type { Found } from '../../engine/stationary/find';
import type { Port } from '../port';
import { FakeClock, FakeWorker, labels, silence } from '../testing/fakes';
import { Searcher } from './searcher';
import { serveSearch, type SearchReply } from './serve';

const request = { surface: { formula: 'x^2 + y^2', parameters: {} }, view: labels.view };
const found = (total: number): Found => ({ points: [], total, lower: false });

describe('serveSearch', () => {
  const replies = (search: () => Iterator<undefined, Found>) => {
    const seen: SearchReply[] = [];
    const port: Port = { postMessage: (reply) => void seen.push(reply as SearchReply), onmessage: null };
    serveSearch(port, search);
    port.onmessage?.({ data: request } as MessageEvent);
    return seen;
  };

  it('says before each piece that it lives, and then what it found', () => {
    const seen = replies(function* () {
      yield;
      yield;
      return found(3);
    });
    expect(seen.map(({ kind }) => kind)).toEqual(['alive', 'alive', 'alive', 'found']);
    expect(seen.at(-1)).toEqual({ kind: 'found', found: found(3) });
  });

  it('says why a search is impossible', () => {
    const seen = replies(() => {
      throw new Error('formula too long to compile');
    });
    expect(seen).toEqual([{ kind: 'failed', says: 'formula too long to compile' }]);
  });
});

describe('Searcher', () => {
  function world() {
    const clock = new FakeClock();
    const workers: FakeWorker[] = [];
    const told: (number | null)[] = [];
    const spawn = () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return Promise.resolve(worker);
    };
    const searcher = new Searcher(spawn, clock);
    const search = async () => {
      searcher.search(request, (each) => told.push(each && each.total));
      await Promise.resolve();
    };
    return { clock, workers, told, searcher, search };
  }

  it('hands on what was found, once, and ends the worker', async () => {
    const { workers, told, search, clock } = world();
    await search();
    expect(workers[0].asked).toEqual([request]);
    workers[0].says({ kind: 'alive' }, { kind: 'found', found: found(2) }, { kind: 'found', found: found(3) });
    expect(told).toEqual([2]);
    expect(workers[0].terminated).toBe(true);
    clock.pass(10 * silence);
    expect(clock.idle).toBe(true);
  });

  it('ends the search before when another begins, and tells nothing of it', async () => {
    const { workers, told, search } = world();
    await search();
    await search();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[0].says({ kind: 'found', found: found(1) });
    workers[1].says({ kind: 'found', found: found(2) });
    expect(told).toEqual([2]);
  });

  it('ends a worker that comes when nobody searches any more', async () => {
    const { workers, search, searcher } = world();
    const coming = search();
    searcher.stop();
    await coming;
    expect(workers[0].terminated).toBe(true);
    expect(workers[0].asked).toEqual([]);
  });

  it.each([
    ['says so', (worker: FakeWorker) => worker.says({ kind: 'failed', says: 'unknown name: q' })],
    ['breaks', (worker: FakeWorker) => worker.throws('out of memory')],
  ])('tells of a search that failed when the worker %s', async (_, fail) => {
    const { workers, told, search } = world();
    await search();
    fail(workers[0]);
    expect(told).toEqual([null]);
    expect(workers[0].terminated).toBe(true);
  });

  it('gives up on a worker that has gone silent', async () => {
    const { workers, told, search, clock } = world();
    await search();
    workers[0].says({ kind: 'alive' });
    clock.pass(2 * silence);
    expect(told).toEqual([null]);
    expect(workers[0].terminated).toBe(true);
  });

  it('tells nothing where no worker can be had', async () => {
    const told: unknown[] = [];
    new Searcher(() => Promise.reject(new Error('offline'))).search(request, (each) => told.push(each));
    await Promise.resolve();
    await Promise.resolve();
    expect(told).toEqual([]);
  });
});
