// The map over settings: what is asked of the workers when, and that each cell is the run one gets by taking it over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learnAll } from '../engine/whole';
import { Run } from '../engine/run';
import { readLink } from '../scenario/read-link';
import { Sweep } from '../sweep/sweep';
import { diverged } from '../sweep/types';
import { setAll, setBy, setMap, takeOver, toggleAll, toggleMap } from './over';
import type { Refine } from './refine';
import { resolver } from './resolved';
import { commonOf, counts, followLines, lineOf, linesOf } from './sensitivity';
import { followMap, mapPlan, mapped, sizes, valuesIn } from './settings-map';
import { createState, type Store } from './state';
import { FakePool } from './testing/fake-pool';

learnAll();

const link = '#v=1&s=quadratic&p=-4,1&n=60&r=sgd,lr=0.05;momentum,lr=0.02;adam,lr=0.2';

function appOf(text: string) {
  const store = createState(readLink(text).link.scenario, 0, false);
  return { store, resolved: resolver(store) };
}

let pool = new FakePool(5);
let app = appOf(link);
let store: Store = app.store;

beforeEach(() => {
  // what gets finer lets the coarse be drawn first
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  pool = new FakePool(5);
  app = appOf(link);
  store = app.store;
});

afterEach(() => {
  vi.useRealTimers();
});

const setRate = (key: string, value: number) => takeOver(store, key, { lr: value });

describe('a map over settings', () => {
  let map: Refine;
  beforeEach(() => {
    map = followMap(app, pool);
  });

  it('is made when it is asked for, coarse first, and then no more', () => {
    expect(pool.asked).toEqual([]);
    setMap(store, 'r2');
    for (const size of sizes) {
      pool.answer();
      expect(map.store.getState().parts.map((part) => [part.key, part.size, part.whole])).toEqual([['r2', size, true]]);
    }
    expect(pool.sizes).toEqual([...sizes]);
    expect(map.store.getState().progress).toBe(1);
    expect(pool.stopped).toBe(1);
  });

  it('does not depend on what the run has on its axes, nor on other runs, and is made again when anything else changes', () => {
    setMap(store, 'r2');
    pool.answer();
    expect(pool.sizes).toEqual([16, 64]);
    setRate('r2', 0.5);
    takeOver(store, 'r2', { momentum: 0.3 });
    setRate('r1', 0.3);
    expect(pool.sizes).toEqual([16, 64]);
    store.setState(({ scenario }) => ({ scenario: { ...scenario, start: [1, 2] } }));
    expect(pool.sizes).toEqual([16, 64, 16]);
    setBy(store, 'steps');
    expect(pool.sizes).toEqual([16, 64, 16, 16]);
    store.setState(({ charts }) => ({ charts: { ...charts, tolerance: 1 } }));
    expect(pool.asked.map(({ plan }) => plan.measure).slice(-2)).toEqual([
      { kind: 'steps', below: 0.01 },
      { kind: 'steps', below: 1 },
    ]);
  });

  it('goes when nobody wants it, and with its run', () => {
    setMap(store, 'r2');
    pool.answer();
    setMap(store, null);
    expect(map.store.getState()).toEqual({ parts: [], progress: 1, failed: null });
    expect(pool.rested).toBe(1);
    expect(store.getState().scenario.over).toBe(undefined);
  });

  it('says why it cannot be made, and tries again when it is told to', () => {
    setMap(store, 'r2');
    pool.asked[0].on.failed('out of memory');
    expect(map.store.getState().failed).toBe('out of memory');
    map.retry();
    expect(map.store.getState().failed).toBe(null);
    expect(pool.sizes).toEqual([16, 16]);
  });
});

describe('curves over one setting', () => {
  it('are of all runs shown that have it, each coarse first', () => {
    const lines = followLines(app, pool);
    setAll(store, 'momentum');
    expect(pool.asked).toHaveLength(1);
    setAll(store, 'lr');
    for (let i = 0; i < 9; i++) pool.answer();
    const [few, some, many] = counts;
    expect(pool.sizes).toEqual([few, few, few, few, some, some, some, many, many, many]);
    expect(lines.store.getState().progress).toBe(1);
    setRate('r1', 3);
    expect(pool.sizes).toHaveLength(10);
    store.setState(({ scenario }) => ({ scenario: { ...scenario, runs: scenario.runs.map((run, i) => ({ ...run, hidden: i === 1 })) } })); // prettier-ignore
    expect(lines.store.getState().parts.map(({ key }) => key)).toEqual(['r1', 'r3']);
  });

  it('have one axis for all, and name who has none', () => {
    app = appOf('#v=1&s=booth&p=1,1&n=20&r=sgd,lr=0.1;adagrad;newton;signsgd,_hide=1&over=lr');
    const common = commonOf(app);
    expect(common?.runs.map(({ rule }) => rule)).toEqual(['sgd', 'adagrad']);
    expect(common?.without.map(({ rule }) => rule)).toEqual(['newton']);
    expect(common?.slide).toEqual({ range: [1e-5, 10], scale: 'log' });
  });
});

describe('keys', () => {
  it('map the open card’s run, or the first that has anything to set; and compare all', () => {
    store = appOf('#v=1&s=booth&r=newton;sgd,_hide=1;adam;rmsprop').store;
    const over = () => store.getState().scenario.over;
    toggleMap(store);
    expect(over()).toEqual({ map: { run: 'r3', names: ['lr', 'beta1'] } });
    toggleAll(store);
    expect(over()).toEqual({ map: { run: 'r3', names: ['lr', 'beta1'] }, all: 'lr' });
    toggleMap(store);
    expect(over()).toEqual({ all: 'lr' });
    toggleAll(store);
    expect(over()).toBe(undefined);
    store.setState({ selected: 'r4' });
    toggleMap(store);
    expect(over()).toEqual({ map: { run: 'r4', names: ['lr', 'rho'] } });
    expect(store.getState().acts).toBe(5);
  });
});

/** What a run comes to by itself. */
function alone(
  each: typeof app,
  key: string,
): { readonly loss: number; readonly ended: boolean; readonly rows: Float64Array } {
  const job = each.resolved().jobs.find((run) => run.key === key)?.job;
  if (!job) throw new Error(`no such run: ${key}`);
  const run = new Run(job);
  const rows = run.take(Infinity);
  return { loss: rows[rows.length - 1], ended: run.end?.kind !== 'budget', rows };
}

describe('cell by cell, the same bits as the run that one gets by taking it over', () => {
  it.each([
    ['momentum on a quadratic', '#v=1&s=quadratic&p=-4,1&n=150&r=sgd;momentum,lr=0.02&over=2,lr,momentum'],
    ['Adam on Rosenbrock, two decay rates', '#v=1&s=rosenbrock&p=-1.2,1&n=120&r=adam,lr=0.1&over=1,beta1,beta2'],
    ['steps, under noise', '#v=1&s=himmelblau&p=0,0&n=150&r=nadam,lr=0.1&z=gauss,sigma=1&over=1,lr,beta1&by=steps'],
    ['a modifier that its axis switches off', '#v=1&s=booth&p=1,1&n=100&r=sgd,lr=0.1,l2=0.01&over=1,l2,lr'],
    [
      'a modifier’s own number',
      '#v=1&s=beale&p=1,1&n=60&r=adam,lr=0.1,cosine=50,cosine_floor=0.1&over=1,cosine,cosine_floor',
    ],
    ['one parameter alone', '#v=1&s=beale&p=1,1&n=100&r=sgd,lr=0.01&over=1,lr'],
    ['a parameter that is off at the far left', '#v=1&s=ackley&p=2,1&n=60&r=rmsprop,lr=0.01&over=1,eps,lr'],
  ])('%s', (_, text) => {
    const scene = appOf(text);
    const map = mapped(scene);
    const size = 9;
    const plan = mapPlan(scene, size);
    if (!map || !plan) throw new Error('no map');
    const sweep = new Sweep(plan);
    const outcome = sweep.run(0, sweep.count);
    expect(sweep.count).toBe(map.axes.length > 1 ? size * size : size);
    for (let cell = 0; cell < sweep.count; cell++) {
      const other = appOf(text);
      takeOver(other.store, map.run.key, valuesIn(map.axes, size, cell));
      expect(other.store.getState().notice).toBe(null);
      const { loss, ended, rows } = alone(other, map.run.key);
      expect(Object.is(outcome.loss[cell], loss)).toBe(true);
      expect(outcome.minimum[cell] === diverged).toBe(ended);
      if (plan.measure.kind !== 'steps' || ended) continue;
      const { below } = plan.measure;
      const first = rows.findIndex((value, i) => i % 3 === 2 && value <= below);
      expect(outcome.steps[cell]).toBe(first < 0 ? plan.job.steps : (first - 2) / 3);
    }
    expect(new Set(outcome.loss).size).toBeGreaterThan(size / 2);
  });

  it('curves too', () => {
    const text = '#v=1&s=rosenbrock&p=-1.2,1&n=100&r=sgd,lr=0.001;momentum,lr=0.001;adam,lr=0.1&over=lr';
    const scene = appOf(text);
    const common = commonOf(scene);
    if (!common) throw new Error('no curves');
    for (const run of common.runs) {
      const plan = lineOf(scene, run, common, 24);
      if (!plan || plan.axes.kind !== 'hyper') throw new Error('no plan');
      const outcome = new Sweep(plan).run(0, 24);
      const part = { key: run.key, print: '', size: 24, outcome, whole: true };
      const [line] = linesOf(scene, common, { parts: [part], progress: 1, failed: null });
      line.values.forEach((value, i) => {
        const other = appOf(text);
        takeOver(other.store, run.key, { lr: value });
        const { loss, ended } = alone(other, run.key);
        expect(Object.is(line.losses[i], ended ? NaN : loss)).toBe(true);
      });
    }
  });
});
