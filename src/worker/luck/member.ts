// A member of an ensemble under way: its run, measured row by row, and what becomes of it.
import { Arrival } from '../../engine/arrival';
import type { Point } from '../../formula/define';
import type { RunJob } from '../../engine/types';
import { Gauge } from '../series/gauge';
import type { SeriesAxis } from '../series/messages';
import { FanPath } from './fan-path';
import type { EnsembleTask } from './messages';

export class Member {
  readonly gauge: Gauge;
  readonly fan: FanPath;
  /** The first row whose loss is good enough. */
  good = Infinity;
  readonly #arrival: Arrival;
  readonly #goal: number;
  readonly #row = new Float64Array(3);

  /** Throws a FormulaError where a text does not compile. */
  constructor(job: RunJob, minima: readonly Point[], { measures, labels, goal, fan }: EnsembleTask) {
    this.gauge = new Gauge(job, minima, measures);
    this.fan = new FanPath(fan.points, fan.near);
    this.#arrival = new Arrival(labels);
    this.#goal = goal;
  }

  /** The row at which its numbers are none any more; null while they are. */
  get lost(): number | null {
    const { end } = this.gauge;
    return end && end.kind !== 'budget' ? end.step : null;
  }

  get reached(): boolean {
    return this.lost === null && this.#arrival.reached !== null;
  }

  /** The loss of its last row; Infinity where it is lost. */
  get loss(): number {
    return this.lost === null ? (this.gauge.last?.loss ?? NaN) : Infinity;
  }

  /** How far along an axis it has come. */
  place(axis: SeriesAxis): number {
    if (axis === 'step') return this.gauge.rows - 1;
    return axis === 'evaluations' ? this.gauge.evaluations : this.gauge.length;
  }

  /** Takes up to `count` more rows, and calls `each` after every one whose numbers are some. */
  take(count: number, each: (row: number) => void): void {
    const { gauge } = this;
    gauge.take(count, () => {
      const row = gauge.rows - 1;
      if (row === this.lost || !gauge.last) return;
      const { x, y, loss } = gauge.last;
      if (row === 0) this.#arrival.begin(loss);
      this.#row[0] = x;
      this.#row[1] = y;
      this.#row[2] = loss;
      this.#arrival.push(this.#row, 0, 1);
      if (loss <= this.#goal && row < this.good) this.good = row;
      this.fan.push(x, y);
      each(row);
    });
  }
}
