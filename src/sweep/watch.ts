// What is measured of a run while its rows pass.
import { Arrival } from '../engine/arrival';
import type { Rows } from '../engine/types';
import { diverged, reachedNone, type Outcome, type SweepPlan } from './types';

/** Watches one run after the other. */
export interface Watch {
  begin(loss: number): void;
  /** The next `count` rows, packed from index `at` on. */
  push(rows: Rows, at: number, count: number): void;
  /** What it saw: null where the run did not get there. */
  readonly got: { readonly minimum: number; readonly step: number } | null;
}

/** Nothing but the last row counts. */
const blind: Watch = { begin: () => undefined, push: () => undefined, got: null };

/** Waits for the first row whose loss is low enough. */
class Below implements Watch {
  readonly #below: number;
  #rows = 0;
  #found = -1;

  constructor(below: number) {
    this.#below = below;
  }

  get got(): Watch['got'] {
    return this.#found < 0 ? null : { minimum: 0, step: this.#found };
  }

  begin(): void {
    this.#rows = 0;
    this.#found = -1;
  }

  push(rows: Rows, at: number, count: number): void {
    const first = this.#rows;
    this.#rows += count;
    if (this.#found >= 0) return;
    for (let k = 0, i = at + 2; k < count; k++, i += 3) {
      if (!(rows[i] <= this.#below)) continue;
      this.#found = first + k;
      return;
    }
  }
}

/** Waits for a minimum. */
class AtMinimum implements Watch {
  readonly #arrival: Arrival;

  constructor(arrival: Arrival) {
    this.#arrival = arrival;
  }

  get got(): Watch['got'] {
    return this.#arrival.reached;
  }

  begin(loss: number): void {
    this.#arrival.begin(loss);
  }

  push(rows: Rows, at: number, count: number): void {
    this.#arrival.push(rows, at, count);
  }
}

/** A watch for what a plan measures. */
export function watchFor({ measure, labels }: Pick<SweepPlan, 'measure' | 'labels'>): Watch {
  if (measure.kind === 'loss') return blind;
  return measure.kind === 'steps' ? new Below(measure.below) : new AtMinimum(new Arrival(labels));
}

/** Writes down what came of the cell at an index. @param step of the last row @param ended the last row is not finite */
export function note(
  outcome: Outcome,
  index: number,
  watch: Watch,
  last: { readonly loss: number; readonly step: number; readonly ended: boolean },
): void {
  const { got } = watch;
  outcome.loss[index] = last.loss;
  outcome.minimum[index] = last.ended ? diverged : (got?.minimum ?? reachedNone);
  outcome.steps[index] = last.ended ? last.step : (got?.step ?? last.step);
}
