// The paths of ensembles on the plot, on a canvas of their own under those of the runs: painted once, and moved with the plot while it moves.
import { fanItems } from '../../scene/fan';
import type { Viewport } from '../../scene/viewport';
import type { App } from '../../store/app';
import { bandsOf, type BandsState } from '../../store/bands';
import type { Stage } from '../plot/stage';
import { Layer, watchSize, type Size } from '../plot/layer';
import { currentTheme, onTheme } from '../theme';

/** The plot has not moved for so long: what was moved is painted anew. Milliseconds. */
const rest = 120;

export class FanPicture {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #plot: HTMLElement;
  #shown: {
    readonly frame: HTMLElement;
    readonly canvas: HTMLCanvasElement;
    readonly layer: Layer;
    readonly stop: () => void;
  } | null = null;
  #size: Size | null = null;
  /** What the plot showed when the canvas was painted. */
  #painted: Viewport | null = null;
  #frame: number | null = null;
  #timer: number | undefined;

  constructor(app: App, stage: Stage, plot: HTMLElement) {
    this.#app = app;
    this.#stage = stage;
    this.#plot = plot;
  }

  /** Begins to draw. Returns the function that stops it. */
  start(): () => void {
    const bands = bandsOf(this.#app);
    const look = ({ runs }: BandsState) => {
      if (runs.size > 0) this.#show();
      else this.#hide();
      this.#later();
    };
    look(bands.getState());
    const stop = [
      bands.subscribe(look),
      this.#stage.onLook(() => this.#moved()),
      onTheme(() => this.#later()),
      this.#app.store.subscribe(({ scenario: { runs } }, before) => {
        if (runs !== before.scenario.runs) this.#later();
      }),
    ];
    return () => {
      for (const each of stop) each();
      this.#hide();
    };
  }

  #show(): void {
    if (this.#shown) return;
    const frame = document.createElement('div');
    frame.className = 'fan';
    // what is moved is cut at the plot's edges
    Object.assign(frame.style, { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none' });
    const canvas = document.createElement('canvas');
    canvas.style.transformOrigin = '0 0';
    canvas.setAttribute('aria-hidden', 'true');
    frame.append(canvas);
    this.#plot.querySelector('canvas')?.after(frame);
    const layer = new Layer(canvas);
    const stop = watchSize(canvas, (size) => {
      this.#size = size;
      layer.resize(size);
      this.#paint();
    });
    this.#shown = { frame, canvas, layer, stop };
  }

  #hide(): void {
    window.clearTimeout(this.#timer);
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#shown?.stop();
    this.#shown?.frame.remove();
    this.#shown = null;
    this.#size = null;
  }

  #later(): void {
    if (this.#shown) this.#frame ??= requestAnimationFrame(() => this.#paint());
  }

  /** The plot shows something else: the picture goes with it, and is painted when that is over. */
  #moved(): void {
    if (!this.#shown || !this.#painted) return;
    const { viewport } = this.#stage;
    const [[x0], [, y1]] = this.#painted.window;
    const [left, top] = viewport.toPixel([x0, y1]);
    const scale = viewport.scale / this.#painted.scale;
    this.#shown.canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#later(), rest);
  }

  #paint(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    if (!this.#shown || !this.#size) return;
    const { viewport } = this.#stage;
    const theme = currentTheme();
    const { runs } = bandsOf(this.#app).getState();
    const { width, height } = this.#size;
    const items = this.#app.store.getState().scenario.runs.flatMap(({ key, colour, hidden }) => {
      const bands = hidden ? undefined : runs.get(key);
      return bands ? fanItems(bands.fan, colour, viewport, theme) : [];
    });
    this.#shown.canvas.style.transform = '';
    this.#painted = viewport;
    this.#shown.layer.paint({ width, height, background: null, items });
    this.#shown.canvas.dataset.paths = String(items.length);
  }
}
