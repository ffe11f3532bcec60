// Tuning: the same search for all, written as one act, given up when the race changes.
import { describe, expect, it } from 'vitest';
import { learnAll } from '../engine/whole';
import { readLink } from '../scenario/read-link';
import { resolveScenario } from '../scenario/resolve';
import { Sweep } from '../sweep/sweep';
import type { SweepPlan } from '../sweep/types';
import { honest } from '../scenario/contest';
import { setStart } from './acts';
import { hideRun } from './look';
import { claim } from './put';
import { createState } from './state';
import { FakePool } from './testing/fake-pool';
import { tunedWords, searchWords } from './tune-words';
import { Tuning, type Choice } from './tuning';

learnAll();

function world(link: string, choice: Partial<Choice> = {}) {
  const store = createState(readLink(link).link.scenario, 0, false);
  const pool = new FakePool();
  const app = { store, resolved: () => resolveScenario(store.getState().scenario) };
  const tuning = new Tuning(app, () => pool);
  tuning.choose(choice);
  const finish = () => {
    for (let rounds = 0; tuning.store.getState().progress !== null && rounds < 99; rounds++) pool.answer();
  };
  return { store, tuning, pool, finish };
}

const link = '#v=1&s=rosenbrock&p=-1.2,1&n=100&r=sgd,lr=0.001;newton;momentum,lr=0.001&fair=120';
const sets = ({ store }: ReturnType<typeof world>) => store.getState().scenario.runs.map(({ set }) => set);

describe('the claim of tuning', () => {
  const tuned = `${link},24,9`;

  it('is given up with every edit, until the part of the page is there that tells which of them it outlives', () => {
    const { store } = world(tuned);
    hideRun(store, 'r2', true);
    expect(store.getState().scenario.fair).toEqual([120]);
    const other = world(tuned).store;
    claim.kept = honest;
    hideRun(other, 'r2', true);
    expect(other.getState().scenario.fair).toEqual([120, 24, 9]);
    setStart(other, [0, 0], true);
    expect(other.getState().scenario.fair).toEqual([120]);
  });
});

describe('tuning', () => {
  it('writes the best of the same search into every run, as one act', () => {
    const each = world(link);
    each.tuning.start();
    expect(each.tuning.store.getState().progress).toBe(0);
    each.finish();
    const { scenario, acts } = each.store.getState();
    expect(acts).toBe(1);
    expect(scenario.fair).toEqual([120, 24]);
    expect(scenario.steps).toBe(120);
    const [sgd, newton, momentum] = sets(each);
    expect(newton).toEqual({});
    expect(each.pool.asked).toHaveLength(4);
    // the race at these settings is what was judged, and better than before
    const ends = (from: typeof scenario) => resolveScenario(from).jobs.map(({ job }) => {
      const plan: SweepPlan = { job: { ...job, steps: 120 }, axes: { kind: 'trial', names: [], settings: [[]], starts: [job.start] }, measure: { kind: 'loss' }, labels: resolveScenario(from).jobs[0].labels };
      return new Sweep(plan).run(0, 1).loss[0];
    }); // prettier-ignore
    const [before, after] = [ends(readLink(link).link.scenario), ends(scenario)];
    const { found } = each.tuning.store.getState();
    for (const i of [0, 2]) {
      expect(after[i]).toBeLessThan(before[i]);
      expect(found?.runs[i].verdict).toMatchObject({ kind: 'best', score: { loss: after[i] } });
    }
    expect(found && tunedWords(found, scenario)).toBe(
      `SGD: learning rate ${String(sgd.lr)}. Newton has nothing to tune and is left as it was. Momentum: learning rate ${String(momentum.lr)}.`,
    );
    expect(each.pool.closed).toBe(1);
    // the same again changes nothing
    each.tuning.start();
    each.finish();
    expect(sets(each)).toEqual([sgd, newton, momentum]);
  });

  it('can be over two parameters, from more starts, and by evaluations', () => {
    const each = world(link, { two: true, starts: 9, by: 'evaluations' });
    each.tuning.start();
    expect(each.pool.asked[0].plan).toMatchObject({ budget: 120, measure: { kind: 'steps', below: 0.01, in: 'evaluations' } });
    each.finish();
    expect(each.store.getState().scenario.fair).toEqual([120, 108, 9]);
    expect(Object.keys(sets(each)[2])).toEqual(['lr', 'momentum']);
  }); // prettier-ignore

  it('says where the best is an end of the slider: beyond it nothing was tried', () => {
    const each = world('#v=1&f=exp(-x)&p=0,0&n=50&r=sgd&fair=40');
    each.tuning.start();
    each.finish();
    const { found } = each.tuning.store.getState();
    expect(found && tunedWords(found, each.store.getState().scenario)).toBe(
      'SGD: learning rate 10, an end of its slider.',
    );
  });

  it('leaves a run alone that diverges with every setting, and says so', () => {
    const each = world('#v=1&f=-exp(exp(x^2+30))&p=2,1&n=50&r=sgd;adam&fair=40');
    each.tuning.start();
    each.finish();
    const { found } = each.tuning.store.getState();
    expect(found?.runs[0].verdict).toEqual({ kind: 'diverged' });
    expect(sets(each)[0]).toEqual({});
    expect(found && tunedWords(found, each.store.getState().scenario)).toMatch(
      /^SGD diverges with every setting and is left as it was\./,
    );
  });

  it('leaves a run alone that cannot be run, and goes on with the others', () => {
    const each = world(link);
    each.tuning.start();
    each.pool.asked[0].on.failed('it is too long');
    each.finish();
    const { found } = each.tuning.store.getState();
    expect(sets(each)[0]).toEqual({ lr: 0.001 });
    expect(found?.runs.map(({ verdict }) => verdict?.kind)).toEqual(['failed', undefined, 'best']);
    expect(found && tunedWords(found, each.store.getState().scenario)).toMatch(/^SGD cannot be tuned: it is too long\./);
  }); // prettier-ignore

  it('is given up by hand, and when what is tuned is changed, with every run as it was', () => {
    const each = world(link);
    each.tuning.start();
    each.pool.answer();
    each.tuning.cancel();
    expect(each.tuning.store.getState()).toMatchObject({ progress: null, says: 'The tuning was given up; every run is as it was.' }); // prettier-ignore
    expect(each.store.getState().acts).toBe(0);
    each.pool.answer();
    expect(each.tuning.store.getState().progress).toBe(null);
    each.tuning.start();
    hideRun(each.store, 'r2', true);
    expect(each.tuning.store.getState().progress).not.toBe(null);
    setStart(each.store, [0, 0], true);
    expect(each.tuning.store.getState()).toMatchObject({ progress: null, says: 'The race was changed, so the tuning was given up.' }); // prettier-ignore
    expect(each.pool.closed).toBe(2);
    expect(each.store.getState().scenario.fair).toEqual([120]);
  });

  it('is of runs that are shown, and says where none of them can be tuned', () => {
    const each = world('#v=1&s=rosenbrock&p=-1.2,1&n=100&r=sgd,_hide=1;newton&fair=120');
    each.tuning.start();
    expect(each.tuning.store.getState()).toMatchObject({
      progress: null,
      says: 'No run that is shown has a learning rate or the like to tune.',
    });
  });

  it('is told in words', () => {
    expect(searchWords({ two: false, starts: 1, by: 'loss' }, 0.01)).toBe(
      'Of each run 24 settings are tried: 16 over the slider’s whole range, then 8 about the best of them. The lowest final loss counts.',
    );
    expect(searchWords({ two: true, starts: 9, by: 'evaluations' }, 0.01)).toBe(
      'Of each run 108 settings are tried: 72 over both sliders’ whole ranges, then 36 about the best of them. The fewest evaluations to within 0.01 of the minimum count, in the middle of all starts; then the final loss.',
    );
  });
});
