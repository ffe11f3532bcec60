// The client with workers that hang, throw, stay silent or talk nonsense.
import { beforeEach, describe, expect, it } from 'vitest';
import { World, alive, chunk, contours, ended, job, labels, silence } from './testing/fakes';
import { pause } from './client';
import { patience, tick } from './watchdog';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('a client whose worker hangs', () => {
  it('replaces it within 1.25 s, marks the run it was busy with, and loses no row of the others', () => {
    const a = world.client.run('a', job(), labels);
    const b = world.client.run('b', job(), labels);
    world.worker.says(alive(), alive('a'), chunk('a', a, 0, 4), alive('b'), chunk('b', b, 0, 4), alive('b'));
    world.clock.pass(1250);
    expect(world.workers).toHaveLength(2);
    expect(world.workers[0].terminated).toBe(true);
    expect(world.told.at(-1)).toBe('b stopped, again: the worker does not answer');
    expect(world.askedKeys).toEqual(['a', 'b']);
    world.worker.says(
      chunk('a', a, 0, 3),
      chunk('a', a, 3, 8),
      ended('a', a),
      chunk('b', b, 0, 4),
      chunk('b', b, 4, 7),
      ended('b', b),
    );
    expect(world.told.slice(3)).toEqual(['a rows 4..10 = 4...', 'a ended', 'b rows 4..10 = 4...', 'b ended']);
  });

  it('does not start a run again after it has cost two workers, until it is changed', () => {
    world.client.run('a', job(), labels);
    world.client.run('b', job(), labels);
    for (let i = 0; i < 2; i++) {
      world.worker.says(alive(), alive('a'));
      world.clock.pass(2 * silence);
    }
    expect(world.told).toEqual([
      'a stopped, again: the worker does not answer',
      'a stopped: the worker does not answer',
    ]);
    expect(world.worker.asked).toMatchObject([{ kind: 'run', key: 'b' }]);
    world.client.run('a', job(20), labels);
    expect(world.worker.asked.at(-1)).toMatchObject({ kind: 'run', key: 'a', job: { steps: 20 } });
  });

  it('forgives a key whose run ended in between', () => {
    for (let i = 0; i < 2; i++) {
      world.client.run('a', job(), labels);
      world.worker.says(alive(), alive('a'));
      world.clock.pass(2 * silence);
      world.worker.says(alive(), ended('a', world.worker.generation('a')));
    }
    expect(world.told.filter((each) => each.includes('again'))).toHaveLength(2);
  });

  it('asks again for runs that ended, to be inspected, and hands nothing of them on', () => {
    const a = world.client.run('a', job(), labels);
    world.worker.says(alive(), chunk('a', a, 0, 11), ended('a', a));
    world.client.run('b', job(), labels);
    world.worker.says(alive('b'));
    world.clock.pass(2 * silence);
    world.client.inspect('a', 2);
    const inspection = { step: 2, values: [] };
    world.worker.says(alive(), chunk('a', a, 0, 11), ended('a', a), {
      kind: 'inspected',
      key: 'a',
      generation: a,
      inspection,
    });
    expect(world.told).toEqual([
      'a rows 0..10 = 0...',
      'a ended',
      'b stopped, again: the worker does not answer',
      'a inspected at 2',
    ]);
  });

  it('does without the contours that it was busy with', () => {
    world.client.run('a', job(), labels);
    world.client.field(contours);
    world.worker.says(alive(), alive(null));
    world.clock.pass(2 * silence);
    expect(world.told).toEqual(['field failed: the worker does not answer']);
    expect(world.worker.asked).toMatchObject([{ kind: 'run', key: 'a' }]);
  });

  it('gives up contours that have cost two workers, in any window, until another surface is asked for', () => {
    for (let i = 0; i < 4; i++) {
      world.client.field({ ...contours, window: [[-i - 1, 1], [-1, 1]] }); // prettier-ignore
      if (world.workers.length > i) world.worker.says(alive(), alive(null));
      world.clock.pass(2 * silence);
    }
    expect(world.told).toEqual(Array(2).fill('field failed: the worker does not answer'));
    expect(world.workers).toHaveLength(2);
    world.client.field({ ...contours, surface: { formula: 'x', parameters: {} } });
    expect(world.askedKeys).toEqual(['field']);
  });

  it('replaces a worker that does not answer after a return', () => {
    world.client.run('a', job(), labels);
    world.worker.says(alive(), ended('a', world.worker.generation('a')));
    world.client.wake();
    world.clock.pass(2 * silence);
    expect(world.workers[0].terminated).toBe(true);
    world.client.run('b', job(), labels);
    expect(world.workers).toHaveLength(2);
    expect(world.askedKeys).toEqual(['b', 'a']); // what is waited for first
  });

  it('does not hold against it the time in which the page itself slept', () => {
    world.client.run('a', job(), labels);
    world.worker.says(alive(), alive('a'));
    for (let i = 0; i < patience.working - 1; i++) world.clock.sleep(60_000);
    expect(world.workers).toHaveLength(1);
    world.clock.pass(tick);
    expect(world.workers).toHaveLength(2);
  });
});

describe('a client whose worker is broken', () => {
  it('tries twice with one that never starts, then says so, and tries anew with the next request', () => {
    world.client.run('a', job(), labels);
    world.clock.pass(tick * patience.starting);
    expect(world.workers).toHaveLength(2);
    world.clock.pass(tick * patience.starting);
    expect(world.told).toEqual(['broken: the runs cannot be computed: the worker does not answer']);
    expect(world.workers.every(({ terminated }) => terminated)).toBe(true);
    world.clock.pass(pause);
    expect(world.clock.idle).toBe(true);
    world.client.run('b', job(), labels);
    expect(world.askedKeys).toEqual(['a', 'b']);
  });

  it('starts two workers after a pause, not hundreds, for the requests of a drag', () => {
    world.client.run('a', job(), labels);
    world.clock.pass(2 * tick * patience.starting);
    for (let i = 0; i < 100; i++) {
      world.client.run('a', job(i + 1), labels);
      world.clock.pass(pause / 200);
    }
    expect(world.workers).toHaveLength(2);
    world.clock.pass(pause);
    expect(world.workers).toHaveLength(3);
    expect(world.worker.asked).toMatchObject([{ kind: 'run', key: 'a', job: { steps: 100 } }]);
    world.clock.pass(100 * tick * patience.starting);
    expect(world.told).toEqual(Array(2).fill('broken: the runs cannot be computed: the worker does not answer'));
    expect(world.workers).toHaveLength(4);
    expect(world.clock.idle).toBe(true);
  });

  it('is tried at once when somebody asks for it', () => {
    world.client.run('a', job(), labels);
    world.clock.pass(2 * tick * patience.starting);
    world.client.retry();
    expect(world.workers).toHaveLength(3);
    const a = world.worker.generation('a');
    world.worker.says(alive(), chunk('a', a, 0, 11), ended('a', a));
    expect(world.told.slice(1)).toEqual(['a rows 0..10 = 0...', 'a ended']);
    world.client.retry();
    expect(world.workers).toHaveLength(3);
  });

  it('is not replaced where it says that nothing can be computed', () => {
    world.client.run('a', job(), labels);
    world.worker.says({ kind: 'unable', says: 'no WebAssembly' });
    expect(world.told).toEqual(['broken: no WebAssembly']);
    world.clock.pass(100 * silence);
    expect([world.workers.length, world.worker.terminated, world.clock.idle]).toEqual([1, true, true]);
  });

  it('says that it was blocked where its script never ran', () => {
    world.client.run('a', job(), labels);
    for (let i = 0; i < 2; i++) world.worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    expect(world.told).toEqual(['broken: the runs cannot be computed: the worker was kept from starting']);
  });

  it('says what it threw at load', () => {
    world.client.run('a', job(), labels);
    world.worker.throws('SyntaxError');
    world.worker.throws('SyntaxError');
    expect([world.told, world.workers.length]).toEqual([
      ['broken: the runs cannot be computed: the worker failed: SyntaxError'],
      2,
    ]);
  });

  it('marks the run during which it threw', () => {
    world.client.run('a', job(), labels);
    world.worker.says(alive(), alive('a'));
    world.worker.throws('out of memory');
    expect(world.told).toEqual(['a stopped, again: the worker failed: out of memory']);
    expect(world.workers).toHaveLength(2);
  });

  it('says so when no worker can be made at all', () => {
    const spawn = () => {
      throw new Error('blocked by policy');
    };
    world = new World(spawn);
    world.client.run('a', job(), labels);
    expect(world.told).toEqual(['broken: the runs cannot be computed: no worker can be made: blocked by policy']);
  });

  it('takes garbage neither for a reply nor for a sign of life', () => {
    const a = world.client.run('a', job(), labels);
    world.worker.says(alive(), alive('a'));
    const garbage = [null, 7, 'alive', {}, { kind: 'toString' }, { kind: 'chunk', key: 'a', generation: a, from: 0, rows: [] },
      { kind: 'ended', key: 'a', generation: a }, { kind: 'field', generation: 1, field: null }]; // prettier-ignore
    for (let i = 0; i < 12; i++) {
      world.worker.says(...garbage);
      world.clock.pass(tick / 2);
    }
    expect([world.told, world.workers.length]).toEqual([['a stopped, again: the worker does not answer'], 2]);
  });

  it('hears nothing more from a worker it has replaced or closed', () => {
    const a = world.client.run('a', job(), labels);
    const [first] = world.workers;
    first.says(alive(), alive('a'));
    world.clock.pass(2 * silence);
    first.says(chunk('a', a, 0, 5));
    first.throws('late');
    world.client.close();
    world.worker.says(chunk('a', a, 0, 5));
    expect(world.told).toHaveLength(1);
    expect(world.clock.idle).toBe(true);
  });

  it('survives a thousand workers that hang', () => {
    for (let i = 0; i < 1000; i++) {
      world.client.run('a', job(), labels);
      world.worker.says(alive(), alive('a'));
      world.clock.pass(2 * silence);
    }
    expect(world.workers.filter(({ terminated }) => !terminated).length).toBeLessThanOrEqual(1);
    expect(world.told).toHaveLength(1000);
  });
});
