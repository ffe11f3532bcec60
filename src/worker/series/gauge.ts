// A run taken row by row, and what is measured of each row: of one run, or of each of many.
import { Run } from '../../engine/run';
import { Spending, type Spent } from '../../engine/spent';
import { slopeOf, type Slope } from '../../engine/slope';
import type { End, RunJob } from '../../engine/types';
import type { Point } from '../../formula/define';
import { meterOf, needsMemory, needsSlope, type Meter, type Place } from './meter';

/** Surfaces whose gradient is kept compiled. */
const keptSlopes = 8;
const slopes = new Map<string, Slope>();

function slopeFor(surface: RunJob['surface']): Slope {
  const key = JSON.stringify(surface);
  const slope = slopes.get(key) ?? slopeOf(surface);
  slopes.delete(key);
  slopes.set(key, slope);
  for (const oldest of slopes.keys()) {
    if (slopes.size <= keptSlopes) break;
    slopes.delete(oldest);
  }
  return slope;
}

export class Gauge {
  readonly #run: Run;
  readonly #slope: Slope | null;
  readonly #meters: readonly (Meter | null)[];
  /** What the rule remembers, as it goes into the row that is taken next. */
  readonly #carried: Float64Array;
  /** The same at the row that was taken last. */
  readonly #memory: Float64Array;
  /** Rows have to be taken one by one: the memory is read between them. */
  readonly #singly: boolean;
  readonly #spending: Spending;
  /** Of the row taken last, in the order of the measures; NaN where the run does not know one. */
  readonly values: Float64Array;
  #last: Place | null = null;
  #rows = 0;
  #evaluations = 0;
  #length = 0;

  /** Throws a FormulaError where a text does not compile. */
  constructor(job: RunJob, minima: readonly Point[], measures: readonly string[]) {
    this.#run = new Run(job);
    const { names, values, costs } = this.#run.carried;
    this.#carried = values;
    this.#memory = values.slice();
    this.#slope = measures.some(needsSlope) ? slopeFor(job.surface) : null;
    this.#meters = measures.map((name) => meterOf(name, minima, { names, values: this.#memory }));
    this.values = new Float64Array(measures.length).fill(NaN);
    this.#spending = new Spending(names, costs);
    this.#singly = this.costsVary || measures.some(needsMemory);
  }

  /** Rows taken so far. */
  get rows(): number {
    return this.#rows;
  }

  get end(): End | null {
    return this.#run.end;
  }

  /** The row taken last; null before the first. */
  get last(): Place | null {
    return this.#last;
  }

  /** What the rows so far have cost. */
  get evaluations(): number {
    return this.#evaluations;
  }

  /** Some steps cost more than others: then what rows cost is known only while they are the last. */
  get costsVary(): boolean {
    return !this.#spending.fixed;
  }

  /** What a row has cost by kind: any row taken, or where the costs vary the last. */
  spentAt(row: number): Spent {
    return this.#spending.at(row, this.#memory);
  }

  /** Of the path so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether the run has a measure, by its index. */
  knows(measure: number): boolean {
    return this.#meters[measure] !== null;
  }

  /** Takes up to `count` more rows, and calls `each` after every one. */
  take(count: number, each: () => void): void {
    const most = this.#singly ? 1 : count;
    for (let left = count; left > 0 && !this.#run.end; left -= most) {
      if (this.#singly) this.#memory.set(this.#carried);
      const rows = this.#run.take(most);
      for (let i = 0; i < rows.length; i += 3) {
        this.#row(rows[i], rows[i + 1], rows[i + 2]);
        each();
      }
    }
  }

  #row(x: number, y: number, loss: number): void {
    const before = this.#last;
    let [gx, gy] = [NaN, NaN];
    if (this.#slope) {
      this.#slope.at(x, y);
      [gx, gy] = this.#slope.gradient;
    }
    const now = { x, y, loss, gx, gy };
    this.#evaluations = this.#spending.total(this.#rows++, this.#memory);
    if (before) {
      const stretch = Math.hypot(x - before.x, y - before.y);
      // A place that is no number is infinitely far along.
      this.#length += Number.isNaN(stretch) ? Infinity : stretch;
    }
    for (let i = 0; i < this.#meters.length; i++) {
      const meter = this.#meters[i];
      if (meter) this.values[i] = meter(now, before);
    }
    this.#last = now;
  }
}
