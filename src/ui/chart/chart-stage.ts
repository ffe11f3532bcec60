// A chart outside React: curves on a canvas, drawn again only when they change; the playhead is a line that is moved.
import { measureWith } from '../../scene/canvas';
import { chartOf } from '../../scene/chart';
import type { ChartInput } from '../../scene/chart-input';
import type { Box } from '../../scene/clip';
import type { Placement } from '../../scene/labels';
import { runStyle } from '../../scene/palette';
import type { Measure as TextMeasure } from '../../scene/text-width';
import type { Measure } from '../../scenario/charts';
import type { App } from '../../store/app';
import { bandsOf } from '../../store/bands';
import { measureTitle, whyEmpty } from '../../store/measures';
import { lowestKnown, seriesOf, type Series } from '../../store/series';
import type { State } from '../../store/state';
import { Layer, watchSize } from '../plot/layer';
import type { Size } from '../plot/layer';
import { currentTheme, onTheme } from '../theme';
import { ChartRuns } from './chart-runs';
import './cursors.css';

export interface ChartParts {
  readonly canvas: HTMLCanvasElement;
  /** Holds the playhead's line; one for each run where they stand at different places of the axis. */
  readonly cursors: HTMLElement;
  /** Told what is shown, in words. */
  readonly title: HTMLElement;
  /** The part of the title after the measure's name. */
  readonly against: HTMLElement;
  /** Told why nothing is shown. */
  readonly empty: HTMLElement;
}

/** From one drawing of the curves to the next, more than a frame and less than two. Milliseconds. */
const apart = 25;

const angles = { low: 0, high: 180, every: [30, 45, 90], unit: '°' } as const;

/** What is on the canvas depends on this and on nothing else. */
type Print = readonly unknown[];

export class ChartStage {
  readonly runs: ChartRuns;
  readonly #app: App;
  readonly #series: Series;
  readonly #measure: Measure;
  readonly #parts: ChartParts;
  readonly #layer: Layer;
  readonly #text: TextMeasure;
  #size: Size = { width: 1, height: 1, ratio: 1, deviceWidth: 1, deviceHeight: 1 };
  #plot: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
  #most = 1;
  #placements: ReadonlyMap<string, Placement> = new Map();
  #print: Print | null = null;
  #frame: number | null = null;
  /** Of the first drawing. */
  #first = 0;
  /** When the curves were drawn last. */
  #drawn = -Infinity;

  constructor(app: App, measure: Measure, parts: ChartParts) {
    this.#app = app;
    this.#series = seriesOf(app);
    this.#measure = measure;
    this.#parts = parts;
    this.runs = new ChartRuns(app, this.#series, measure);
    this.#layer = new Layer(parts.canvas);
    this.#text = measureWith(this.#layer.context);
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
      this.#series.store.subscribe(() => this.#later()),
      bandsOf(this.#app).subscribe(() => this.#later()),
      onTheme(() => this.#later()),
    ];
    return () => {
      for (const each of stop) each();
      clearTimeout(this.#first);
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
    };
  }

  /** The place on the axis at a pixel of the canvas, within its ends. */
  placeAt(x: number): number {
    const share = (x - this.#plot.x0) / (this.#plot.x1 - this.#plot.x0);
    const at = Math.min(1, Math.max(0, share)) * this.#most;
    return this.#app.store.getState().charts.axis === 'length' ? at : Math.round(at);
  }

  /** Where a place of the axis is, in CSS pixels that are whole on the screen. */
  xAt(at: number): number {
    const { x0, x1 } = this.#plot;
    const { ratio } = this.#size;
    return Math.round((x0 + (Math.min(at, this.#most) / this.#most) * (x1 - x0)) * ratio) / ratio;
  }

  #resized(size: Size): void {
    const first = this.#size.deviceWidth === 1;
    this.#size = size;
    this.#layer.resize(size);
    this.#print = null;
    this.#series.wide(Math.round(size.width));
    // At first there is nothing else to show, and the code is slow: that has a task of its own.
    if (first) this.#first = window.setTimeout(() => this.#draw());
    else this.#draw();
  }

  #changed(state: State, before: State): void {
    // New rows come inside a frame, once: the plot draws them in the same one. While they come in every frame, as in a drag, the
    // curves follow in every other: what is held is on the plot.
    if (state.results !== before.results) this.#follow();
    else if (state.scenario !== before.scenario || state.selected !== before.selected || state.charts !== before.charts)
      this.#later();
    else if (state.playback.step !== before.playback.step) this.#moveCursors();
  }

  #follow(): void {
    if (performance.now() - this.#drawn > apart) this.#draw();
    else
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = null;
        this.#follow();
      });
  }

  #later(): void {
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    const { scenario, charts } = this.#app.store.getState();
    const spec = charts.list.find(({ measure }) => measure === this.#measure);
    if (this.#size.width > 1 && spec) {
      const theme = currentTheme();
      const { axis, print, runs, of } = this.runs.shown(this.#size.width);
      const now = [this.#size, theme, spec.scale, axis.kind, of, this.#lowest(), ...print];
      if (!this.#print || !same(this.#print, now)) {
        this.#print = now;
        this.#drawn = performance.now();
        const wanted = { scale: spec.scale, ...(this.#measure === 'angle' && { between: angles }) };
        const name = measureTitle(this.#measure, scenario.runs);
        this.#paint({ theme, axis, runs: runs(), name, wanted, of });
      }
    }
    this.#moveCursors();
  }

  #paint(input: Pick<ChartInput, 'theme' | 'axis' | 'runs' | 'name' | 'wanted' | 'of'>): void {
    const { width, height } = this.#size;
    const { empty, title, against, cursors } = this.#parts;
    const made = chartOf({
      ...input,
      width,
      height,
      minimum: this.#lowest(),
      titled: false,
      measure: this.#text,
      previous: this.#placements,
    });
    this.#placements = made.placements;
    this.#plot = made.plot;
    this.#most = input.axis.most;
    this.#layer.paint(made.drawing);
    cursors.style.top = `${made.plot.y0}px`;
    cursors.style.height = `${made.plot.y1 - made.plot.y0}px`;
    put(title, made.title);
    put(against, made.title.slice(input.name.length));
    const { failure, measured } = this.#series.store.getState();
    const visible = this.#app.store.getState().scenario.runs.filter(({ hidden }) => !hidden);
    const waits = visible.length > 0 && !measured && this.#measure !== 'loss';
    put(empty, failure ?? (input.runs.length > 0 || waits ? '' : whyEmpty(this.#measure, visible)));
  }

  /** Losses are measured from there where it is negative. */
  #lowest(): number | null {
    return this.#measure === 'loss' ? lowestKnown(this.#app) : null;
  }

  #moveCursors(): void {
    const { scenario, charts, playback } = this.#app.store.getState();
    const { cursors } = this.#parts;
    const places: { readonly at: number; readonly colour: string }[] = [];
    if (charts.axis === 'step') places.push({ at: playback.step, colour: '' });
    else {
      for (const { key, colour, hidden } of scenario.runs) {
        const at = hidden ? null : this.runs.atOf(key, playback.step);
        if (at !== null) places.push({ at, colour: runStyle(currentTheme(), colour).colour });
      }
    }
    while (cursors.children.length > places.length) cursors.lastElementChild?.remove();
    while (cursors.children.length < places.length) {
      cursors.append(Object.assign(document.createElement('div'), { className: 'chart-line' }));
    }
    places.forEach(({ at, colour }, i) => {
      const { style } = cursors.children[i] as HTMLElement;
      style.transform = `translateX(${this.xAt(at)}px)`;
      // see cursors.css
      if (style.color !== colour) style.color = colour;
    });
  }
}

function put(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

function same(a: Print, b: Print): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
