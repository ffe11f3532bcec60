// States a run passed through, to replay from: its last two calls, or every so many steps.
import type { State } from './machine';

interface Mark {
  readonly row: number;
  readonly slots: Float64Array;
}

export class History {
  readonly #spacing: number | null;
  readonly #marks: Mark[] = [];

  /** @param spacing rows between marks; null keeps the last two only, enough to see why a run ended */
  constructor(spacing: number | null) {
    this.#spacing = spacing;
  }

  /** Steps that may be done before `keep` must be called again, at most `most`. */
  room(row: number, most: number): number {
    return this.#spacing === null ? most : Math.min(most, this.#spacing - (row % this.#spacing));
  }

  /** Keeps a copy of this state if it is one to keep. */
  keep(state: State): void {
    if (this.#spacing !== null && state.row % this.#spacing !== 0) return;
    if (this.#marks.at(-1)?.row === state.row) return;
    this.#marks.push({ row: state.row, slots: state.slots.slice() });
    if (this.#spacing === null && this.#marks.length > 2) this.#marks.shift();
  }

  /** A copy of the nearest state at or before a row. Throws a RangeError where none was kept. */
  before(row: number): State {
    const mark = this.#marks.findLast((each) => each.row <= row);
    if (!mark) throw new RangeError(`no state kept before row: ${row}`);
    return { row: mark.row, slots: mark.slots.slice(), ended: false };
  }
}
