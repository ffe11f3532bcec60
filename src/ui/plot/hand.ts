// What pointers and keys do on the plot: taps place the start, two fit, keys zoom and pan.
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Point } from '../../formula/define';
import type { App } from '../../store/app';
import { neat } from '../../store/place';
import { Placing } from './placing';
import type { Stage } from './stage';
import { Taps } from './taps';
import type { Press } from './taps';
import { Zoom } from './zoom';

const on = ({ target }: PointerEvent, what: string) => target instanceof Element && target.closest(what);

function press(event: PointerEvent): Press {
  const box = event.currentTarget.getBoundingClientRect();
  const at: Point = [event.clientX - box.left, event.clientY - box.top];
  return { at, when: event.timeStamp, mouse: event.pointerType === 'mouse' };
}

export class Hand {
  readonly zoom: Zoom;
  readonly #stage: Stage;
  readonly #placing: Placing;
  readonly #taps = new Taps();

  constructor(app: App, stage: Stage) {
    this.zoom = new Zoom(app, stage);
    this.#stage = stage;
    this.#placing = new Placing(app.store);
  }

  down(event: PointerEvent): void {
    if (on(event, 'button')) return;
    if (event.button === 0 && event.isPrimary) this.#taps.down(press(event));
    else this.#taps.cancel();
  }

  up(event: PointerEvent): void {
    if (!event.isPrimary || on(event, 'button')) return;
    const pressed = press(event);
    const tapped = this.#taps.up(pressed);
    if (tapped === 'double') {
      this.#placing.takeBack();
      this.zoom.fit();
    } else if (tapped === 'single' && !on(event, '[data-start]')) {
      const { viewport } = this.#stage;
      this.#placing.place(neat(viewport.toValue(pressed.at), 1 / viewport.scale));
    }
  }

  /** The press became something else: a second finger, a scroll, a long look. */
  cancel(): void {
    this.#taps.cancel();
  }

  key(event: KeyboardEvent): void {
    if (!event.defaultPrevented && this.zoom.press(event)) event.preventDefault();
  }

  /** Nobody plays on: what was half done is done. */
  settle(): void {
    this.#placing.settle();
  }
}
