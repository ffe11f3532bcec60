// The plot outside React: three canvases, redrawn at most once a frame, and only those whose contents changed.
import { axes } from '../../scene/axes';
import { measureWith } from '../../scene/canvas';
import type { Item } from '../../scene/drawing';
import type { Box } from '../../scene/clip';
import { beyond, ground, groundBackground } from '../../scene/ground';
import type { Placement } from '../../scene/labels';
import type { Overlay } from '../../scene/overlay';
import type { Theme } from '../../scene/themes';
import { marks, type Label } from '../../scene/marks';
import { PathLayer } from '../../scene/path-layer';
import type { Measure } from '../../scene/text-width';
import { viewport, type Viewport } from '../../scene/viewport';
import type { View } from '../../formula/define';
import type { App } from '../../store/app';
import type { State } from '../../store/state';
import { currentTheme, onTheme } from '../theme';
import { boxOf, Layer, watchSize, type Size } from './layer';
import { Pace } from './pace';
import { ShownRuns, type Tried } from './shown-runs';

export interface StageParts {
  readonly root: HTMLElement;
  readonly ground: HTMLCanvasElement;
  readonly paths: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
  /** Put over the start ring. */
  readonly handle: HTMLElement;
  /** The buttons in a corner. */
  readonly controls: HTMLElement;
}

/** What somebody else draws over the runs, asked for with every frame that draws them. */
export type OverlayOf = (plot: Viewport, theme: Theme, axisBoxes: readonly Box[], measure: Measure) => Overlay | null;

/** What somebody else draws on the ground, under the axes, and its labels, which come before those of runs. */
export interface Underlay {
  readonly items: (plot: Viewport, theme: Theme) => readonly Item[];
  readonly letters: (plot: Viewport, theme: Theme, measure: Measure) => readonly Label[];
}

/** While one zooms, contours are asked for so often. Milliseconds. */
const pace = 100;
/** When nothing has moved for so long, paths that were drawn in haste are drawn in order. Milliseconds. */
const rest = 250;

/** What of the state and its scenario is drawn here; the rest is drawn by others, or laid on the ground. */
const shown = ['ground', 'found', 'selected'] as const;
const drawn = ['surface', 'start', 'view', 'steps', 'noise', 'runs', 'many', 'fair'] as const;

export class Stage {
  readonly #app: App;
  readonly #parts: StageParts;
  readonly #layers: { readonly ground: Layer; readonly paths: Layer; readonly marks: Layer };
  readonly #paths: PathLayer;
  readonly #measure: Measure;
  #groundIsStale = true;
  readonly #runs: ShownRuns;
  #size: Size = { width: 1, height: 1, ratio: 1, deviceWidth: 1, deviceHeight: 1 };
  #viewport: Viewport;
  #axisBoxes: readonly Box[] = [];
  #placements: ReadonlyMap<string, Placement> = new Map();
  #frame: number | null = null;
  #ghost = false;
  /** What a gesture shows, before it is the scenario's. */
  #shown: View | null = null;
  readonly #ask = new Pace(() => this.#app.showWindow(this.#viewport.window), pace);
  #tidyTimer: number | undefined;
  #overlay: OverlayOf | null = null;
  #underlay: Underlay | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(app: App, parts: StageParts) {
    this.#app = app;
    this.#parts = parts;
    this.#runs = new ShownRuns(app);
    this.#layers = {
      ground: new Layer(parts.ground),
      paths: new Layer(parts.paths),
      marks: new Layer(parts.marks),
    };
    this.#paths = new PathLayer(this.#layers.paths.context);
    this.#measure = measureWith(this.#layers.marks.context);
    this.#viewport = viewport(app.resolved().view, 1, 1);
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  /** What a gesture shows in place of the scenario's view; null between gestures. */
  get shown(): View | null {
    return this.#shown;
  }

  /** Shows a window in place of the scenario's view; null: the scenario's view. */
  show(view: View | null): void {
    if (view === this.#shown) return;
    this.#shown = view;
    this.#look();
    this.#redraw(true);
  }

  /** Calls `act` whenever the plot shows another window. Returns the function that stops it. */
  onLook(act: () => void): () => void {
    this.#listeners.add(act);
    return () => this.#listeners.delete(act);
  }

  /** Draws this over the runs from now on; null: nothing. */
  cover(overlay: OverlayOf | null): void {
    this.#overlay = overlay;
    this.#redraw(false);
  }

  /** Shows the ways to come too, and where a run is tried its way as it was before, with the others faded. */
  reveal(ghost: boolean, tried: Tried | null): void {
    this.#ghost = ghost;
    this.#runs.tried = tried;
    this.#redraw(false);
  }

  /** Draws this on the ground from now on, and again whenever it is called; null: nothing. */
  lay(underlay: Underlay | null): void {
    this.#underlay = underlay;
    this.#redraw(true);
  }

  /** What is drawn over the runs has changed. */
  refresh(): void {
    this.#redraw(false);
  }

  /** Begins to draw. Returns the function that stops it. */
  start(): () => void {
    const stop = [
      watchSize(this.#parts.ground, (size) => this.#resized(size)),
      this.#app.store.subscribe((state, before) => this.#changed(state, before)),
      onTheme(() => this.#redraw(true)),
    ];
    return () => {
      for (const each of stop) each();
      this.#ask.stop();
      window.clearTimeout(this.#tidyTimer);
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
    };
  }

  #resized(size: Size): void {
    const first = this.#size.deviceWidth === 1;
    this.#size = size;
    for (const layer of Object.values(this.#layers)) layer.resize(size);
    this.#look();
    this.#paths.invalidate();
    this.#groundIsStale = true;
    // Drawn at once: the browser would show an empty canvas until the next frame. At first there is nothing else to show.
    if (first) this.#redraw(true);
    else this.#draw();
  }

  /** The view or the size changed: what part of the plane the plot shows. */
  #look(): void {
    const view = this.#shown ?? this.#app.resolved().view;
    this.#viewport = viewport(view, this.#size.width, this.#size.height);
    this.#parts.root.dataset.window = this.#viewport.window.join();
    // contours of what is shown: at once, but at a steady pace while one zooms
    if (this.#size.width > 1) this.#ask[this.#shown ? 'soon' : 'now']();
    for (const act of this.#listeners) act();
  }

  #changed(state: State, before: State): void {
    const { scenario } = state;
    if (scenario.surface !== before.scenario.surface || scenario.view !== before.scenario.view) {
      this.#shown = null;
      this.#look();
      this.#groundIsStale = true;
    }
    if (state.ground !== before.ground) this.#groundIsStale = true;
    // New rows come inside a frame, once: to wait for the next one would be to lag behind the hand.
    if (state.results !== before.results) this.#draw();
    const same = state.playback.step === before.playback.step && shown.every((part) => state[part] === before[part]);
    if (!same || drawn.some((part) => scenario[part] !== before.scenario[part])) this.#redraw(false);
  }

  #redraw(ground: boolean): void {
    if (ground) this.#groundIsStale = true;
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    if (this.#groundIsStale) this.#drawGround();
    this.#groundIsStale = false;
    this.#drawRuns();
    const [x, y] = this.#viewport.toPixel(this.#app.store.getState().scenario.start);
    this.#parts.handle.style.transform = `translate(${x}px, ${y}px)`;
    this.#parts.root.dataset.ready = String(this.#app.complete());
  }

  #drawGround(): void {
    const theme = currentTheme();
    const field = this.#app.ground();
    const plot = this.#viewport;
    const under = this.#underlay?.items(plot, theme) ?? [];
    const scale = axes(plot, theme, under.length > 0);
    this.#axisBoxes = [...scale.boxes, boxOf(this.#parts.controls)]; // labels keep off the buttons, too
    this.#layers.ground.paint({
      width: plot.width,
      height: plot.height,
      background: groundBackground(field, theme),
      items: [...ground(field, plot, theme), ...beyond(field, plot, theme), ...under, ...scale.items],
    });
  }

  #drawRuns(): void {
    const theme = currentTheme();
    const plot = this.#viewport;
    const { scenario, playback } = this.#app.store.getState();
    const runs = this.#runs.list();
    this.#paths.draw({ runs, row: playback.step, plot, theme, ghost: this.#ghost, pixelRatio: this.#size.ratio });
    window.clearTimeout(this.#tidyTimer);
    if (this.#paths.rough) this.#tidyTimer = window.setTimeout(() => this.#redraw(false), rest);
    const made = marks({
      plot,
      theme,
      start: scenario.start,
      stationary: this.#app.resolved().stationary,
      letters: this.#underlay?.letters(plot, theme, this.#measure),
      runs: runs.map((run) => ({ run, head: this.#runs.head(run, plot, playback.step) })),
      row: playback.step,
      axisBoxes: this.#axisBoxes,
      measure: this.#measure,
      overlay: this.#overlay?.(plot, theme, this.#axisBoxes, this.#measure),
      previous: this.#placements,
    });
    this.#placements = made.placements;
    this.#layers.marks.paint({ width: plot.width, height: plot.height, background: null, items: made.items });
  }
}
