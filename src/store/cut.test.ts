// Paths cut where a budget of evaluations ends: what is drawn, said and judged ends there, and the runs themselves stay whole.
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { LabelWatcher } from '../engine/labels';
import { Run } from '../engine/run';
import { readLink } from '../scenario/read-link';
import { resolveScenario } from '../scenario/resolve';
import type { Summary } from '../worker/series/messages';
import { Walk } from '../worker/series/walk';
import { Cuts } from './cut';
import { factsOf, known } from './facts';
import { setBudget, toggleFair } from './fair';
import { Results } from './results';
import type { SeriesState } from './series';
import { createState } from './state';
import { statusOf } from './status';

function world(link: string) {
  const read = readLink(link).link;
  const store = createState(read.scenario, 0, false);
  if (read.charts) store.setState({ charts: read.charts });
  const resolved = () => resolveScenario(store.getState().scenario);
  const results = new Results(() => 0, () => undefined); // prettier-ignore
  const summaries = new Map<string, Summary>();
  const seriesStore = createStore<SeriesState>(() => ({ measured: null, failure: null }));
  let tables = 0;
  const series = {
    store: seriesStore,
    summary: (key: string) => summaries.get(key) ?? null,
    table: () => {
      tables++;
      return () => tables--;
    },
  };
  /** Runs everything and sends it, as the workers do. */
  const send = () => {
    const { fair } = store.getState().scenario;
    for (const { key, job, labels } of resolved().jobs) {
      const run = new Run(job);
      const rows = run.take(Infinity);
      const watcher = new LabelWatcher(labels);
      watcher.push(rows);
      results.expect(key);
      results.chunk(key, 0, rows);
      if (run.end) results.ended(key, run.end, watcher.labels);
      const walk = new Walk(job, [], []);
      while (!walk.end) walk.advance(1000);
      const summary = walk.summary(0, fair?.[0] ?? null);
      if (summary) summaries.set(key, summary);
    }
    seriesStore.setState({ failure: null });
  };
  const cuts = new Cuts({ store, resolved, results }, series);
  const stop = cuts.start();
  const lengths = () => store.getState().scenario.runs.map(({ key }) => results.path(key)?.length);
  return { store, results, resolved, send, lengths, stop, tables: () => tables };
}

const link = '#v=1&s=himmelblau&p=0,0&n=60&r=sgd,lr=0.01;sam,lr=0.01;sgd,lr=1;bfgs';

describe('paths at equal cost', () => {
  it('end at the last row that is paid for, with the rows and the labels of a run that is no longer', () => {
    const { results, send, lengths, resolved } = world(`${link}&fair=40`);
    send();
    const [sgd, sam, lost, bfgs] = lengths();
    expect([sgd, sam]).toEqual([41, 21]);
    expect(lost).toBeLessThan(40);
    const { job, labels } = resolved().jobs[3];
    const run = new Run({ ...job, steps: (bfgs ?? 0) - 1 });
    const rows = run.take(Infinity);
    const { f, grad, hess } = run.evaluations;
    expect(f + grad + hess).toBeLessThanOrEqual(40);
    const next = new Run(job);
    next.skip((bfgs ?? 0) + 1);
    expect(next.evaluations.f + next.evaluations.grad + next.evaluations.hess).toBeGreaterThan(40);
    const watcher = new LabelWatcher(labels);
    watcher.push(rows);
    const path = results.path('r4');
    expect(path).toMatchObject({ spent: 40, end: { kind: 'budget', step: rows.length / 3 - 1 }, labels: watcher.labels }); // prettier-ignore
    for (let k = 0; k < rows.length / 3; k++)
      expect([path?.x(k), path?.y(k), path?.loss(k)]).toEqual([...rows.subarray(3 * k, 3 * k + 3)]);
    expect(results.path('r3')).toMatchObject({ spent: null, end: { kind: 'diverged' } });
    // the same object as long as nothing changes: it is drawn once
    expect(results.path('r4')).toBe(path);
  });

  it('are known and judged at every later step', () => {
    const { results, send, resolved } = world('#v=1&s=himmelblau&p=0,0&n=60&r=sgd,lr=0.0001;sam,lr=0.0001&fair=40');
    send();
    const path = results.path('r2');
    expect(known(path, 60)).toBe(true);
    expect(statusOf(path, 60, 60, resolved().stationary).brief).toBe('20 steps taken');
    expect(path && factsOf(path, 60, resolved().stationary)).toEqual([]);
  });

  it('are whole again without a budget, and are cut anew with another', () => {
    const { store, send, lengths, stop, tables } = world(`${link}&fair=40`);
    send();
    setBudget(store, 30);
    send();
    expect(lengths().slice(0, 2)).toEqual([31, 16]);
    expect([store.getState().scenario.steps, tables()]).toEqual([30, 1]);
    toggleFair(store);
    expect(lengths().slice(0, 2)).toEqual([31, 31]);
    expect([store.getState().scenario.fair, tables()]).toEqual([undefined, 0]);
    toggleFair(store);
    expect(lengths().slice(0, 2)).toEqual([31, 16]);
    stop();
    expect(lengths().slice(0, 2)).toEqual([31, 31]);
  });

  it('are drawn against evaluations, unless somebody chose another axis', () => {
    const { store } = world(link);
    toggleFair(store);
    expect(store.getState()).toMatchObject({ acts: 1, charts: { axis: 'evaluations' }, scenario: { fair: [60] } });
    toggleFair(store);
    expect(store.getState()).toMatchObject({ acts: 2, charts: { axis: 'step' } });
    store.setState(({ charts }) => ({ charts: { ...charts, axis: 'length' } }));
    toggleFair(store);
    toggleFair(store);
    expect(store.getState().charts.axis).toBe('length');
  });
});
