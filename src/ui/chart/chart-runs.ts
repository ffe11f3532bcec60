// The curves of a chart: of plain losses straight from the paths, of everything else from the measuring worker.
import type { ChartRun } from '../../scene/chart-input';
import type { ChartAxis } from '../../scene/chart-ticks';
import { LossColumns } from '../../scene/loss-columns';
import type { Measure } from '../../scenario/charts';
import type { App } from '../../store/app';
import { bandOf, bandsOf, manyText } from '../../store/bands';
import { runNames } from '../../store/names';
import { isPlain, type Series } from '../../store/series';

/** What a chart shows of the runs. `print` tells whether it is still the same; `runs` is worth its while only if it is not. */
export interface Shown {
  readonly axis: ChartAxis;
  readonly print: readonly unknown[];
  readonly runs: () => ChartRun[];
  /** What the curves are, where they are not the runs' own. */
  readonly of?: string;
}

export class ChartRuns {
  readonly #app: App;
  readonly #series: Series;
  readonly #measure: Measure;
  readonly #bands: ReturnType<typeof bandsOf>;
  readonly #columns = new Map<string, LossColumns>();

  constructor(app: App, series: Series, measure: Measure) {
    this.#app = app;
    this.#series = series;
    this.#measure = measure;
    this.#bands = bandsOf(app);
  }

  /** @param width of the chart in pixels */
  shown(width: number): Shown {
    const { scenario, charts } = this.#app.store.getState();
    const axis = charts.axis;
    const ensembles = this.#ensembles(scenario.steps, axis);
    if (ensembles) return ensembles;
    return isPlain(this.#measure, axis)
      ? this.#losses(Math.max(1, Math.round(width)))
      : this.#measured(scenario.steps, axis);
  }

  /** Where a run stands on the axis at a step; null where that is not known yet. */
  atOf(key: string, step: number): number | null {
    if (this.#app.store.getState().charts.axis === 'step') return step;
    const curve = this.#series.curve(key, this.#measure);
    return curve && between(curve.steps, (i) => curve.points[2 * i], step);
  }

  /** The step at which a run has come so far on the axis. */
  stepOf(key: string, at: number): number | null {
    if (this.#app.store.getState().charts.axis === 'step') return Math.round(at);
    const curve = this.#series.curve(key, this.#measure);
    const places = curve ? curve.points.filter((_, i) => i % 2 === 0) : null;
    const step = curve && places && between(places, (i) => curve.steps[i], at);
    return step === null ? null : Math.round(step);
  }

  /** Visible runs; the selected one is painted last. */
  #list(): readonly { readonly key: string; readonly name: string; readonly colour: number }[] {
    const { scenario, selected } = this.#app.store.getState();
    const names = runNames(scenario.runs);
    return scenario.runs
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => Number(a.key === selected) - Number(b.key === selected))
      .map(({ key, rule, colour }) => ({ key, name: names.get(key) ?? rule, colour }));
  }

  #losses(columns: number): Shown {
    const { steps } = this.#app.store.getState().scenario;
    const list = this.#list().flatMap((run) => {
      const path = this.#app.results.path(run.key);
      return path ? [{ ...run, path }] : [];
    });
    return {
      axis: { kind: 'step', most: steps },
      print: [
        steps,
        ...list.flatMap(({ key, name, colour, path }) => [key, name, colour, path, path.length, path.end]),
      ],
      runs: () =>
        list.map(({ key, name, colour, path }) => {
          const lost = path.end && path.end.kind !== 'budget' ? path.end.step : null;
          return { key, name, colour, points: this.#thinned(key, path, steps, columns), lost };
        }),
    };
  }

  #measured(steps: number, kind: ChartAxis['kind']): Shown {
    const { measured } = this.#series.store.getState();
    const list = this.#list();
    const most = measured?.axis === kind ? measured.most : steps;
    return {
      axis: { kind, most },
      print: [most, measured, ...list.flatMap(({ key, name, colour }) => [key, name, colour])],
      runs: () =>
        list.flatMap(({ key, name, colour }) => {
          const curve = this.#series.curve(key, this.#measure);
          if (!curve || curve.steps.length === 0) return [];
          const end = this.#series.summary(key)?.end;
          const lost = end && end.kind !== 'budget' ? curve.points[curve.points.length - 2] : null;
          return [{ key, name, colour, points: curve.points, lost }];
        }),
    };
  }

  /** Medians with their bands, of the runs whose are known; null where there are none. */
  #ensembles(steps: number, kind: ChartAxis['kind']): Shown | null {
    const state = this.#bands.getState();
    const known = this.#list().flatMap((run) => {
      const band = bandOf(state, run.key, this.#measure, kind);
      return band ? [{ ...run, ...band }] : [];
    });
    if (!state.many || known.length === 0) return null;
    const most = kind === 'step' ? steps : Math.max(...known.map((each) => each.most));
    const count = Math.max(...known.map((each) => each.count));
    return {
      axis: { kind, most },
      print: [most, count, ...known.flatMap(({ key, name, colour, curves }) => [key, name, colour, curves])],
      of: `median, 10–90 % of ${manyText(state.many, count)}`,
      runs: () =>
        known.map(({ key, name, colour, curves: { low, median, high, lost } }) => {
          return { key, name, colour, points: median, lost, band: { low, high } };
        }),
    };
  }

  #thinned(key: string, rows: LossColumns['rows'], steps: number, columns: number): Float64Array {
    let known = this.#columns.get(key);
    if (known?.rows !== rows || known.steps !== Math.max(1, steps) || known.columns !== columns) {
      known = new LossColumns(rows, steps, columns);
      this.#columns.set(key, known);
    }
    return known.points();
  }
}

/** Where `wanted` stands among rising numbers, with the value there on the line between the two next to it. */
export function between(numbers: ArrayLike<number>, value: (i: number) => number, wanted: number): number | null {
  let [low, high] = [0, numbers.length - 1];
  if (high < 0) return null;
  if (wanted <= numbers[low]) return value(low);
  if (wanted >= numbers[high]) return value(high);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= wanted) low = middle;
    else high = middle;
  }
  const share = (wanted - numbers[low]) / (numbers[high] - numbers[low]);
  return value(low) + (Number.isFinite(share) ? share : 0) * (value(high) - value(low));
}
