// The runs the plot shows, in the order they are painted, and where each one's head is.
import { HeadFinder } from '../../scene/heads';
import type { Head } from '../../scene/heads';
import type { SceneRun } from '../../scene/paths';
import type { RowSource } from '../../scene/rows';
import type { Viewport } from '../../scene/viewport';
import type { App } from '../../store/app';
import { runNames } from '../../store/names';

/** A run that is being changed. */
export interface Tried {
  readonly key: string;
  /** Its path before the first of the changes. */
  readonly before: RowSource;
}

export class ShownRuns {
  /** While it is there the other runs are faded, and it lies over its old way. */
  tried: Tried | null = null;
  readonly #app: App;
  readonly #heads = new Map<
    string,
    { readonly rows: RowSource; readonly plot: Viewport; readonly finder: HeadFinder }
  >();

  constructor(app: App) {
    this.#app = app;
  }

  /** The runs that are shown, the selected one on top. */
  list(): SceneRun[] {
    const { tried } = this;
    const { scenario, selected } = this.#app.store.getState();
    const on = tried?.key ?? selected;
    const names = runNames(scenario.runs);
    const shown = scenario.runs.flatMap(({ key, rule, colour, hidden }): SceneRun[] => {
      const rows = hidden ? null : this.#app.results.path(key);
      if (!rows) return [];
      const run = { key, name: names.get(key) ?? rule, colour, rows };
      if (!tried) return [run];
      if (key !== tried.key) return [{ ...run, look: 'faded' }];
      return [{ ...run, key: 'before', name: 'before', rows: tried.before, look: 'before' }, run];
    });
    return shown.sort((a, b) => Number(a.key === on) - Number(b.key === on));
  }

  /** Where a run stands at a step, as this plot shows it. */
  head({ key, rows }: SceneRun, plot: Viewport, step: number): Head | null {
    const known = this.#heads.get(key);
    if (known?.rows === rows && known.plot === plot) return known.finder.find(step);
    const finder = new HeadFinder(rows, plot);
    this.#heads.set(key, { rows, plot, finder });
    return finder.find(step);
  }
}
