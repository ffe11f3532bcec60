// Axis numbers and ticks inside the frame's edge.
import { ticks, tickStep } from 'd3-array';
import type { Box } from './clip';
import type { Item } from './drawing';
import { tickText } from './numbers';
import { estimateWidth } from './text-width';
import type { Theme } from './themes';
import type { Viewport } from './viewport';

/** Lengths in parts of the type's size, which is 12 px on a desk. */
const parts = {
  tick: 5 / 12,
  /** From the edge to a number. */
  gap: 9 / 12,
  /** Room left free in the corners, where the numbers of two axes would meet. */
  corner: 34 / 12,
  /** And where a number would be cut off by the frame's far edge. */
  right: 22 / 12,
  top: 16 / 12,
  /** Between ticks, about. */
  apartX: 110 / 12,
  apartY: 90 / 12,
};

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

/**
 * Ticks and numbers along the bottom and the left edge, and the boxes the numbers fill.
 * @param busy the ground is a picture: all are cased, to be read on it
 */
export function axes(
  plot: Viewport,
  theme: Theme,
  busy = false,
): { readonly items: readonly Item[]; readonly boxes: readonly Box[] } {
  const items: Item[] = [];
  const boxes: Box[] = [];
  const { width, height } = plot;
  const size = theme.type.axis;
  const casing = busy ? { colour: theme.halo, width: theme.lines.casing } : null;
  const mark = (x0: number, y0: number, x1: number, y1: number): void => {
    const points = Float32Array.of(x0, y0, x1, y1);
    items.push({
      kind: 'line',
      points,
      stroke: theme.groundInk,
      width: theme.lines.axis,
      dash: [],
      phase: 0,
      casing,
      opacity: 1,
    });
  };
  const number = (x: number, y: number, text: string, anchor: 'start' | 'middle'): void => {
    items.push({ kind: 'text', x, y, text, fill: theme.groundInk, halo: casing, size, weight: 400, anchor });
    const wide = estimateWidth(text, size, 400);
    const x0 = anchor === 'start' ? x : x - wide / 2;
    boxes.push({ x0, y0: y - size, x1: x0 + wide, y1: y + 0.3 * size });
  };
  const [[x0, x1], [y0, y1]] = plot.window;
  for (const { at, text } of ticksOf(x0, x1, width, parts.apartX * size)) {
    const [px] = plot.toPixel([at, y0]);
    if (px < parts.corner * size || px > width - parts.right * size) continue;
    mark(px, height, px, height - parts.tick * size);
    number(px, height - parts.gap * size, text, 'middle');
  }
  for (const { at, text } of ticksOf(y0, y1, height, parts.apartY * size)) {
    const [, py] = plot.toPixel([x0, at]);
    if (py < parts.top * size || py > height - parts.corner * size) continue;
    mark(0, py, parts.tick * size, py);
    number(parts.gap * size, py + 0.36 * size, text, 'start');
  }
  return { items, boxes };
}
