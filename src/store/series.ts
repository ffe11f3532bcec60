// Measures of the runs, for the charts and the table of results: asked of the measuring worker when something shown needs them.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { View } from '../formula/define';
import type { Charts, Measure } from '../scenario/charts';
import { SeriesClient, type Read, type SpawnSeries } from '../worker/series/client';
import type { Measured, MeasureRequest, ReadRequest, SeriesCurve, Summary } from '../worker/series/messages';
import type { App } from './app';
import { oneFor } from './one-for';
import { rest, wholeWorker } from './rest';

type Source = Pick<App, 'store' | 'resolved'>;

export interface SeriesState {
  /** The newest measurement; of an older scenario for a moment. */
  readonly measured: Measured | null;
  /** Why nothing could be measured, until something could. */
  readonly failure: string | null;
}

/** How many diagonals of the view a lost run is followed along its path. */
const followed = 2;
/** Pixels across, before a chart has a size. */
const usualColumns = 600;

export class Series {
  readonly store: StoreApi<SeriesState> = createStore<SeriesState>(() => ({ measured: null, failure: null }));
  readonly #app: Source;
  readonly #client: SeriesClient;
  #columns = usualColumns;
  #tables = 0;
  #asked = '';

  constructor(app: Source, spawn: SpawnSeries = spawnSeries) {
    this.#app = app;
    this.#client = new SeriesClient(spawn, {
      measured: (measured) => this.store.setState({ measured, failure: null }),
      failed: (failure) => {
        this.#asked = '';
        this.store.setState({ failure });
      },
    });
    app.store.subscribe((state, before) => {
      const { scenario, charts, found } = before;
      if (state.scenario !== scenario || state.charts !== charts || state.found !== found) this.#ask();
    });
    this.#ask();
  }

  /** A chart is so many pixels wide. */
  wide(columns: number): void {
    if (columns <= this.#columns) return;
    this.#columns = columns;
    this.#ask();
  }

  /** The results of the runs are wanted even where no chart needs a measure. Returns the function that ends that. */
  table(): () => void {
    this.#tables++;
    this.#ask();
    return () => {
      this.#tables--;
    };
  }

  /** Values at steps of runs, of what was measured last; null where there is no answer. */
  read(at: ReadRequest['at']): Promise<Read | null> {
    return this.#client.read(at);
  }

  /** A run's curve of a measure against the axis shown, as far as it is known. */
  curve(key: string, measure: Measure): SeriesCurve | null {
    const { measured } = this.store.getState();
    if (!measured || measured.axis !== this.#app.store.getState().charts.axis) return null;
    const at = measured.measures.indexOf(measure);
    return measured.runs.find((run) => run.key === key)?.curves[at] ?? null;
  }

  /** What a run came to. */
  summary(key: string): Summary | null {
    return this.store.getState().measured?.runs.find((run) => run.key === key)?.summary ?? null;
  }

  #ask(): void {
    const request = this.#request();
    if (request.measures.length === 0 && this.#tables === 0) return;
    const print = JSON.stringify(request);
    if (print === this.#asked) return;
    this.#asked = print;
    this.#client.measure(request);
  }

  #request(): MeasureRequest {
    const { scenario, charts } = this.#app.store.getState();
    const { jobs, stationary, home } = this.#app.resolved();
    const shown = new Set(scenario.runs.filter(({ hidden }) => !hidden).map(({ key }) => key));
    return {
      kind: 'measure',
      runs: jobs.filter(({ key }) => shown.has(key)).map(({ key, job }) => ({ key, job })),
      minima: stationary.filter(({ kind }) => kind === 'minimum' || kind === 'local minimum').map(({ at }) => at),
      measures: measuresOf(charts),
      axis: charts.axis,
      columns: this.#columns,
      reach: reachOf(home),
      goal: goalOf(this.#app),
      budget: scenario.fair?.[0] ?? null,
    };
  }
}

/** How far along its path a lost run is followed. @param home the surface's own view */
export function reachOf(home: View): number {
  const [width, height] = home.map(([from, to]) => to - from);
  return followed * Math.hypot(width, height);
}

/** Whether a chart is drawn from the paths alone: then nothing has to be measured for it. */
export function isPlain(measure: Measure, axis: Charts['axis']): boolean {
  return measure === 'loss' && axis === 'step';
}

/** Those that have to be measured. */
function measuresOf({ list, axis }: Charts): readonly Measure[] {
  return list.map(({ measure }) => measure).filter((measure) => !isPlain(measure, axis));
}

/** The value of the lowest minimum known; null where none is. */
export function lowestKnown({ resolved }: Pick<App, 'resolved'>): number | null {
  const values = resolved().stationary.flatMap(({ kind, value }) =>
    kind === 'minimum' && Number.isFinite(value) ? [value] : [],
  );
  return values.length > 0 ? Math.min(...values) : null;
}

/** The loss that is good enough. */
export function goalOf(app: Source): number {
  return (lowestKnown(app) ?? 0) + app.store.getState().charts.tolerance;
}

/** The rest of the page brings the worker that can measure. */
async function spawnSeries(): ReturnType<SpawnSeries> {
  await rest.get();
  if (!wholeWorker.spawn) throw new Error('no worker to measure with');
  return wholeWorker.spawn('series');
}

/** The page's only one. */
export const seriesOf = oneFor((app: Source) => new Series(app));
