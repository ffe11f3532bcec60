// Zooming and panning by wheel, drag and pinch: d3-zoom's gestures, with the rules of when they count. Comes after the race.
import { select } from 'd3-selection';
import { zoom as d3zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent } from 'd3-zoom';
import { zoomLimits } from '../../store/window';
import type { Stage } from './stage';
import { slack } from './taps';
import type { Zoom } from './zoom';

/** The most a single turn of a wheel zooms, in powers of two: mice turn in notches of 100, touchpads pinch in ones. */
const mostTurn = 0.35;
const perPixel = 0.002;
const perLine = 0.05;
const perPinch = 0.01;

type ZoomEvent = D3ZoomEvent<HTMLElement, unknown>;

export class Gestures {
  readonly #zoom: Zoom;
  readonly #root: HTMLElement;
  readonly #stage: Stage;
  readonly #behaviour = d3zoom<HTMLElement, unknown>();
  /** A gesture: where it began, whether it has moved enough to be one, whether Esc has ended it. */
  #gesture: { readonly at: MouseEvent | null; moved: boolean; aborted: boolean } | null = null;
  /** The transform is being set to what is shown already: nothing is to follow from that. */
  #silent = false;

  constructor(zoom: Zoom, root: HTMLElement, stage: Stage) {
    this.#zoom = zoom;
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
    this.#gesture = { at: press, moved: press === null, aborted: false };
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
    this.#zoom.show(transform);
  }

  #ends(): void {
    if (this.#silent || !this.#gesture) return;
    this.#gesture = null;
    delete this.#root.dataset.panning;
    this.#zoom.rest();
    this.#follow();
  }

  #abort(): void {
    const gesture = this.#gesture;
    if (!gesture || gesture.aborted) return;
    gesture.aborted = true;
    delete this.#root.dataset.panning;
    this.#stage.show(null);
  }

  /** The plot shows another window (by a key, Back, another surface, another size): d3 goes on from there. */
  #follow(): void {
    if (this.#gesture) return;
    const { k, x, y } = this.#zoom.transform;
    this.#silent = true;
    this.#behaviour.transform(select(this.#root), zoomIdentity.translate(x, y).scale(k));
    this.#silent = false;
  }
}

/** How far a turn of the wheel zooms, in powers of two. */
function turn({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const per = deltaMode === 1 ? perLine : deltaMode === 2 ? 1 : ctrlKey ? perPinch : perPixel;
  return Math.min(Math.max(-deltaY * per, -mostTurn), mostTurn);
}
