// The paths of an ensemble as fine, faint lines: of each what the plot shows.
import { clipLine, type Box } from './clip';
import type { Item } from './drawing';
import { runStyle } from './palette';
import type { Theme } from './themes';
import type { Viewport } from './viewport';

/** Paths one after the other: packed x, y, and the index of the point after each path's last. */
export interface FanPaths {
  readonly points: Float32Array;
  readonly ends: Int32Array;
}

/** The more there are the fainter each is. */
const opacity = { few: 0.3, least: 0.08, spread: 1.1 };

/** @param colour palette index 0..15 */
export function fanItems({ points, ends }: FanPaths, colour: number, plot: Viewport, theme: Theme): readonly Item[] {
  const faint = Math.max(opacity.least, Math.min(opacity.few, opacity.spread / Math.sqrt(ends.length)));
  const box = { x0: -1, y0: -1, x1: plot.width + 1, y1: plot.height + 1 };
  const alike = {
    kind: 'line',
    stroke: runStyle(theme, colour).colour,
    width: theme.lines.path * 0.4,
    dash: [],
    phase: 0,
    casing: null,
    opacity: faint,
  } as const;
  const items: Item[] = [];
  let from = 0;
  for (const end of ends) {
    for (const line of linesIn(points, from, end, plot, box)) items.push({ ...alike, points: line });
    from = end;
  }
  return items;
}

/** The parts of a path inside the box, in pixels. */
function linesIn(points: Float32Array, from: number, end: number, plot: Viewport, box: Box): readonly Float32Array[] {
  const lines: Float32Array[] = [];
  let line: number[] = [];
  const flush = (): void => {
    if (line.length >= 4) lines.push(new Float32Array(line));
    line = [];
  };
  let [px, py] = from < end ? plot.toPixel([points[2 * from], points[2 * from + 1]]) : [0, 0];
  for (let i = from + 1; i < end; i++) {
    const [qx, qy] = plot.toPixel([points[2 * i], points[2 * i + 1]]);
    const part = clipLine(box, px, py, qx, qy);
    if (part) {
      const [enter, leave] = part;
      if (enter > 0) flush();
      if (line.length === 0) line.push(px + enter * (qx - px), py + enter * (qy - py));
      line.push(px + leave * (qx - px), py + leave * (qy - py));
      if (leave < 1) flush();
    } else flush();
    [px, py] = [qx, qy];
  }
  flush();
  return lines;
}
