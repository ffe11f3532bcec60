// What every run says at one place of a chart, in order.
import { runStyle } from '../../scene/palette';
import type { Theme } from '../../scene/themes';
import type { Measure } from '../../scenario/charts';
import type { App } from '../../store/app';
import { bandOf, bandsOf } from '../../store/bands';
import { count, short } from '../../store/format';
import { runNames } from '../../store/names';
import { isPlain, seriesOf } from '../../store/series';
import { between, type ChartRuns } from './chart-runs';

export interface Reading {
  readonly name: string;
  readonly colour: string;
  /** In words where the run has none any more. */
  readonly text: string;
}

interface Read {
  readonly key: string;
  readonly value: number;
  /** In place of the number. */
  readonly says?: string;
}

/** "step 150", "150 evaluations", "path length 2.1". */
export function placeText(axis: 'step' | 'evaluations' | 'length', at: number): string {
  if (axis === 'step') return `step ${count(at)}`;
  return axis === 'evaluations' ? `${count(at)} evaluations` : `path length ${short(at)}`;
}

/** The runs shown that have come to this place, the least value first, lost ones last. Null where nobody can say. */
export async function readingsAt(
  app: App,
  measure: Measure,
  runs: ChartRuns,
  at: number,
  theme: Theme,
): Promise<readonly Reading[] | null> {
  const bands = ofBands(app, measure, at);
  if (bands) return inOrder(app, bands, theme);
  const { axis } = app.store.getState().charts;
  if (isPlain(measure, axis)) return inOrder(app, losses(app, at), theme);
  const values = await measured(app, measure, runs, at);
  return values && inOrder(app, values, theme);
}

/** Those of the losses against the step, which are at hand. */
export function lossReadings(app: App, step: number, theme: Theme): readonly Reading[] {
  return inOrder(app, ofBands(app, 'loss', step) ?? losses(app, step), theme);
}

/** Medians with their bands, where the chart shows those; null where it shows the runs themselves. */
function ofBands(app: App, measure: Measure, at: number): Read[] | null {
  const { scenario, charts } = app.store.getState();
  const bands = bandsOf(app).getState();
  const known = scenario.runs.flatMap(({ key, hidden }) => {
    const band = hidden ? null : bandOf(bands, key, measure, charts.axis);
    return band ? [{ key, ...band.curves }] : [];
  });
  if (!bands.many || known.length === 0) return null;
  return known.flatMap(({ key, low, median, high, lost }): Read[] => {
    if (lost !== null && at > lost) return [{ key, value: Infinity, says: 'half diverged' }];
    const value = valueAt(median, at);
    if (value === null) return [];
    const [least, most] = [valueAt(low, at) ?? value, valueAt(high, at) ?? value];
    const top = most > Number.MAX_VALUE / 2 ? Infinity : most;
    return [{ key, value, says: `${short(value)} (${short(least)} to ${short(top)})` }];
  });
}

/** Of packed place, value points. */
function valueAt(points: Float64Array, at: number): number | null {
  const places = points.filter((_, i) => i % 2 === 0);
  return between(places, (i) => points[2 * i + 1], at);
}

function losses({ store, results }: Pick<App, 'store' | 'results'>, step: number): Read[] {
  return store.getState().scenario.runs.flatMap(({ key, hidden }): Read[] => {
    const path = hidden ? null : results.path(key);
    if (!path || path.length === 0) return [];
    const { end } = path;
    if (end !== null && end.kind !== 'budget' && step >= end.step)
      return [{ key, value: Infinity, says: end.kind === 'diverged' ? 'diverged' : 'undefined' }];
    return step < path.length ? [{ key, value: path.loss(step) }] : [];
  });
}

async function measured(app: App, measure: Measure, runs: ChartRuns, at: number): Promise<Read[] | null> {
  const series = seriesOf(app);
  const wanted = app.store.getState().scenario.runs.flatMap(({ key, hidden }) => {
    const step = hidden ? null : runs.stepOf(key, at);
    return step === null ? [] : [{ key, step }];
  });
  const read = await series.read(wanted);
  const index = read?.measures.indexOf(measure) ?? -1;
  if (!read || index < 0) return null;
  return read.readings.flatMap(({ key, step, values }): Read[] => {
    const end = series.summary(key)?.end;
    const lost = end && end.kind !== 'budget' && step >= end.step;
    const value = values[index];
    if (lost) return [{ key, value: Infinity, says: end.kind === 'diverged' ? 'diverged' : 'undefined' }];
    return Number.isNaN(value) ? [] : [{ key, value }];
  });
}

function inOrder({ store }: Pick<App, 'store'>, reads: readonly Read[], theme: Theme): Reading[] {
  const { runs } = store.getState().scenario;
  const names = runNames(runs);
  return [...reads]
    .sort((a, b) => (a.value === b.value ? 0 : a.value - b.value))
    .flatMap(({ key, value, says }) => {
      const run = runs.find((each) => each.key === key);
      if (!run) return [];
      return [
        { name: names.get(key) ?? run.rule, colour: runStyle(theme, run.colour).colour, text: says ?? short(value) },
      ];
    });
}
