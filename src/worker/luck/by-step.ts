// Median and band at every step: all members walk together, so that of their rows no more than a stretch is there at a time.
import { bandShares, quantile } from '../../sweep/quantile';
import { stepsUpTo } from '../series/walk';
import { curvesOf, type Quantiles } from './curves';
import type { Member } from './member';
import type { BandCurves } from './messages';

/** What a way of gathering values does. */
export interface Gather {
  /** The next rows of all members, from row `from` up to row `to`, that one not included. */
  take(members: readonly Member[], from: number, to: number): void;
  /** What was gathered, with the axis' end. @param columns pixels across a chart */
  curves(columns: number): { readonly curves: readonly (BandCurves | null)[]; readonly most: number };
}

export class ByStep implements Gather {
  readonly #steps: number;
  /** By measure; null where the run does not know it. */
  readonly #quantiles: readonly (Quantiles | null)[];
  #block = new Float64Array(0);

  constructor(knows: readonly boolean[], steps: number) {
    this.#steps = steps;
    const column = () => new Float64Array(steps + 1).fill(Infinity);
    this.#quantiles = knows.map((known) => (known ? { low: column(), median: column(), high: column() } : null));
  }

  take(members: readonly Member[], from: number, to: number): void {
    const [count, rows, measures] = [members.length, to - from, this.#quantiles.length];
    // where a member has no row any more, its values are infinite
    if (this.#block.length < measures * rows * count) this.#block = new Float64Array(measures * rows * count);
    const block = this.#block.fill(Infinity);
    for (const [m, member] of members.entries()) {
      const { values } = member.gauge;
      member.take(rows, (row) => {
        for (let i = 0; i < measures; i++) block[(i * rows + row - from) * count + m] = values[i];
      });
    }
    for (const [i, quantiles] of this.#quantiles.entries()) {
      if (!quantiles) continue;
      for (let row = 0; row < rows; row++) {
        const at = (i * rows + row) * count;
        summarize(block.subarray(at, at + count), quantiles, from + row);
      }
    }
  }

  curves(columns: number): ReturnType<Gather['curves']> {
    const most = Math.max(1, this.#steps);
    const places = stepsUpTo(this.#steps + 1);
    return { curves: this.#quantiles.map((each) => each && curvesOf(places, each, most, columns)), most };
  }
}

/** Writes quantiles of values, which it puts in order; those that are none count for nothing. */
export function summarize(values: Float64Array, quantiles: Quantiles, at: number): void {
  values.sort();
  // in this order those that are none come last
  let count = values.length;
  while (count > 0 && Number.isNaN(values[count - 1])) count--;
  const known = values.subarray(0, count);
  quantiles.low[at] = quantile(known, bandShares.low);
  quantiles.median[at] = quantile(known, bandShares.median);
  quantiles.high[at] = quantile(known, bandShares.high);
}
