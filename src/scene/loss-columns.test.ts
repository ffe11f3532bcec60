// Thinning for the chart: few rows, and no peak lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LossColumns } from './loss-columns';
import { ChunkRows } from './rows';

const rowsOf = (losses: readonly number[]) =>
  new ChunkRows([Float64Array.from(losses.flatMap((loss) => [0, 0, loss]))]);
const losses = (points: Float64Array) => [...points].filter((_, i) => i % 2 === 1);

describe('thinned rows', () => {
  it('are all rows where there are fewer than columns', () => {
    expect([...new LossColumns(rowsOf([3, 1, 2]), 2, 100).points()]).toEqual([0, 3, 1, 1, 2, 2]);
  });

  it('keep the extremes of every column, in order, and at most four rows of each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 200 }),
        (list, columns, more) => {
          const steps = Math.max(1, list.length - 1 + more);
          const points = new LossColumns(rowsOf(list), steps, columns).points();
          const rows = [...points].filter((_, i) => i % 2 === 0);
          expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
          rows.forEach((row, i) => expect(points[2 * i + 1]).toBe(list[row]));
          expect(rows[0]).toBe(0);
          expect(rows.at(-1)).toBe(list.length - 1);
          const columnOf = (row: number) => Math.min(columns - 1, Math.floor((row * columns) / steps));
          for (let column = 0; column < columns; column++) {
            const all = list.filter((_, row) => columnOf(row) === column);
            const kept = rows.filter((row) => columnOf(row) === column).map((row) => list[row]);
            expect(kept.length).toBeLessThanOrEqual(4);
            if (all.length === 0) continue;
            expect(Math.min(...kept)).toBe(Math.min(...all));
            expect(Math.max(...kept)).toBe(Math.max(...all));
          }
        },
      ),
    );
  });

  it('of rows that come in pieces are those of all at once', () => {
    const list = Array.from({ length: 1000 }, (_, i) => Math.sin(i * i));
    const rows = new ChunkRows();
    const columns = new LossColumns(rows, 999, 60);
    for (let from = 0; from < 1000; from += 137) {
      rows.push(Float64Array.from(list.slice(from, from + 137).flatMap((loss) => [0, 0, loss])));
      columns.points();
    }
    expect([...columns.points()]).toEqual([...new LossColumns(rowsOf(list), 999, 60).points()]);
  });

  it('leave out the row at which a run diverged', () => {
    expect(losses(new LossColumns(rowsOf([1, 9, 1e300, Infinity]), 100, 2).points())).toEqual([1, 1e300]);
    expect(losses(new LossColumns(rowsOf([NaN]), 100, 2).points())).toEqual([]);
  });

  it('of a hundred thousand rows are few', () => {
    const list = Array.from({ length: 100_001 }, (_, i) => Math.sin(i));
    const points = new LossColumns(rowsOf(list), 100_000, 800).points();
    expect(points.length / 2).toBeLessThanOrEqual(4 * 800);
  });
});
