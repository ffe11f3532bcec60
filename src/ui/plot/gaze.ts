// Where on the plot somebody looks: under the mouse, under a finger held still, or at the middle while the ground has the keys.
import type { Point } from '../../formula/define';
import { slack } from './taps';

/** A finger that has not moved for so long looks, and does not scroll. Shorter than a long press of the system. Milliseconds. */
const still = 350;

/** What is needed of a pointer event. */
interface Pointed {
  readonly pointerType: string;
  readonly isPrimary: boolean;
}

export class Gaze {
  readonly #root: HTMLElement;
  readonly #look: (at: Point | null) => void;
  readonly #held: () => void;
  #finger: { readonly at: Point; readonly timer: number } | null = null;
  #holding = false;

  /** @param look told where, in pixels of the plot, null for nowhere @param held a finger looks: it is no tap */
  constructor(root: HTMLElement, look: (at: Point | null) => void, held: () => void) {
    this.#root = root;
    this.#look = look;
    this.#held = held;
  }

  /** Begins to watch the keys' focus, and to keep a held finger from scrolling. Returns the function that stops it. */
  start(): () => void {
    const stay = (event: Event) => {
      if (this.#holding && event.cancelable) event.preventDefault();
    };
    const focus = ({ target }: Event) => {
      if (target instanceof Element && target.matches('.plot-touch:focus-visible')) this.#middle();
    };
    const blur = () => this.#look(null);
    // Only a listener that says so may stop the browser from scrolling.
    this.#root.addEventListener('touchmove', stay, { passive: false });
    this.#root.addEventListener('focusin', focus);
    this.#root.addEventListener('focusout', blur);
    this.#root.addEventListener('contextmenu', stay);
    return () => {
      this.#root.removeEventListener('touchmove', stay);
      this.#root.removeEventListener('focusin', focus);
      this.#root.removeEventListener('focusout', blur);
      this.#root.removeEventListener('contextmenu', stay);
      this.end();
    };
  }

  down({ pointerType, isPrimary }: Pointed, at: Point): void {
    if (pointerType !== 'touch') return;
    this.end();
    if (!isPrimary) return;
    const timer = window.setTimeout(() => {
      this.#holding = true;
      this.#held();
      this.#look(at);
    }, still);
    this.#finger = { at, timer };
  }

  move({ pointerType }: Pointed, at: Point): void {
    if (pointerType !== 'touch' || this.#holding) this.#look(at);
    else if (this.#finger && Math.hypot(at[0] - this.#finger.at[0], at[1] - this.#finger.at[1]) > slack.touch)
      this.end();
  }

  /** The finger is lifted, a second one came, or the pointer has left. */
  end(): void {
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
