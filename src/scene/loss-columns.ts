// Long runs thinned for a chart: of each pixel column the first, the lowest, the highest and the last row, and no other.
import type { RowSource } from './rows';

/** Rows of one run that a chart of so many pixel columns needs; rows that arrive later cost only themselves. */
export class LossColumns {
  readonly rows: RowSource;
  readonly steps: number;
  readonly columns: number;
  /** Row of the least and of the greatest loss of each column. */
  readonly #least: Int32Array;
  readonly #greatest: Int32Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  #next = 0;

  /** @param steps the budget: the chart's right edge @param columns pixels across, at least 1 */
  constructor(rows: RowSource, steps: number, columns: number) {
    this.rows = rows;
    this.steps = Math.max(1, steps);
    this.columns = Math.max(1, Math.floor(columns));
    this.#least = new Int32Array(this.columns).fill(-1);
    this.#greatest = new Int32Array(this.columns).fill(-1);
    this.#low = new Float64Array(this.columns).fill(Infinity);
    this.#high = new Float64Array(this.columns).fill(-Infinity);
  }

  /** Rows with a finite loss to join by lines, packed row, loss, in order. */
  points(): Float64Array {
    this.#advance();
    const packed = new Float64Array(2 * Math.min(this.#next, 4 * this.columns));
    let size = 0;
    let before = -1;
    const add = (row: number): void => {
      if (row <= before) return;
      before = row;
      const loss = this.rows.loss(row);
      if (!Number.isFinite(loss)) return;
      packed[size++] = row;
      packed[size++] = loss;
    };
    const last = Math.min(this.#next - 1, this.steps);
    const used = last < 0 ? 0 : this.#column(last) + 1;
    for (let column = 0; column < used; column++) {
      const least = this.#least[column];
      // No row, or none with a finite loss.
      if (least < 0) continue;
      const greatest = this.#greatest[column];
      add(Math.ceil((column * this.steps) / this.columns));
      add(Math.min(least, greatest));
      add(Math.max(least, greatest));
      add(Math.min(last, this.#end(column)));
    }
    return packed.subarray(0, size);
  }

  #advance(): void {
    const end = Math.min(this.rows.length, this.steps + 1);
    for (; this.#next < end; this.#next++) {
      const loss = this.rows.loss(this.#next);
      if (!Number.isFinite(loss)) continue;
      const column = this.#column(this.#next);
      if (loss < this.#low[column]) {
        this.#low[column] = loss;
        this.#least[column] = this.#next;
      }
      if (loss > this.#high[column]) {
        this.#high[column] = loss;
        this.#greatest[column] = this.#next;
      }
    }
  }

  #column(row: number): number {
    return Math.min(this.columns - 1, Math.floor((row * this.columns) / this.steps));
  }

  /** The last row of a column. */
  #end(column: number): number {
    return column === this.columns - 1 ? this.steps : Math.ceil(((column + 1) * this.steps) / this.columns) - 1;
  }
}
