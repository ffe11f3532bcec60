// Slanted lines over some cells of a square map, at the sharpness of the screen whatever the size of the cells.
import type { Box } from './clip';

/**
 * Lines that rise to the right, `apart` pixels from each other, wherever they cross a hatched cell; packed x, y.
 * @param size cells of a side @param hatched by `row*size + column`, rows upwards
 */
export function hatching(
  { x0, y0, x1, y1 }: Box,
  size: number,
  hatched: (cell: number) => boolean,
  apart: number,
): Float32Array[] {
  const lines: Float32Array[] = [];
  const [width, height] = [(x1 - x0) / size, (y1 - y0) / size];
  const stride = apart * Math.SQRT2;
  for (let sum = x0 + y0 + stride / 2; sum < x1 + y1; sum += stride) {
    // along the line x + y = sum, at the borders of columns and rows
    const crossings = [x0, x1, sum - y0, sum - y1];
    for (let i = 1; i < size; i++) crossings.push(x0 + i * width, sum - (y0 + i * height));
    const places = crossings.filter((x) => x >= x0 && x <= x1 && sum - x >= y0 && sum - x <= y1).sort((a, b) => a - b);
    let from: number | null = null;
    for (let i = 1; i < places.length; i++) {
      const [left, right] = [places[i - 1], places[i]];
      const middle = (left + right) / 2;
      const column = Math.min(size - 1, Math.floor((middle - x0) / width));
      const row = Math.min(size - 1, Math.floor((y1 - (sum - middle)) / height));
      const on = hatched(row * size + column);
      if (on) from ??= left;
      if (from !== null && (!on || i === places.length - 1)) {
        const to = on ? right : left;
        lines.push(Float32Array.of(from, sum - from, to, sum - to));
        from = null;
      }
    }
  }
  return lines;
}
