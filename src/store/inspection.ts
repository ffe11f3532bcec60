// The values of the step under the cursor, asked of the worker: the newest question wins, one is on its way at a time.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Inspection } from '../engine/types';
import type { Answer } from './questions';

type Values = Inspection['values'];

/** A step of a run with everything it names. */
export interface InspectedStep {
  readonly key: string;
  readonly step: number;
  readonly now: Values;
  /** Of the step before; empty at step 0. */
  readonly before: Values;
}

export interface InspectorState {
  /** Equations show numbers, not letters. */
  readonly numbers: boolean;
  /** The newest step whose values are all there; it may be of an older question for a moment. */
  readonly shown: InspectedStep | null;
  /** The name of the equations that is pointed at: in them, by its slider or by its arrow on the plot. */
  readonly pointed: string | null;
}

/** Steps whose values are kept while their run stays the same. */
const kept = 64;

export class Inspections {
  readonly store: StoreApi<InspectorState> = createStore<InspectorState>(() => ({
    numbers: false,
    shown: null,
    pointed: null,
  }));
  readonly #ask: (key: string, step: number) => void;
  readonly #soon: () => void;
  readonly #known = new Map<number, Values>();
  #wanted: { readonly key: string; readonly step: number } | null = null;
  /** The step that is being asked for: finished before the newest is turned to, so that one that always moves on is shown too. */
  #target: number | null = null;
  #asked: number | null = null;
  /** The newest step whose values are all there. */
  #whole: InspectedStep | null = null;
  #generation = -1;

  /** @param ask asks the worker @param soon calls `show` before the next frame: formulas are set once a frame at most */
  constructor(ask: (key: string, step: number) => void, soon: () => void) {
    this.#ask = ask;
    this.#soon = soon;
  }

  /** Asks for a step of a run, in place of what was wanted before. Asking again for the same costs nothing. */
  want(key: string, step: number): void {
    if (this.#wanted?.key === key && this.#wanted.step === step) return;
    if (this.#wanted && this.#wanted.key !== key) this.forget();
    this.#wanted = { key, step };
    this.#next();
  }

  /** The runs may have changed: nothing that is known holds, and no answer to a question will come. */
  forget(): void {
    this.#known.clear();
    this.#wanted = null;
    this.#target = null;
    this.#asked = null;
    this.#whole = null;
  }

  /** @param asked the step that was asked for: perhaps by somebody else */
  received({ key, generation, inspection }: Answer, asked = this.#asked): void {
    if (this.#wanted?.key !== key || asked !== this.#asked) return;
    if (generation !== this.#generation) this.#known.clear();
    this.#generation = generation;
    // A run that ended before the step is shown at its last.
    if (this.#asked !== null && inspection.step < this.#asked && this.#asked === this.#target) {
      if (this.#wanted.step === this.#target) this.#wanted = { key, step: inspection.step };
      this.#target = inspection.step;
    }
    this.#asked = null;
    this.#known.set(inspection.step, inspection.values);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= kept) break;
      this.#known.delete(oldest);
    }
    this.#next();
  }

  #next(): void {
    while (this.#wanted && this.#asked === null) {
      const { key, step: wanted } = this.#wanted;
      const step = (this.#target ??= wanted);
      const now = this.#known.get(step);
      const before = step === 0 ? [] : this.#known.get(step - 1);
      if (!now || !before) {
        this.#asked = now ? step - 1 : step;
        this.#ask(key, this.#asked);
        return;
      }
      this.#target = null;
      this.#whole = { key, step, now, before };
      this.#soon();
      if (step === wanted) return;
    }
  }

  /** Puts the newest step that is all there into the store. */
  show(): void {
    if (this.#whole && this.#whole !== this.store.getState().shown) this.store.setState({ shown: this.#whole });
  }
}
