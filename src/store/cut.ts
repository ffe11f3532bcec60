// Paths as they are where runs are compared at equal cost: each ends where its evaluations are spent. The runs themselves go on as ever.
import { LabelWatcher } from '../engine/labels';
import type { LabelContext } from '../engine/types';
import { honest } from '../scenario/contest';
import type { App } from './app';
import { oneFor } from './one-for';
import { Path } from './path';
import { claim } from './put';
import { seriesOf, type Series } from './series';

interface Cut {
  /** Its last row. */
  readonly at: number;
  readonly labels: string;
  readonly path: Path;
}

type Source = Pick<App, 'store' | 'resolved' | 'results'>;

export class Cuts {
  readonly #app: Source;
  readonly #series: Pick<Series, 'summary' | 'table' | 'store'>;
  /** The last row that is paid for, by run: the newest that is known. */
  #ends = new Map<string, number>();
  #labels = new Map<string, { readonly context: LabelContext; readonly print: string }>();
  #cuts = new WeakMap<Path, Cut>();
  #budget: number | null = null;
  #measuring: (() => void) | null = null;

  constructor(app: Source, series: Pick<Series, 'summary' | 'table' | 'store'>) {
    this.#app = app;
    this.#series = series;
  }

  /** Begins to follow the scenario. Returns the function that stops it, and gives the paths back whole. */
  start(): () => void {
    const stop = [
      this.#app.store.subscribe((state, before) => {
        if (state.scenario !== before.scenario || state.found !== before.found) this.#update();
      }),
      this.#series.store.subscribe(() => this.#measured()),
    ];
    this.#update();
    return () => {
      for (const each of stop) each();
      this.#measure(false);
      this.#budget = null;
      this.#hook();
    };
  }

  #update(): void {
    const { fair } = this.#app.store.getState().scenario;
    const budget = fair?.[0] ?? null;
    if (budget !== this.#budget) this.#ends.clear();
    this.#budget = budget;
    this.#labels = new Map(
      budget === null
        ? []
        : this.#app.resolved().jobs.map(({ key, labels }) => [key, { context: labels, print: JSON.stringify(labels) }]),
    );
    this.#measure(budget !== null);
    this.#hook();
    this.#measured();
  }

  /** Runs are measured for as long as it has to be known what they cost. */
  #measure(on: boolean): void {
    if (on) this.#measuring ??= this.#series.table();
    else {
      this.#measuring?.();
      this.#measuring = null;
    }
  }

  #hook(): void {
    const { results } = this.#app;
    if ((results.cut !== null) === (this.#budget !== null)) return;
    results.cut = this.#budget === null ? null : (key, path) => this.#cut(key, path);
    this.#changed();
  }

  #changed(): void {
    this.#app.store.setState((state) => ({ results: state.results + 1 }));
  }

  #measured(): void {
    if (this.#budget === null) return;
    const { runs, steps } = this.#app.store.getState().scenario;
    let changed = false;
    for (const { key } of runs) {
      const summary = this.#series.summary(key);
      if (!summary?.end) continue;
      const spent = summary.end.kind === 'budget' && (summary.step < steps || summary.evaluations === this.#budget);
      const end = spent ? summary.step : Infinity;
      if (this.#ends.get(key) === end) continue;
      this.#ends.set(key, end);
      changed = true;
    }
    if (changed) this.#changed();
  }

  #cut(key: string, path: Path): Path {
    const at = this.#ends.get(key);
    const labels = this.#labels.get(key);
    if (at === undefined || !labels || path.length <= at || path.failure !== null) return path;
    const known = this.#cuts.get(path);
    if (known?.at === at && known.labels === labels.print && known.path.spent === this.#budget) return known.path;
    const made = cutAt(path, at, labels.context);
    made.spent = this.#budget;
    this.#cuts.set(path, { at, labels: labels.print, path: made });
    return made;
  }
}

/** The rows up to one of them as a path that ends there. */
function cutAt(path: Path, at: number, context: LabelContext): Path {
  const rows = new Float64Array(3 * (at + 1));
  for (let k = 0; k <= at; k++) {
    rows[3 * k] = path.x(k);
    rows[3 * k + 1] = path.y(k);
    rows[3 * k + 2] = path.loss(k);
  }
  const watcher = new LabelWatcher(context);
  watcher.push(rows);
  const made = new Path([rows]);
  made.end = { kind: 'budget', step: at };
  made.labels = watcher.labels;
  return made;
}

/** The page's only one; it follows the scenario from the first call on. */
export const cutsOf = oneFor(
  (app: App) => {
    claim.kept = honest;
    return new Cuts(app, seriesOf(app));
  },
  (cuts) => cuts.start(),
);
