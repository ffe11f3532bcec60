// Long series thinned for a chart: of each pixel column the first, the least, the greatest and the last row, and no other.
import type { SeriesCurve } from './messages';

/**
 * @param at places on the axis, which never fall @param rows how many there are so far @param most the axis' end; one row beyond
 * it is kept, so that the line leaves the chart @param columns pixels across
 */
export function thin(
  at: ArrayLike<number>,
  values: Float64Array,
  rows: number,
  most: number,
  columns: number,
): SeriesCurve {
  const room = Math.min(rows, 4 * (columns + 1) + 1);
  const steps = new Int32Array(room);
  const points = new Float64Array(2 * room);
  let size = 0;
  const add = (row: number): void => {
    if (size > 0 && row <= steps[size - 1]) return;
    steps[size] = row;
    points[2 * size] = at[row];
    points[2 * size + 1] = values[row];
    size++;
  };
  let [column, first, least, greatest, last] = [-1, -1, -1, -1, -1];
  const flush = (): void => {
    if (first < 0) return;
    add(first);
    add(Math.min(least, greatest));
    add(Math.max(least, greatest));
    add(last);
  };
  for (let row = 0; row < rows; row++) {
    const value = values[row];
    if (!Number.isFinite(value) || !Number.isFinite(at[row])) continue;
    const its = at[row] > most ? columns + 1 : Math.min(columns, Math.floor((at[row] / most) * columns) || 0);
    if (its !== column) {
      flush();
      column = its;
      first = least = greatest = last = row;
      if (its > columns) break;
    }
    if (value < values[least]) least = row;
    if (value > values[greatest]) greatest = row;
    last = row;
  }
  flush();
  return { steps: steps.slice(0, size), points: points.slice(0, 2 * size) };
}
