// A run walked through for its measures: every value of every row, so that charts of any width, and readings, come from one walk.
import { kinds, type Spent } from '../../engine/spent';
import type { End, RunJob } from '../../engine/types';
import type { Point } from '../../formula/define';
import { Gauge } from './gauge';
import type { SeriesAxis, Summary } from './messages';

export class Walk {
  readonly #gauge: Gauge;
  readonly #measures: readonly string[];
  /** In the order of the measures. */
  readonly #columns: readonly Float64Array[];
  readonly #losses: Float64Array;
  readonly #evaluations: Float64Array;
  readonly #lengths: Float64Array;
  /** What rows have cost by kind, where that has to be kept. */
  readonly #spent: readonly Float64Array[];

  /** Throws a FormulaError where a text does not compile. */
  constructor(job: RunJob, minima: readonly Point[], measures: readonly string[]) {
    this.#gauge = new Gauge(job, minima, measures);
    this.#measures = measures;
    const column = () => new Float64Array(job.steps + 1);
    [this.#losses, this.#evaluations, this.#lengths] = [column(), column(), column()];
    this.#columns = measures.map((_, i) => (this.#gauge.knows(i) ? column() : new Float64Array(0)));
    this.#spent = this.#gauge.costsVary ? kinds.map(column) : [];
  }

  /** Rows taken so far. */
  get rows(): number {
    return this.#gauge.rows;
  }

  get end(): End | null {
    return this.#gauge.end;
  }

  /** Values by row; null where the run does not know the measure. */
  column(measure: string): Float64Array | null {
    const at = this.#measures.indexOf(measure);
    return at >= 0 && this.#gauge.knows(at) ? this.#columns[at] : null;
  }

  /** Places on an axis by row: they never fall. */
  axis(axis: SeriesAxis): ArrayLike<number> {
    if (axis === 'evaluations') return this.#evaluations;
    return axis === 'length' ? this.#lengths : stepsUpTo(this.#losses.length);
  }

  /** Takes up to `count` more rows. */
  advance(count: number): void {
    const gauge = this.#gauge;
    gauge.take(count, () => {
      const row = gauge.rows - 1;
      this.#losses[row] = gauge.last?.loss ?? NaN;
      this.#evaluations[row] = gauge.evaluations;
      this.#lengths[row] = gauge.length;
      for (let i = 0; i < this.#columns.length; i++) this.#columns[i][row] = gauge.values[i];
      if (this.#spent.length === 0) return;
      const spent = gauge.spentAt(row);
      for (const [i, kind] of kinds.entries()) this.#spent[i][row] = spent[kind];
    });
  }

  /** Rows that so many evaluations pay for, of those taken; null: all of them. */
  within(budget: number | null): number {
    const { rows } = this;
    if (budget === null || !(this.#evaluations[rows - 1] > budget)) return rows;
    // they never fall
    let [paid, beyond] = [0, rows - 1];
    while (beyond - paid > 1) {
      const middle = (paid + beyond) >> 1;
      if (this.#evaluations[middle] > budget) beyond = middle;
      else paid = middle;
    }
    return beyond;
  }

  /** @param goal the loss that is good enough @param budget evaluations it may take */
  summary(goal: number, budget: number | null = null): Summary | null {
    const rows = this.within(budget);
    const step = rows - 1;
    if (step < 0) return null;
    const good = this.#losses.subarray(0, rows).findIndex((loss) => loss <= goal);
    return {
      step,
      loss: this.#losses[step],
      evaluations: this.#evaluations[step],
      spent: this.#spentAt(step),
      length: this.#lengths[step],
      good: good < 0 ? null : { step: good, evaluations: this.#evaluations[good] },
      end: rows < this.rows ? { kind: 'budget', step } : this.end,
    };
  }

  #spentAt(row: number): Spent {
    if (this.#spent.length === 0) return this.#gauge.spentAt(row);
    const [grad, f, hess] = this.#spent.map((column) => column[row]);
    return { grad, f, hess };
  }
}

let whole = new Int32Array(0);

/** 0, 1, 2, ... */
export function stepsUpTo(count: number): Int32Array {
  if (whole.length < count) whole = Int32Array.from({ length: count }, (_, i) => i);
  return whole;
}
