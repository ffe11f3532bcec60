// What is under the pointer: place, loss, and the way downhill as an arrow. Outside React: it changes with every move.
import type { Point } from '../../formula/define';
import { fixed, short } from '../../store/format';
import { neat } from '../../store/place';
import { probes } from '../../store/probe';
import type { App } from '../../store/app';
import type { Stage } from './stage';

export interface ReadOutParts {
  /** In a fixed corner: it never moves and is never cut off. */
  readonly text: HTMLElement;
  /** Points to the right; turned and put at the pointer here. */
  readonly arrow: SVGElement;
}

export class ReadOut {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #parts: ReadOutParts;
  readonly #probe = probes();
  #at: Point | null = null;

  constructor(app: App, stage: Stage, parts: ReadOutParts) {
    this.#app = app;
    this.#stage = stage;
    this.#parts = parts;
  }

  /** Begins to follow what the plot shows. Returns the function that stops it. */
  start(): () => void {
    const stop = [
      this.#stage.onLook(() => this.#show()),
      this.#app.store.subscribe((state, before) => {
        if (state.scenario.surface !== before.scenario.surface) this.#show();
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  }

  /** The pointer is here, in pixels of the plot; null: it is gone, or a finger. */
  point(at: Point | null): void {
    this.#at = at;
    this.#show();
  }

  #show(): void {
    const { text, arrow } = this.#parts;
    const at = this.#at;
    if (!at) {
      text.textContent = '';
      arrow.style.visibility = 'hidden';
      return;
    }
    const { viewport } = this.#stage;
    const unit = 1 / viewport.scale;
    const [x, y] = neat(viewport.toValue(at), unit);
    const decimals = Math.min(Math.max(Math.ceil(-Math.log10(unit)), 0), 15);
    const read = this.#probe(this.#app.resolved().surface)?.([x, y]) ?? null;
    const place = `x ${fixed(x, decimals)}   y ${fixed(y, decimals)}`;
    text.textContent = read ? `${place}   loss ${short(read.loss)}` : place;
    const [gx, gy] = read?.gradient ?? [0, 0];
    const points = Number.isFinite(gx) && Number.isFinite(gy) && (gx !== 0 || gy !== 0);
    arrow.style.visibility = points ? 'visible' : 'hidden';
    // Against the gradient; y grows downwards on screen.
    if (points) arrow.style.transform = `translate(${at[0]}px, ${at[1]}px) rotate(${Math.atan2(gy, -gx)}rad)`;
  }
}
