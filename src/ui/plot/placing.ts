// A tap places the start at once; while it may still turn out to be half a double-click, it is no entry of the history yet.
import type { Point } from '../../formula/define';
import { setStart } from '../../store/acts';
import type { Store } from '../../store/state';
import { undecided } from './taps';

export class Placing {
  readonly #store: Store;
  #open: { readonly from: Point; readonly to: Point; readonly timer: number } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  place(to: Point): void {
    this.settle();
    const from = this.#store.getState().scenario.start;
    setStart(this.#store, to, false);
    this.#open = { from, to, timer: window.setTimeout(() => this.settle(), undecided) };
  }

  /** The tap was the first half of a double-click: the start goes back to where it was. */
  takeBack(): void {
    const open = this.#close();
    if (open) setStart(this.#store, open.from, false);
  }

  /** The tap was one: it becomes an act, which Back undoes. */
  settle(): void {
    const open = this.#close();
    if (!open) return;
    const { start } = this.#store.getState().scenario;
    if (start[0] !== open.to[0] || start[1] !== open.to[1]) return; // moved on meanwhile
    setStart(this.#store, open.from, false); // what the entry before is to say
    setStart(this.#store, open.to, true);
  }

  #close(): { readonly from: Point; readonly to: Point } | null {
    const open = this.#open;
    this.#open = null;
    if (open) window.clearTimeout(open.timer);
    return open;
  }
}
