// Where on the plot somebody looks: under the mouse, under a finger held still, or at the middle while the ground has the keys.
import type { Point } from '../../formula/define';
import { standingOf, type Standing } from './standing';
import { slack } from './taps';

/** A finger that has not moved for so long looks, and does not scroll. Shorter than a long press of the system. Milliseconds. */
const still = 350;

export class Gaze {
  readonly #root: HTMLElement;
  readonly #look: (at: Point | null) => void;
  readonly #held: () => void;
  readonly #standing: Standing;
  #finger: { readonly at: Point; readonly timer: number } | null = null;
  #holding = false;

  /** @param look told where, in pixels of the plot, null for nowhere @param held a finger looks: it is no tap */
  constructor(root: HTMLElement, look: (at: Point | null) => void, held: () => void) {
    this.#root = root;
    this.#look = look;
    this.#held = held;
    this.#standing = standingOf(root);
  }

  /** Begins to listen. Returns the function that stops it. */
  start(): () => void {
    const over = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
      passive = true,
    ) => this.#root.addEventListener(name, act, { passive, signal: over.signal });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => event.pointerType === 'touch' && this.#end());
    on('pointercancel', () => this.#end());
    on('pointerleave', () => this.#end());
    on('focusin', ({ target }) => {
      if (target instanceof Element && target.matches('.plot-touch:focus-visible')) this.#middle();
    });
    on('focusout', () => this.#look(null));
    // A finger that looks does not scroll; only a listener that says so may stop the browser from it.
    const stay = (event: Event) => {
      if (this.#holding && event.cancelable) event.preventDefault();
    };
    on('touchmove', stay, false);
    on('contextmenu', stay, false);
    return () => {
      over.abort();
      this.#end();
      this.#standing.stop();
    };
  }

  #down(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return;
    this.#end();
    const taken = event.target instanceof Element && event.target.closest('[data-start], button');
    if (!event.isPrimary || taken) return;
    const at = this.#standing.at(event);
    const timer = window.setTimeout(() => {
      this.#holding = true;
      this.#held();
      this.#look(at);
    }, still);
    this.#finger = { at, timer };
  }

  #move(event: PointerEvent): void {
    const at = this.#standing.at(event);
    if (event.pointerType !== 'touch' || this.#holding) this.#look(at);
    else if (this.#finger && Math.hypot(at[0] - this.#finger.at[0], at[1] - this.#finger.at[1]) > slack.touch)
      this.#end();
  }

  /** The finger is lifted, a second one came, or the pointer has left. */
  #end(): void {
    if (this.#finger) window.clearTimeout(this.#finger.timer);
    this.#finger = null;
    this.#holding = false;
    this.#look(null);
  }

  /** The ground has the keys: what is in the middle of the plot moves as they pan. */
  #middle(): void {
    this.#look([this.#root.clientWidth / 2, this.#root.clientHeight / 2]);
  }
}
