// What is measured when: nothing that is not shown, and nothing twice.
import { describe, expect, it } from 'vitest';
import { defaultCharts } from '../scenario/charts';
import { addChart, setAxis, setTolerance } from '../scenario/edit-charts';
import { raceOn, defaultSurface, firstVisit } from '../scenario/defaults';
import type { MeasureRequest } from '../worker/series/messages';
import { FakeWorker } from '../worker/testing/fakes';
import { putCharts } from './charts';
import { hideRun } from './look';
import { resolver } from './resolved';
import { isPlain, lowestKnown, Series } from './series';
import { createState } from './state';

async function world() {
  const store = createState(firstVisit(), 0, false);
  const worker = new FakeWorker();
  const series = new Series({ store, resolved: resolver(store) }, () => Promise.resolve(worker));
  await Promise.resolve();
  const asked = () => worker.asked as unknown as MeasureRequest[];
  return { store, worker, series, asked };
}

describe('measures', () => {
  it('are not asked for while the charts show what the paths say', async () => {
    const { asked, store, series } = await world();
    expect(asked()).toEqual([]);
    const end = series.table();
    await Promise.resolve();
    expect(asked().at(-1)).toMatchObject({ measures: [], goal: 0.01, columns: 600 });
    putCharts(store, (charts) => setTolerance(charts, 0.5));
    expect(asked().at(-1)).toMatchObject({ goal: 0.5 });
    end();
    putCharts(store, (charts) => setTolerance(charts, 0.7));
    expect(asked()).toHaveLength(2);
    expect([isPlain('loss', 'step'), isPlain('loss', 'length'), isPlain('angle', 'step')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are asked for of the runs shown, once for each change', async () => {
    const { asked, store, series } = await world();
    putCharts(store, (charts) => addChart(charts, 'angle'));
    await Promise.resolve();
    expect(asked().at(-1)).toMatchObject({ measures: ['angle'], axis: 'step', minima: [[1, 1]] });
    expect(asked().at(-1)?.runs).toHaveLength(raceOn(defaultSurface).length);
    putCharts(store, (charts) => charts);
    expect(asked()).toHaveLength(1);
    hideRun(store, 'r2', true);
    expect(
      asked()
        .at(-1)
        ?.runs.map(({ key }) => key),
    ).not.toContain('r2');
    putCharts(store, (charts) => setAxis(charts, 'evaluations'));
    expect(asked().at(-1)).toMatchObject({ measures: ['loss', 'angle'], axis: 'evaluations' });
    series.wide(900);
    series.wide(700);
    expect(asked().at(-1)).toMatchObject({ columns: 900 });
  });

  it('are taken only where they belong to the axis that is shown', async () => {
    const { store, worker, series } = await world();
    putCharts(store, (charts) => addChart(charts, 'angle'));
    await Promise.resolve();
    const curve = { steps: Int32Array.of(1), points: Float64Array.of(1, 90) };
    const runs = [{ key: 'r1', curves: [curve], summary: null, failure: null }];
    worker.says({ kind: 'measured', measures: ['angle'], axis: 'step', most: 5, goal: 1, runs, done: true });
    expect(series.curve('r1', 'angle')).toBe(curve);
    expect(series.curve('r1', 'step')).toBeNull();
    expect(series.curve('r2', 'angle')).toBeNull();
    putCharts(store, (charts) => setAxis(charts, 'length'));
    expect(series.curve('r1', 'angle')).toBeNull();
  });

  it('that fail are told, and asked for again with the next change', async () => {
    const { store, worker, series } = await world();
    putCharts(store, (charts) => addChart(charts, 'angle'));
    await Promise.resolve();
    worker.throws('no memory');
    expect(series.store.getState().failure).toBe('the runs cannot be measured: it broke');
    putCharts(store, () => addChart(defaultCharts, 'angle'));
    await Promise.resolve();
    expect(worker.asked).toHaveLength(2);
  });
});

it('the least loss known is that of the lowest minimum', () => {
  const store = createState(firstVisit(), 0, false);
  expect(lowestKnown({ resolved: resolver(store) })).toBe(0);
});
