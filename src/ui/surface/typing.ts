// Typing a formula: every key that gives one is applied at once, and what came of it is one entry of the history at rest.
import { settleFormula, typeFormula } from '../../store/own-surface';
import type { Store } from '../../store/state';
import type { Scenario } from '../../scenario/scenario';

/** Typing rests when no key was pressed for so long. Milliseconds. */
const rest = 1500;

export class Typing {
  readonly #store: Store;
  #from: Scenario | null = null;
  #timer: number | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  type(formula: string): void {
    this.#from ??= this.#store.getState().scenario;
    typeFormula(this.#store, formula);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle(), rest);
  }

  /** Typing is over for now: Back undoes it. */
  settle(): void {
    const from = this.#from;
    this.forget();
    if (from) settleFormula(this.#store, from);
  }

  /** The surface became another one by other means: there is nothing to undo. */
  forget(): void {
    window.clearTimeout(this.#timer);
    this.#from = null;
  }
}
