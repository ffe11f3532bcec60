// A run walked through for its measures: every value of every row, so that charts of any width, and readings, come from one walk.
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

  /** Throws a FormulaError where a text does not compile. */
  constructor(job: RunJob, minima: readonly Point[], measures: readonly string[]) {
    this.#gauge = new Gauge(job, minima, measures);
    this.#measures = measures;
    const column = () => new Float64Array(job.steps + 1);
    [this.#losses, this.#evaluations, this.#lengths] = [column(), column(), column()];
    this.#columns = measures.map((_, i) => (this.#gauge.knows(i) ? column() : new Float64Array(0)));
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
    });
  }

  /** @param goal the loss that is good enough */
  summary(goal: number): Summary | null {
    const step = this.rows - 1;
    if (step < 0) return null;
    const good = this.#losses.subarray(0, this.rows).findIndex((loss) => loss <= goal);
    return {
      step,
      loss: this.#losses[step],
      evaluations: this.#evaluations[step],
      length: this.#lengths[step],
      good: good < 0 ? null : { step: good, evaluations: this.#evaluations[good] },
      end: this.end,
    };
  }
}

let whole = new Int32Array(0);

/** 0, 1, 2, ... */
export function stepsUpTo(count: number): Int32Array {
  if (whole.length < count) whole = Int32Array.from({ length: count }, (_, i) => i);
  return whole;
}
