// Ensembles of the page: what is asked of the workers when, what is shown of it, and what is said.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink } from '../scenario/read-link';
import type { Many } from '../scenario/scenario';
import { memberCount } from '../sweep/members';
import { Ensemble as Walked } from '../worker/luck/ensemble';
import type { EnsembleTask } from '../worker/luck/messages';
import type { LuckHandlers } from '../worker/luck/pool';
import { bandOf, bandsOf } from './bands';
import { Luck } from './luck';
import { luckCsv } from './luck-csv';
import { luckSentence, rowsOf, sameText, stepsText, type Ensemble } from './luck-words';
import { setMany, toggleMany } from './many';
import { resolver } from './resolved';
import { createState, type Store } from './state';

/** Has what is asked of it; answers when it is let. */
class FakePool {
  readonly asked: { readonly tasks: readonly EnsembleTask[]; readonly on: LuckHandlers }[] = [];
  closed = 0;
  run(tasks: readonly EnsembleTask[], on: LuckHandlers): void {
    this.asked.push({ tasks, on });
  }
  close(): void {
    this.closed++;
  }
  get sizes(): readonly string[] {
    return this.asked.map(({ tasks }) => tasks.map(({ members }) => memberCount(members)).join());
  }
  answer(at = this.asked.length - 1): void {
    const { tasks, on } = this.asked[at];
    tasks.forEach((task, index) => {
      const ensemble = new Walked(task);
      while (ensemble.advance());
      on.result(index, ensemble.result());
      on.progress((index + 1) / tasks.length);
    });
    on.done();
    vi.advanceTimersByTime(100);
  }
}

const link =
  '#v=1&s=rosenbrock&p=-1.2,1&n=60&r=sgd,lr=0.001;adam,lr=0.1;momentum,lr=0.001,_hide=1&z=gauss,sigma=1,seed=4';
const seeds: Many = { kind: 'seeds', count: 20 };
let pool = new FakePool();
let store: Store;
let luck: Luck;

beforeEach(() => {
  vi.useFakeTimers();
  pool = new FakePool();
  store = createState(readLink(link).link.scenario, 0, false);
  luck = new Luck({ store, resolved: resolver(store) }, pool);
  luck.start();
});

afterEach(() => {
  vi.useRealTimers();
});

const bands = () => bandsOf({ store }).getState();
const edit = (change: object): void => store.setState(({ scenario }) => ({ scenario: { ...scenario, ...change } }));
const counts = () => [...bands().runs].map(([key, { count }]) => [key, count]);

describe('ensembles', () => {
  it('are run when they are asked for, of the runs shown, a few members first, and then no more', () => {
    expect(pool.asked).toEqual([]);
    setMany(store, seeds);
    expect(luck.store.getState().progress).toBe(0);
    pool.answer();
    expect(counts()).toEqual([['r1', 5], ['r2', 5]]); // prettier-ignore
    pool.answer();
    expect(counts()).toEqual([['r1', 20], ['r2', 20]]); // prettier-ignore
    expect(pool.sizes).toEqual(['5,5', '20,20']);
    expect(luck.store.getState().progress).toBe(1);
    // the first member is the run itself
    expect(pool.asked[1].tasks[0].job.noise).toMatchObject({ seed: 4 });
    expect(bandOf(bands(), 'r1', 'loss', 'step')?.curves.median.length).toBe(122);
    expect(bandOf(bands(), 'r1', 'distance', 'step')).toBeNull();
    expect(bandOf(bands(), 'r1', 'loss', 'length')).toBeNull();
  });

  it('of one run are done again when it alone has changed', () => {
    setMany(store, seeds);
    pool.answer();
    pool.answer();
    const { runs } = store.getState().scenario;
    edit({ runs: [runs[0], { ...runs[1], set: { lr: 0.2 } }, runs[2]] });
    expect(pool.sizes.slice(2)).toEqual(['5']);
    // what there was is shown until there is something newer
    expect(counts()).toEqual([['r1', 20], ['r2', 20]]); // prettier-ignore
    pool.answer();
    expect(counts()).toEqual([['r1', 20], ['r2', 5]]); // prettier-ignore
    expect(pool.sizes.slice(2)).toEqual(['5', '20']);
  });

  it('show a few of what is asked for anew all the time, and drop the many', () => {
    setMany(store, seeds);
    edit({ steps: 61 });
    edit({ steps: 62 });
    expect(pool.sizes).toEqual(['5,5']);
    pool.answer();
    expect(counts()).toHaveLength(2);
    expect(pool.sizes).toEqual(['5,5', '5,5']);
    expect(pool.asked[1].tasks[0].job.steps).toBe(62);
    pool.answer();
    expect(pool.sizes.at(-1)).toBe('20,20');
    edit({ steps: 63 });
    expect(pool.sizes.at(-1)).toBe('5,5');
  });

  it('of starts begin at the start, within a share of the view or as it is said', () => {
    setMany(store, { kind: 'starts', count: 3 });
    const [{ tasks }] = pool.asked;
    const starts = tasks[0].members.kind === 'starts' ? tasks[0].members.starts : [];
    expect(starts[0]).toEqual([-1.2, 1]);
    const far = Math.max(...starts.map(([x, y]) => Math.hypot(x + 1.2, y - 1)));
    expect(far).toBeGreaterThan(0.05);
    expect(far).toBeLessThanOrEqual(0.2);
    setMany(store, { kind: 'starts', count: 3, radius: -1 });
    expect(store.getState().scenario.many).toEqual({ kind: 'starts', count: 3 });
  });

  it('go when nobody wants them, when no run is shown, and where all members would be the same', () => {
    setMany(store, seeds);
    pool.answer();
    edit({ noise: { kind: 'none' } });
    expect([bands().many, bands().runs.size, pool.closed]).toEqual([null, 0, 1]);
    expect(pool.asked).toHaveLength(2);
    setMany(store, { kind: 'starts', count: 2 });
    expect(pool.sizes.at(-1)).toBe('2,2');
    pool.answer();
    expect(luck.store.getState().progress).toBe(1);
    expect(pool.asked).toHaveLength(3);
    edit({ runs: [] });
    expect([bands().runs.size, pool.closed]).toEqual([0, 2]);
    setMany(store, undefined);
    expect(bands().many).toBeNull();
  });

  it('say why a run cannot be done, and why nothing comes; and try again when they are told to', () => {
    setMany(store, seeds);
    pool.asked[0].on.result(0, 'it does not compile');
    pool.asked[0].on.failed('it broke');
    expect([...luck.store.getState().failures]).toEqual([['r1', 'it does not compile']]);
    expect(luck.store.getState()).toMatchObject({ failed: 'it broke', progress: 1 });
    luck.retry();
    expect(luck.store.getState().failed).toBeNull();
    expect(pool.sizes).toEqual(['5,5', '5']);
  });
});

it('the key asks for seeds where there is noise, else for starts, and takes them back', () => {
  toggleMany(store);
  expect(store.getState().scenario.many).toEqual(seeds);
  toggleMany(store);
  expect(store.getState().scenario.many).toBeUndefined();
  edit({ noise: { kind: 'none' } });
  toggleMany(store);
  expect(store.getState().scenario.many).toEqual({ kind: 'starts', count: 20 });
  expect(store.getState().acts).toBe(3);
});

describe('in words', () => {
  const ensemble = (name: string, losses: readonly number[], steps: readonly number[] = losses): Ensemble => ({
    key: name,
    name,
    ends: {
      losses: Float64Array.from(losses),
      steps: Float64Array.from(steps),
      reached: Uint8Array.from(losses, (loss) => Number(loss < 0.5)),
      diverged: Uint8Array.from(losses, (loss) => Number(loss === Infinity)),
    },
  });
  const ramp = Array.from({ length: 20 }, (_, i) => i + 1);

  it.each<[string, Ensemble[], string]>([
    [
      'who is lower, and that it is hardly luck',
      [
        ensemble('SGD', ramp),
        ensemble(
          'Adam',
          ramp.map((loss, i) => (i < 17 ? loss - 1 : loss + 1)),
        ),
      ],
      'Adam ends lower than SGD in 17 of 20 seeds: hardly luck (sign test, p = 0.0026).',
    ],
    [
      'that it could be luck',
      [
        ensemble('SGD', ramp),
        ensemble(
          'Adam',
          ramp.map((loss, i) => (i < 14 ? loss - 1 : loss + 1)),
        ),
      ],
      'Adam ends lower than SGD in 14 of 20 seeds: that could be luck (sign test, p = 0.12).',
    ],
    [
      'draws apart, and who diverged as highest',
      [ensemble('SGD', [1, 2, Infinity, Infinity]), ensemble('Adam', [1, 3, 4, Infinity])],
      'Adam and SGD each end lower in 1 of 4 seeds, alike in 2: that could be luck (sign test, p = 1). SGD diverged in 2 of 4. Adam diverged in 1 of 4.',
    ],
    [
      'that all end alike',
      [ensemble('SGD', [1, 1]), ensemble('Adam', [1, 1])],
      'SGD and Adam end alike in all 2 seeds.',
    ],
    [
      'who wins more often, though not in the median',
      [ensemble('SGD', [1, 1, 9, 9, 9]), ensemble('Adam', [2, 2, 3, 10, 10])],
      'SGD ends lower than Adam in 4 of 5 seeds: that could be luck (sign test, p = 0.38).',
    ],
    [
      'what one comes to',
      [ensemble('Adam', ramp)],
      'In the median of 20 seeds Adam ends at a loss of 10.5; four of five end from 2.9 to 18.1.',
    ],
    [
      'that one diverges',
      [ensemble('SGD', [1, Infinity, Infinity])],
      'SGD diverges in half of 3 seeds or more. SGD diverged in 2 of 3.',
    ],
    [
      'what is known of the members that all have',
      [ensemble('SGD', [2, 4, Infinity]), ensemble('Adam', [1, 5])],
      'SGD and Adam each end lower in 1 of 2 seeds: that could be luck (sign test, p = 1).',
    ],
    ['nothing before anything is known', [], ''],
  ])('it says %s', (_, ensembles, says) => {
    expect(luckSentence(ensembles, { kind: 'seeds' })).toBe(says);
  });

  it('the table has medians, bands, shares and pairs; as CSV what is infinite is empty', () => {
    const rows = rowsOf([
      ensemble('SGD', [0.1, 2, Infinity, Infinity]),
      ensemble('Adam, 2', [0.25, 0.25, 1, 1], [7, 8, 11, Infinity]),
    ]);
    expect(rows[0]).toMatchObject({ members: 4, reached: 1, diverged: 2, against: { first: 1, second: 3, draws: 0 } });
    expect(rows[0].loss).toEqual({ low: 0.67, median: Infinity, high: Infinity });
    expect(rows[1]).toMatchObject({ reached: 2, diverged: 0, steps: 9.5, against: null });
    expect([stepsText(9.5), stepsText(12_000), stepsText(Infinity)]).toEqual(['9.5', '12\u202f000', '—']);
    const [, first, second] = luckCsv(rows, { many: seeds, tolerance: 0.01, formOf: () => 'keras', lowest: 'Adam, 2', link: 'x' }).split('\n'); // prettier-ignore
    expect(first).toBe('SGD,keras,seeds,4,,0.67,,1,2,,"Adam, 2",1,3,0,0.625,0.01,x');
    expect(second).toBe('"Adam, 2",keras,seeds,4,0.625,0.25,1,2,0,9.5,,,,,,0.01,x');
  });

  it('says what was the same for all', () => {
    const { noise } = store.getState().scenario;
    expect(sameText(seeds, noise, 0)).toBe('Seeds 4 to 23; at each seed all draw the same noise.');
    if (noise.kind === 'none') throw new Error('no noise');
    expect(sameText(seeds, { ...noise, own: true }, 0)).toBe('Seeds 4 to 23; each run draws its own noise.');
    expect(sameText(seeds, { kind: 'none' }, 0)).toMatch(/^There is no noise/);
    expect(sameText({ kind: 'starts', count: 7 }, noise, 0.2)).toMatch(
      /the same 7 places.*within 0\.2 of it, 5 % of the view\.$/,
    );
    expect(sameText({ kind: 'starts', count: 7, radius: 0.2 }, noise, 0.2)).toMatch(/within 0\.2 of it\.$/);
  });
});
