// Zooming and panning: d3-zoom's gestures on the plot, with the rules of when they count. The scenario's view is written at rest.
import { select } from 'd3-selection';
import { zoom as d3zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom';
import { viewport } from '../../scene/viewport';
import type { App } from '../../store/app';
import { homeView, showView, zoomBetween, zoomedView, zoomLimits } from '../../store/window';
import type { Stage } from './stage';
import { slack } from './taps';

/** What a press of a button or key multiplies the scale by. */
const notch = 1.6;
/** The most a single turn of a wheel zooms, in powers of two: mice turn in notches of 100, touchpads pinch in ones. */
const mostTurn = 0.35;
const perPixel = 0.002;
const perLine = 0.05;
const perPinch = 0.01;
/** What an arrow key pans, in shares of the plot's side; with Shift, with Alt. */
const stride = { plain: 0.1, shift: 0.4, alt: 0.02 } as const;

type ZoomEvent = D3ZoomEvent<HTMLElement, unknown>;

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
  readonly #root: HTMLElement;
  readonly #stage: Stage;
  readonly #behaviour = d3zoom<HTMLElement, unknown>();
  /** A gesture: where it began, whether it has moved enough to be one, whether Esc has ended it. */
  #gesture: { readonly from: ZoomTransform; readonly at: MouseEvent | null; moved: boolean; aborted: boolean } | null =
    null;
  /** The transform is being set to what is shown already: nothing is to follow from that. */
  #silent = false;

  constructor(app: App, root: HTMLElement, stage: Stage) {
    this.#app = app;
    this.#root = root;
    this.#stage = stage;
  }

  /** Begins to listen. Returns the function that stops it. */
  start(): () => void {
    this.#behaviour
      .scaleExtent([...zoomLimits])
      .extent(() => [
        [0, 0],
        [this.#stage.viewport.width, this.#stage.viewport.height],
      ]) // prettier-ignore
      .filter((event: Event) => this.#takes(event))
      .wheelDelta(turn)
      .on('start', (event: ZoomEvent) => this.#begins(event))
      .on('zoom', (event: ZoomEvent) => this.#moves(event))
      .on('end', () => this.#ends());
    const root = select<HTMLElement, unknown>(this.#root);
    root.call(this.#behaviour).on('dblclick.zoom', null);
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.#abort();
    };
    window.addEventListener('keydown', escape);
    const stop = this.#stage.onLook(() => this.#follow());
    this.#follow();
    return () => {
      root.on('.zoom', null);
      window.removeEventListener('keydown', escape);
      stop();
    };
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
      const [dx, dy] = directions[key];
      const { k } = this.#transform();
      this.#behaviour.translateBy(select(this.#root), (dx * side) / k, (dy * side) / k);
      this.#rest();
    } else return false;
    return true;
  }

  #by(factor: number): void {
    this.#behaviour.scaleBy(select(this.#root), factor);
    this.#rest();
  }

  /** The zoom of what is shown. */
  #transform(): ZoomTransform {
    const { viewport: shown } = this.#stage;
    const home = viewport(homeView(this.#app.store.getState().scenario), shown.width, shown.height);
    const { k, x, y } = zoomBetween(home, shown);
    return zoomIdentity.translate(x, y).scale(k);
  }

  /** Which events begin or go on with a gesture; all others are the page's. */
  #takes(event: Event): boolean {
    const target = event.target instanceof Element ? event.target : null;
    if (event instanceof WheelEvent) {
      const ours = event.ctrlKey || event.metaKey || this.#root.contains(document.activeElement);
      if (ours) event.preventDefault(); // at the limit, too: the page must not zoom instead
      return ours;
    }
    if (target?.closest('[data-start], button')) return false;
    if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
    // One finger scrolls the page or places the start.
    return event instanceof TouchEvent && event.touches.length > 1;
  }

  #begins({ sourceEvent }: ZoomEvent): void {
    if (this.#silent || !(sourceEvent instanceof Event)) return;
    const press = sourceEvent instanceof MouseEvent && !(sourceEvent instanceof WheelEvent) ? sourceEvent : null;
    this.#gesture = { from: this.#transform(), at: press, moved: press === null, aborted: false };
  }

  #moves({ transform, sourceEvent }: ZoomEvent): void {
    if (this.#silent) return;
    const gesture = this.#gesture;
    if (gesture?.aborted) return;
    if (gesture?.at && !gesture.moved && sourceEvent instanceof MouseEvent) {
      const { clientX, clientY } = gesture.at;
      if (Math.max(Math.abs(sourceEvent.clientX - clientX), Math.abs(sourceEvent.clientY - clientY)) <= slack.mouse)
        return;
      gesture.moved = true;
      this.#root.dataset.panning = '';
    }
    const { width, height } = this.#stage.viewport;
    const view = zoomedView(homeView(this.#app.store.getState().scenario), transform, width, height);
    if (view) this.#stage.show(view);
  }

  #ends(): void {
    if (this.#silent || !this.#gesture) return;
    this.#gesture = null;
    delete this.#root.dataset.panning;
    this.#rest();
  }

  #abort(): void {
    const gesture = this.#gesture;
    if (!gesture || gesture.aborted) return;
    gesture.aborted = true;
    delete this.#root.dataset.panning;
    this.#stage.show(null);
  }

  /** What is shown becomes the scenario's view, and d3 is told where it stands. */
  #rest(): void {
    const shown = this.#stage.shown;
    if (shown) showView(this.#app.store, shown, false);
    this.#stage.show(null);
    this.#follow();
  }

  /** The plot shows another window for a reason of its own (Back, another surface, another size): d3 goes on from there. */
  #follow(): void {
    if (this.#gesture) return;
    this.#silent = true;
    this.#behaviour.transform(select(this.#root), this.#transform());
    this.#silent = false;
  }
}

/** How far a turn of the wheel zooms, in powers of two. */
function turn({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const per = deltaMode === 1 ? perLine : deltaMode === 2 ? 1 : ctrlKey ? perPinch : perPixel;
  return Math.min(Math.max(-deltaY * per, -mostTurn), mostTurn);
}
