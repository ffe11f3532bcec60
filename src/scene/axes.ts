// Axis numbers and ticks inside the frame's edge.
import { ticks, tickStep } from 'd3-array';
import type { Box } from './clip';
import type { Item } from './drawing';
import { tickText } from './numbers';
import { estimateWidth } from './text-width';
import type { Theme } from './themes';
import type { Viewport } from './viewport';

const size = 12;
const tick = 5;
/** From the edge to a number. */
const gap = 9;
/** Room left free in the corners, where the numbers of two axes would meet. */
const corner = 34;

interface Tick {
  readonly at: number;
  readonly text: string;
}

function ticksOf(from: number, to: number, pixels: number, apart: number): Tick[] {
  const count = Math.max(2, Math.round(pixels / apart));
  const step = tickStep(from, to, count);
  const largest = Math.max(Math.abs(from), Math.abs(to));
  return ticks(from, to, count).map((at) => ({ at, text: tickText(at, step, largest) }));
}

/** Ticks and numbers along the bottom and the left edge, and the boxes the numbers fill. */
export function axes(
  plot: Viewport,
  theme: Theme,
): { readonly items: readonly Item[]; readonly boxes: readonly Box[] } {
  const items: Item[] = [];
  const boxes: Box[] = [];
  const { width, height } = plot;
  const mark = (x0: number, y0: number, x1: number, y1: number): void => {
    const points = Float32Array.of(x0, y0, x1, y1);
    items.push({
      kind: 'line',
      points,
      stroke: theme.groundInk,
      width: 0,
      dash: [],
      phase: 0,
      casing: null,
      opacity: 1,
    });
  };
  const number = (x: number, y: number, text: string, anchor: 'start' | 'middle'): void => {
    items.push({ kind: 'text', x, y, text, fill: theme.groundInk, halo: null, size, weight: 400, anchor });
    const wide = estimateWidth(text, size, 400);
    const x0 = anchor === 'start' ? x : x - wide / 2;
    boxes.push({ x0, y0: y - size, x1: x0 + wide, y1: y + 0.3 * size });
  };
  const [[x0, x1], [y0, y1]] = plot.window;
  for (const { at, text } of ticksOf(x0, x1, width, 110)) {
    const [px] = plot.toPixel([at, y0]);
    if (px < corner || px > width - 22) continue;
    mark(px, height, px, height - tick);
    number(px, height - gap, text, 'middle');
  }
  for (const { at, text } of ticksOf(y0, y1, height, 90)) {
    const [, py] = plot.toPixel([x0, at]);
    if (py < 16 || py > height - corner) continue;
    mark(0, py, tick, py);
    number(gap, py + 0.36 * size, text, 'start');
  }
  return { items, boxes };
}
