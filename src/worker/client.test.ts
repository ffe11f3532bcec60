// The client with a worker that answers: what it hands on, and what it drops.
import { beforeEach, describe, expect, it } from 'vitest';
import { World, alive, chunk, contours, ended, fieldOf, job, labels, silence } from './testing/fakes';
import { patience, tick } from './watchdog';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('a client whose worker answers', () => {
  it('starts it with the first request, hands replies on, and keeps no timer when nothing is owed', () => {
    expect(world.workers).toHaveLength(0);
    const generation = world.client.run('a', job(), labels);
    world.client.field(contours);
    const [run, field] = world.worker.asked;
    expect(run).toMatchObject({ kind: 'run', key: 'a', generation });
    expect(field).toMatchObject({ kind: 'field', grids: [96, 384] });
    world.worker.says(
      alive(),
      alive('a'),
      chunk('a', generation, 0, 5),
      chunk('a', generation, 5, 6),
      ended('a', generation),
    );
    const contourGeneration = 'generation' in field ? field.generation : NaN;
    for (const grid of [96, 384])
      world.worker.says({ kind: 'field', generation: contourGeneration, field: fieldOf(grid) });
    expect(world.told).toEqual(['a rows 0..4 = 0...', 'a rows 5..10 = 5...', 'a ended', 'field 96', 'field 384']);
    world.clock.pass(10 * silence);
    expect(world.workers).toHaveLength(1);
    expect(world.clock.idle).toBe(true);
  });

  it('drops what belongs to an older generation or a dropped key', () => {
    const old = world.client.run('a', job(), labels);
    const fresh = world.client.run('a', job(), labels);
    expect(fresh).toBeGreaterThan(old);
    world.worker.says(chunk('a', old, 0, 5), ended('a', old), { kind: 'failed', key: 'a', generation: old, says: '' });
    world.client.drop('a');
    world.worker.says(chunk('a', fresh, 0, 5), chunk('q', 1, 0, 5));
    expect(world.told).toEqual([]);
    expect(world.worker.asked.at(-1)).toMatchObject({ kind: 'drop', key: 'a' });
  });

  it('hands on the answer to the newest question only, also where the run ends before it', () => {
    const generation = world.client.run('a', job(), labels);
    const inspected = (step: number) => ({ kind: 'inspected', key: 'a', generation, inspection: { step, values: [] } });
    world.worker.says(chunk('a', generation, 0, 11), ended('a', generation));
    world.client.inspect('a', 3);
    world.client.inspect('a', 5);
    world.worker.says(inspected(3), inspected(5), inspected(5));
    world.client.inspect('a', 50);
    world.worker.says(inspected(10));
    world.client.inspect('q', 1);
    for (const nonsense of [-1, 0.5, NaN]) world.client.inspect('a', nonsense);
    expect(world.told.slice(2)).toEqual(['a inspected at 5', 'a inspected at 10']);
    expect(world.worker.asked.at(-1)).toMatchObject({ kind: 'inspect', step: 50 });
  });

  it('relabels a run: its rows stand and go on, and only the newest end counts', () => {
    const first = world.client.run('a', job(), labels);
    world.worker.says(chunk('a', first, 0, 5));
    world.client.relabel('a', { ...labels, stationary: [{ at: [0, 0], kind: 'minimum', value: 0 }] });
    const again = world.worker.generation('a');
    expect(world.worker.asked.at(-1)).toMatchObject({ have: 5, labels: { stationary: [{ kind: 'minimum' }] } });
    world.worker.says(chunk('a', first, 5, 6), ended('a', first));
    world.worker.says(chunk('a', again, 0, 8), chunk('a', again, 8, 3), ended('a', again));
    expect(world.told).toEqual(['a rows 0..4 = 0...', 'a rows 5..7 = 5...', 'a rows 8..10 = 8...', 'a ended']);
    world.client.relabel('a', labels);
    world.worker.says(ended('a', world.worker.generation('a')));
    expect(world.told.slice(4)).toEqual(['a ended']);
    world.client.relabel('q', labels);
    expect(world.worker.asked).toHaveLength(3);
    world.clock.pass(10 * silence);
    expect(world.workers).toHaveLength(1);
  });

  it('tells of a run that failed, and owes nothing for it', () => {
    const generation = world.client.run('a', job(), labels);
    world.worker.says(alive(), { kind: 'failed', key: 'a', generation, says: 'unknown name: q' });
    world.clock.pass(5 * silence);
    expect([world.told, world.workers.length]).toEqual([['a failed: unknown name: q'], 1]);
  });

  it('is patient while the worker says that it lives', () => {
    world.client.run('a', job(), labels);
    for (let i = 0; i < 100; i++) {
      world.worker.says(alive('a'));
      world.clock.pass(tick * (patience.working - 1) - 1);
    }
    expect([world.told, world.workers.length]).toEqual([[], 1]);
  });

  it('says that the worker lives after a return, without replacing it', () => {
    world.client.run('a', job(), labels);
    world.worker.says(alive(), ended('a', world.worker.generation('a')));
    world.client.wake();
    const ping = world.worker.asked.at(-1);
    if (ping?.kind !== 'ping') throw new Error(`not a ping: ${ping?.kind}`);
    world.worker.says({ kind: 'alive', token: ping.token });
    world.clock.pass(5 * silence);
    expect(world.workers).toHaveLength(1);
  });
});
