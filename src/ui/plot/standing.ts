// Where an element stands in the window, for pointers that move over it: kept from frame to frame, so that a move lays out nothing.
import type { Point } from '../../formula/define';
import { oneFor } from '../../store/one-for';

/** A pointer that rests so long finds the element where it is by then: panels open, pages scroll. Milliseconds. */
const fresh = 100;

/**
 * To ask an element for its box in the midst of a frame makes the browser lay out what changed since the last one, and again what
 * changes after it. A size observer is called when that is done anyway: watched anew with every move, it tells the box for the next.
 */
export class Standing {
  readonly #element: Element;
  readonly #observer: ResizeObserver;
  #box: DOMRect | null = null;
  #when = -Infinity;

  constructor(element: Element) {
    this.#element = element;
    this.#observer = new ResizeObserver(() => this.#look());
  }

  /** Where a pointer is, in pixels of the element. */
  at({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    if (!this.#box || performance.now() - this.#when > fresh) this.#look();
    const { left = 0, top = 0 } = this.#box ?? {};
    this.#observer.unobserve(this.#element);
    this.#observer.observe(this.#element);
    return [clientX - left, clientY - top];
  }

  /** Forgets it. */
  stop(): void {
    this.#observer.disconnect();
    this.#box = null;
  }

  #look(): void {
    this.#box = this.#element.getBoundingClientRect();
    this.#when = performance.now();
  }
}

/** The one of an element: whoever asks within a frame gets the same. */
export const standingOf = oneFor((element: Element) => new Standing(element));
