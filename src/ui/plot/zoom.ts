// The plot's window by keys and buttons. Gestures come later, in a file of their own: see gestures.ts.
import { viewport } from '../../scene/viewport';
import type { App } from '../../store/app';
import { homeView, showView, zoomBetween, zoomedView, zoomLimits } from '../../store/window';
import type { Zoom as Transform } from '../../store/window';
import type { Stage } from './stage';

/** What a press of a button or key multiplies the scale by. */
const notch = 1.6;
/** What an arrow key pans, in shares of the plot's side; with Shift, with Alt. */
const stride = { plain: 0.1, shift: 0.4, alt: 0.02 } as const;

export interface Keys {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export class Zoom {
  readonly #app: App;
  readonly #stage: Stage;

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

  /** What a key does on the plot. False where it means nothing here. */
  press({ key, shiftKey, altKey }: Keys): boolean {
    if (key === '+' || key === '=') this.in();
    else if (key === '-' || key === '_') this.out();
    else if (key === '0') this.fit();
    else if (Object.hasOwn(directions, key)) {
      const by = shiftKey ? stride.shift : altKey ? stride.alt : stride.plain;
      const { width, height } = this.#stage.viewport;
      const side = Math.min(width, height) * by;
      const { k, x, y } = this.transform;
      const [dx, dy] = directions[key];
      this.show({ k, x: x + dx * side, y: y + dy * side });
      this.rest();
    } else return false;
    return true;
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
