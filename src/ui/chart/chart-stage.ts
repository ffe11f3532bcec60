// The chart outside React: curves on a canvas, drawn again only when they change; the playhead is a line that is moved.
import { measureWith } from '../../scene/canvas';
import type { Box } from '../../scene/clip';
import type { Placement } from '../../scene/labels';
import { lossChart } from '../../scene/loss-chart';
import type { ChartRun } from '../../scene/loss-chart-input';
import { LossColumns } from '../../scene/loss-chart-columns';
import type { Measure } from '../../scene/text-width';
import type { Theme } from '../../scene/themes';
import type { App } from '../../store/app';
import { runNames } from '../../store/names';
import type { State } from '../../store/state';
import { Layer, watchSize } from '../plot/layer';
import type { Size } from '../plot/layer';
import { currentTheme, onTheme } from '../theme';

export interface ChartParts {
  readonly canvas: HTMLCanvasElement;
  /** Moved to the playhead. */
  readonly cursor: HTMLElement;
  /** Told what the loss is measured from. */
  readonly title: HTMLElement;
}

/** What is on the canvas depends on this and on nothing else. */
interface Shown {
  readonly size: Size;
  readonly theme: Theme;
  readonly steps: number;
  readonly minimum: number | null;
  /** Key, name, colour, rows known and end of each run. */
  readonly runs: readonly (string | number | object | null)[];
}

export class ChartStage {
  readonly #app: App;
  readonly #parts: ChartParts;
  readonly #layer: Layer;
  readonly #measure: Measure;
  readonly #columns = new Map<string, LossColumns>();
  #size: Size = { width: 1, height: 1, ratio: 1, deviceWidth: 1, deviceHeight: 1 };
  #plot: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
  #placements: ReadonlyMap<string, Placement> = new Map();
  #shown: Shown | null = null;
  #frame: number | null = null;

  constructor(app: App, parts: ChartParts) {
    this.#app = app;
    this.#parts = parts;
    this.#layer = new Layer(parts.canvas);
    this.#measure = measureWith(this.#layer.context);
  }

  /** Where the curves are, in pixels of the canvas. */
  get plot(): Box {
    return this.#plot;
  }

  /** Begins to draw. Returns the function that stops it. */
  start(): () => void {
    const stop = [
      watchSize(this.#parts.canvas, (size) => this.#resized(size)),
      this.#app.store.subscribe((state, before) => this.#changed(state, before)),
      onTheme(() => this.#later()),
    ];
    return () => {
      for (const each of stop) each();
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
    };
  }

  /** The step at a pixel of the canvas, within the budget. */
  stepAt(x: number): number {
    const { steps } = this.#app.store.getState().scenario;
    const share = (x - this.#plot.x0) / (this.#plot.x1 - this.#plot.x0);
    return Math.round(Math.min(1, Math.max(0, share)) * steps);
  }

  /** Where a step is, in CSS pixels that are whole on the screen. */
  xAt(step: number): number {
    const { steps } = this.#app.store.getState().scenario;
    const { x0, x1 } = this.#plot;
    const { ratio } = this.#size;
    return Math.round((x0 + (Math.min(step, steps) / steps) * (x1 - x0)) * ratio) / ratio;
  }

  #resized(size: Size): void {
    const first = this.#size.deviceWidth === 1;
    this.#size = size;
    this.#layer.resize(size);
    this.#shown = null;
    // As in the plot: at first there is nothing else to show.
    if (first) this.#later();
    else this.#draw();
  }

  #changed(state: State, before: State): void {
    // New rows come inside a frame, once: the plot draws them in the same one.
    if (state.results !== before.results) this.#draw();
    else if (state.scenario !== before.scenario || state.selected !== before.selected) this.#later();
    else if (state.playback.step !== before.playback.step) this.#moveCursor();
  }

  #later(): void {
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  #moveCursor(): void {
    const x = this.xAt(this.#app.store.getState().playback.step);
    this.#parts.cursor.style.transform = `translateX(${x}px)`;
  }

  #draw(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    const { runs, shown } = this.#look();
    if (this.#size.width > 1 && !(this.#shown && same(this.#shown, shown))) {
      this.#shown = shown;
      const { width, height } = this.#size;
      const { theme, steps, minimum } = shown;
      const measure = this.#measure;
      const previous = this.#placements;
      const made = lossChart({ width, height, theme, steps, minimum, runs: runs(), measure, previous });
      this.#placements = made.placements;
      this.#plot = made.plot;
      this.#layer.paint(made.drawing);
      const { style } = this.#parts.cursor;
      style.top = `${made.plot.y0}px`;
      style.height = `${made.plot.y1 - made.plot.y0}px`;
      if (this.#parts.title.textContent !== made.title) this.#parts.title.textContent = made.title;
    }
    this.#moveCursor();
  }

  /** What is to be shown; `runs` thins the rows, which is worth it only when something has changed. */
  #look(): { readonly runs: () => ChartRun[]; readonly shown: Shown } {
    const { scenario, selected } = this.#app.store.getState();
    const names = runNames(scenario.runs);
    const list = scenario.runs
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => Number(a.key === selected) - Number(b.key === selected))
      .flatMap(({ key, rule, colour }) => {
        const path = this.#app.results.path(key);
        return path ? [{ key, name: names.get(key) ?? rule, colour, path }] : [];
      });
    const values = this.#app
      .resolved()
      .stationary.flatMap(({ kind, value }) => (kind === 'minimum' && Number.isFinite(value) ? [value] : []));
    return {
      shown: {
        size: this.#size,
        theme: currentTheme(),
        steps: scenario.steps,
        minimum: values.length > 0 ? Math.min(...values) : null,
        runs: list.flatMap(({ key, name, colour, path }) => [key, name, colour, path, path.length, path.end]),
      },
      runs: () =>
        list.map(({ key, name, colour, path }) => {
          const lost = path.end && path.end.kind !== 'budget' ? path.end.step : null;
          return { key, name, colour, points: this.#thinned(key, path, scenario.steps), lost };
        }),
    };
  }

  #thinned(key: string, rows: LossColumns['rows'], steps: number): Float64Array {
    const columns = Math.max(1, Math.round(this.#size.width));
    let known = this.#columns.get(key);
    if (known?.rows !== rows || known.steps !== Math.max(1, steps) || known.columns !== columns) {
      known = new LossColumns(rows, steps, columns);
      this.#columns.set(key, known);
    }
    return known.points();
  }
}

function same(a: Shown, b: Shown): boolean {
  return (
    a.size === b.size &&
    a.theme === b.theme &&
    a.steps === b.steps &&
    a.minimum === b.minimum &&
    a.runs.length === b.runs.length &&
    a.runs.every((value, i) => value === b.runs[i])
  );
}
