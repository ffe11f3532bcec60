// The maps of starts: what is asked of the workers when, and what is said of it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink } from '../scenario/read-link';
import { Sweep } from '../sweep/sweep';
import { basinSentence, lettersOn, shareText, sideSentence } from './basin-words';
import { Basins, isFinest, type BasinMap } from './basins';
import { setFrom, toggleFrom } from './from';
import { resolver } from './resolved';
import { createState, type Store } from './state';
import { FakePool } from './testing/fake-pool';

const link = '#v=1&s=himmelblau&p=0,0&n=60&r=sgd,lr=0.01;momentum,lr=0.01;sgd,lr=0.01';
let pool = new FakePool(40);
let store: Store;
let basins: Basins;

beforeEach(() => {
  // what gets finer lets the coarse be drawn first
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  pool = new FakePool(40);
  store = createState(readLink(link).link.scenario, 0, false);
  basins = new Basins({ store, resolved: resolver(store) }, pool);
  basins.start();
});

afterEach(() => {
  vi.useRealTimers();
});

const maps = (): readonly BasinMap[] => basins.store.getState().maps;

describe('maps', () => {
  it('are made when they are asked for, coarse first, and then no more', () => {
    expect(pool.asked).toEqual([]);
    setFrom(store, ['r2']);
    for (const progress of [0.012, 0.21, 1]) {
      pool.answer();
      expect(basins.store.getState().progress).toBeCloseTo(progress, 2);
    }
    expect(pool.sizes).toEqual([32, 128, 256]);
    expect(pool.asked[0].plan.job.rule.hyper.momentum).toBe(0.9);
    expect(maps().map(({ key, size }) => [key, size])).toEqual([['r2', 256]]);
    expect(isFinest(maps()[0])).toBe(true);
    expect([pool.stopped, pool.rested]).toEqual([1, 0]);
  });

  it('of two runs get finer side by side', () => {
    setFrom(store, ['r3', 'r2']);
    for (let i = 0; i < 3; i++) pool.answer();
    expect(pool.sizes).toEqual([32, 32, 128, 128]);
    expect(maps().map(({ key, size }) => [key, size])).toEqual([['r3', 128], ['r2', 32]]); // prettier-ignore
  });

  it('do not depend on where the scenario starts, and are made again when something else changes', () => {
    setFrom(store, ['r1']);
    pool.answer();
    store.setState(({ scenario }) => ({ scenario: { ...scenario, start: [1, 2] } }));
    expect(pool.sizes).toEqual([32, 128]);
    store.setState(({ scenario }) => ({ scenario: { ...scenario, steps: 61 } }));
    expect(pool.sizes).toEqual([32, 128, 32]);
    // what there was is shown until there is something better
    expect(maps().map(({ size }) => size)).toEqual([32]);
  });

  it('let the coarse be drawn before they get finer, and drop what is no longer wanted meanwhile', () => {
    setFrom(store, ['r1']);
    const [{ plan, on }] = pool.asked;
    const sweep = new Sweep({ ...plan, job: { ...plan.job, steps: 1 } });
    on.cells(0, sweep.run(0, sweep.count));
    on.done();
    expect(maps().map(({ size, whole }) => [size, whole])).toEqual([[32, true]]);
    expect(pool.sizes).toEqual([32]);
    store.setState(({ scenario }) => ({ scenario: { ...scenario, steps: 61 } }));
    vi.runAllTimers();
    expect(pool.sizes).toEqual([32, 32]);
    setFrom(store, []);
    vi.runAllTimers();
    expect(pool.sizes).toEqual([32, 32]);
  });

  it('warm the workers with a small one while none is wanted, and only then', () => {
    basins.warm();
    const [{ job, axes }] = pool.warmed;
    expect([job.rule.hyper.lr, job.steps, axes]).toEqual([0.01, 60, expect.objectContaining({ size: 8 })]);
    setFrom(store, ['r1']);
    basins.warm();
    setFrom(store, []);
    store.setState(({ scenario }) => ({ scenario: { ...scenario, runs: [] } }));
    basins.warm();
    expect(pool.warmed).toHaveLength(1);
    expect([pool.sizes, maps()]).toEqual([[32], []]);
  });

  it('go when nobody wants them, or their run has gone', () => {
    setFrom(store, ['r1']);
    pool.answer();
    store.setState(({ scenario }) => ({ scenario: { ...scenario, runs: scenario.runs.slice(1) } }));
    expect(basins.store.getState()).toEqual({ maps: [], progress: 1, failed: null });
    expect([pool.stopped, pool.rested]).toEqual([0, 1]);
  });

  it('say why they cannot be made, and try again when they are told to', () => {
    setFrom(store, ['r1']);
    pool.asked[0].on.failed('out of memory');
    expect(basins.store.getState().failed).toBe('out of memory');
    basins.retry();
    expect(basins.store.getState().failed).toBe(null);
    expect(pool.sizes).toEqual([32, 32]);
  });
});

it('the key maps the open card’s run, or the first that is shown, and takes the map away', () => {
  store.setState(({ scenario }) => ({
    scenario: { ...scenario, runs: scenario.runs.map((run, i) => ({ ...run, hidden: i === 0 })) },
  }));
  const mapped = () => store.getState().scenario.from;
  toggleFrom(store);
  expect(mapped()).toEqual(['r2']);
  toggleFrom(store);
  expect(mapped()).toBe(undefined);
  store.setState({ selected: 'r3' });
  toggleFrom(store);
  expect(mapped()).toEqual(['r3']);
  expect(store.getState().acts).toBe(3);
});

describe('in words', () => {
  const map = (cells: readonly (readonly [number, number])[]): BasinMap => ({
    key: 'r1',
    view: [[-1, 1], [-1, 1]],
    stationary: [[3, 2], [-2.8051, 3.1313]].map((at) => ({ at: at as [number, number], kind: 'minimum', value: 0 })),
    size: 2,
    outcome: {
      minimum: Int16Array.from(cells, ([minimum]) => minimum),
      steps: Int32Array.from(cells, ([, steps]) => steps),
      loss: new Float64Array(4),
    },
    whole: true,
  }); // prettier-ignore
  const letter = (minimum: number) => 'AB'[minimum];

  it('shares are told in per cent', () => {
    expect([0, 0.001, 0.264, 0.999, 1].map(shareText)).toEqual(['0 %', 'under 1 %', '26 %', 'over 99 %', '100 %']);
  });

  it.each([
    [[[0, 10], [1, 20], [1, 30], [-2, 3]], 'SGD reaches B at (−2.81, 3.13) from 50 % of the starts, A at (3, 2) from 25 %, diverges from 25 %. Half of those that reach one need at most 20 steps.'],
    [[[0, 10], [0, 20], [0, 30], [-1, 60]], 'SGD reaches A at (3, 2) from 75 % of the starts, none from 25 %. Half of those that reach one need at most 20 steps.'],
    [[[-1, 60], [-1, 60], [-1, 60], [-2, 6]], 'SGD reaches no minimum from any start, diverges from 25 %.'],
  ] as const)('%j', (cells, says) => {
    expect(basinSentence('SGD', map(cells), letter)).toBe(says);
  }); // prettier-ignore

  it('minima have their letters on the plot; of very many only those of the legend', () => {
    const few = map([[0, 10], [0, 20], [0, 30], [-1, 60]]); // prettier-ignore
    expect(lettersOn(few)).toEqual([{ at: [3, 2], text: 'A' }, { at: [-2.8051, 3.1313], text: 'B' }]); // prettier-ignore
    const stationary = Array.from({ length: 25 }, (_, i) => ({ at: [i, 0] as const, kind: 'minimum' as const, value: 0 })); // prettier-ignore
    const many = { ...map([[24, 10], [2, 20], [2, 30], [-1, 60]]), stationary }; // prettier-ignore
    expect(lettersOn(many)).toEqual([{ at: [2, 0], text: 'C' }, { at: [24, 0], text: 'Y' }]); // prettier-ignore
  });

  it('two runs are compared', () => {
    const pair = [map([[0, 10], [0, 20], [0, 30], [-1, 60]]), map([[0, 20], [0, 40], [0, 30], [0, 50]])] as const; // prettier-ignore
    expect(sideSentence(['SGD', 'Adam'], pair)).toBe(
      'SGD does better from 50 % of the starts, Adam from 25 %, and they do alike from 25 %.',
    );
  });
});
