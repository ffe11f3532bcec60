// What is at a place that somebody looks at: where it is, its loss and contour, and the way downhill as an arrow. Outside React:
// it changes with every move.
import type { Point } from '../../formula/define';
import { fixed, short } from '../../store/format';
import { neat } from '../../store/place';
import { probes } from '../../store/probe';
import type { App } from '../../store/app';
import { ContourMark } from './contour-mark';
import type { Stage } from './stage';

export interface ReadOutParts {
  /** In a fixed corner: it never moves and is never cut off. */
  readonly text: HTMLElement;
  /** Points to the right; turned and put at the place here. */
  readonly arrow: SVGElement;
  /** Over the whole plot. */
  readonly contour: SVGSVGElement;
}

/** Where the arrow begins, beside the pointer, and how long it is on level ground and on the steepest. Pixels. */
const arrow = { from: 9, least: 22, most: 66 } as const;

export class ReadOut {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #parts: ReadOutParts;
  readonly #contour: ContourMark;
  readonly #probe = probes();
  #at: Point | null = null;

  constructor(app: App, stage: Stage, parts: ReadOutParts) {
    this.#app = app;
    this.#stage = stage;
    this.#parts = parts;
    this.#contour = new ContourMark(app, stage, parts.contour);
  }

  /** Begins to follow what the plot shows. Returns the function that stops it. */
  start(): () => void {
    const stop = [
      this.#stage.onLook(() => this.#show()),
      this.#app.store.subscribe((state, before) => {
        if (state.scenario.surface !== before.scenario.surface || state.ground !== before.ground) this.#show();
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  }

  /** Somebody looks here, in pixels of the plot; null: nowhere. */
  point(at: Point | null): void {
    if (at === null && this.#at === null) return;
    this.#at = at;
    this.#show();
  }

  #show(): void {
    const { text, arrow: drawn } = this.#parts;
    const at = this.#at;
    if (!at) {
      text.textContent = '';
      drawn.style.visibility = 'hidden';
      this.#contour.show(null, NaN);
      return;
    }
    const { viewport } = this.#stage;
    const unit = 1 / viewport.scale;
    const [x, y] = neat(viewport.toValue(at), unit);
    const decimals = Math.min(Math.max(Math.ceil(-Math.log10(unit)), 0), 15);
    const read = this.#probe(this.#app.resolved().surface)?.([x, y]) ?? null;
    const [gx, gy] = read?.gradient ?? [NaN, NaN];
    const slope = Math.hypot(gx, gy);
    const place = `x ${fixed(x, decimals)}   y ${fixed(y, decimals)}`;
    const values = read ? `   loss ${short(read.loss)}   slope ${short(slope)}` : '';
    const contour = this.#contour.show(at, read?.loss ?? NaN);
    text.textContent = `${place}${values}${contour === '' ? '' : `\n${contour}`}`;
    const points = Number.isFinite(slope) && slope > 0;
    drawn.style.visibility = points ? 'visible' : 'hidden';
    if (!points) return;
    const length = this.#length(slope);
    for (const each of drawn.querySelectorAll('path'))
      each.setAttribute('d', `M${arrow.from} 0H${length}M${length - 6} -4.5L${length} 0L${length - 6} 4.5`);
    // Against the gradient; y grows downwards on screen.
    drawn.style.transform = `translate(${at[0]}px, ${at[1]}px) rotate(${Math.atan2(gy, -gx)}rad)`;
  }

  /** Steeper is longer, against the mean slope of what is shown; without end it would cover the plot. */
  #length(slope: number): number {
    const { viewport } = this.#stage;
    const field = this.#app.ground();
    const across = Math.hypot(viewport.width, viewport.height) / viewport.scale;
    const mean = field ? (field.highest - field.lowest) / across : NaN;
    const share = mean > 0 ? slope / (slope + mean / 2) : 0;
    return Math.round(arrow.least + share * (arrow.most - arrow.least));
  }
}
