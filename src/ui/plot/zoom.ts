// The plot's window by keys and buttons. Gestures come later, in a file of their own: see gestures.ts.
import { viewport } from '../../scene/viewport';
import type { App } from '../../store/app';
import { homeView, showView, zoomBetween, zoomedView, zoomLimits } from '../../store/window';
import type { Zoom as Transform } from '../../store/window';
import { bind, directions } from '../keys/bind';
import type { Stage } from './stage';

/** What a press of a button or key multiplies the scale by. */
const notch = 1.6;
/** What a key pans, in shares of the plot's side. */
const stride = { plain: 0.1, far: 0.4, fine: 0.02 } as const;

export class Zoom {
  readonly #app: App;
  readonly #stage: Stage;
  /** Does what a key means on the plot. False where it means nothing here. */
  readonly press = bind('plot', {
    in: () => this.in(),
    out: () => this.out(),
    fit: () => this.fit(),
    pan: (key) => this.#pan(key, stride.plain),
    far: (key) => this.#pan(key, stride.far),
    fine: (key) => this.#pan(key, stride.fine),
  });

  constructor(app: App, stage: Stage) {
    this.#app = app;
    this.#stage = stage;
  }

  /** The zoom of what is shown, from the surface's own view. */
  get transform(): Transform {
    const { viewport: shown } = this.#stage;
    const home = viewport(homeView(this.#app.store.getState().scenario), shown.width, shown.height);
    return zoomBetween(home, shown);
  }

  /** Shows a zoom of the surface's own view, in place of the scenario's view. */
  show(transform: Transform): void {
    const { width, height } = this.#stage.viewport;
    const view = zoomedView(homeView(this.#app.store.getState().scenario), transform, width, height);
    if (view) this.#stage.show(view);
  }

  /** What is shown becomes the scenario's view. */
  rest(): void {
    const { shown } = this.#stage;
    if (shown) showView(this.#app.store, shown, false);
    this.#stage.show(null);
  }

  in(): void {
    this.#by(notch);
  }

  out(): void {
    this.#by(1 / notch);
  }

  /** Back to the surface's own view. */
  fit(): void {
    this.#stage.show(null);
    showView(this.#app.store, null, true);
  }

  /** Moves the window by a key that points somewhere. */
  #pan(key: string, by: number): void {
    const { width, height } = this.#stage.viewport;
    const side = Math.min(width, height) * by;
    const { k, x, y } = this.transform;
    const [right, up] = directions[key];
    this.show({ k, x: x - right * side, y: y + up * side });
    this.rest();
  }

  /** About the middle, as far as the limits go. */
  #by(factor: number): void {
    const { width, height } = this.#stage.viewport;
    const { k, x, y } = this.transform;
    const [least, most] = zoomLimits;
    const next = Math.min(Math.max(k * factor, least), most);
    const about = (middle: number, at: number) => middle - ((middle - at) / k) * next;
    this.show({ k: next, x: about(width / 2, x), y: about(height / 2, y) });
    this.rest();
  }
}
