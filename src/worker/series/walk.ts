// A run walked through for its measures: every value of every row, so that charts of any width, and readings, come from one walk.
import { Run } from '../../engine/run';
import { kinds, Spending, type Spent } from '../../engine/spent';
import { slopeOf, type Slope } from '../../engine/slope';
import type { End, RunJob } from '../../engine/types';
import type { Point } from '../../formula/define';
import type { SeriesAxis, Summary } from './messages';
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

export class Walk {
  readonly #run: Run;
  readonly #slope: Slope | null;
  readonly #columns: ReadonlyMap<string, { readonly meter: Meter; readonly values: Float64Array }>;
  readonly #losses: Float64Array;
  readonly #evaluations: Float64Array;
  readonly #lengths: Float64Array;
  /** What the rule remembers, as it goes into the row that is taken next. */
  readonly #carried: Float64Array;
  /** The same at the row that was taken last. */
  readonly #memory: Float64Array;
  /** Rows have to be taken one by one: the memory is read between them. */
  readonly #singly: boolean;
  readonly #spending: Spending;
  /** What rows have cost by kind, where that has to be kept. */
  readonly #spent: readonly Float64Array[];
  #before: Place | null = null;
  #rows = 0;

  /** Throws a FormulaError where a text does not compile. */
  constructor(job: RunJob, minima: readonly Point[], measures: readonly string[]) {
    this.#run = new Run(job);
    const { names, values, costs } = this.#run.carried;
    const column = () => new Float64Array(job.steps + 1);
    [this.#losses, this.#evaluations, this.#lengths] = [column(), column(), column()];
    this.#carried = values;
    this.#memory = values.slice();
    this.#slope = measures.some(needsSlope) ? slopeFor(job.surface) : null;
    this.#columns = new Map(
      measures.flatMap((name) => {
        const meter = meterOf(name, minima, { names, values: this.#memory });
        return meter ? [[name, { meter, values: column() }]] : [];
      }),
    );
    this.#spending = new Spending(names, costs);
    this.#spent = this.#spending.fixed ? [] : kinds.map(column);
    this.#singly = !this.#spending.fixed || measures.some(needsMemory);
  }

  /** Rows taken so far. */
  get rows(): number {
    return this.#rows;
  }

  get end(): End | null {
    return this.#run.end;
  }

  /** Values by row; null where the run does not know the measure. */
  column(measure: string): Float64Array | null {
    return this.#columns.get(measure)?.values ?? null;
  }

  /** Places on an axis by row: they never fall. */
  axis(axis: SeriesAxis): ArrayLike<number> {
    if (axis === 'evaluations') return this.#evaluations;
    return axis === 'length' ? this.#lengths : stepsUpTo(this.#losses.length);
  }

  /** Takes up to `count` more rows. */
  advance(count: number): void {
    const most = this.#singly ? 1 : count;
    for (let left = count; left > 0 && !this.#run.end; left -= most) {
      if (this.#singly) this.#memory.set(this.#carried);
      const rows = this.#run.take(most);
      for (let i = 0; i < rows.length; i += 3) this.#row(rows[i], rows[i + 1], rows[i + 2]);
    }
  }

  /** Rows that so many evaluations pay for, of those taken; null: all of them. */
  within(budget: number | null): number {
    if (budget === null || !(this.#evaluations[this.#rows - 1] > budget)) return this.#rows;
    // they never fall
    let [paid, beyond] = [0, this.#rows - 1];
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
      end: rows < this.#rows ? { kind: 'budget', step } : this.#run.end,
    };
  }

  #spentAt(row: number): Spent {
    if (this.#spending.fixed) return this.#spending.at(row, this.#memory);
    const [grad, f, hess] = this.#spent.map((column) => column[row]);
    return { grad, f, hess };
  }

  #row(x: number, y: number, loss: number): void {
    const row = this.#rows++;
    const before = this.#before;
    let [gx, gy] = [NaN, NaN];
    if (this.#slope) {
      this.#slope.at(x, y);
      [gx, gy] = this.#slope.gradient;
    }
    const now = { x, y, loss, gx, gy };
    this.#losses[row] = loss;
    this.#evaluations[row] = this.#spending.total(row, this.#memory);
    if (this.#spent.length > 0) {
      const spent = this.#spending.at(row, this.#memory);
      for (const [i, kind] of kinds.entries()) this.#spent[i][row] = spent[kind];
    }
    const stretch = before ? Math.hypot(x - before.x, y - before.y) : 0;
    // A place that is no number is infinitely far along.
    this.#lengths[row] = before ? this.#lengths[row - 1] + (Number.isNaN(stretch) ? Infinity : stretch) : 0;
    for (const { meter, values } of this.#columns.values()) values[row] = meter(now, before);
    this.#before = now;
  }
}

let whole = new Int32Array(0);

/** 0, 1, 2, ... */
function stepsUpTo(count: number): Int32Array {
  if (whole.length < count) whole = Int32Array.from({ length: count }, (_, i) => i);
  return whole;
}
