// A map of how a run does over two of its settings, as a draw list: cells, hatching where it diverges, theory's edge, marks, axes, scale.
import type { ChartTick } from './chart-ticks';
import { measures, textOf } from './chart-pieces';
import { clipLine, type Box } from './clip';
import type { Drawing, Item } from './drawing';
import { hatching } from './hatching';
import { levelAxis, uprightAxis, uprightRoom, type OverAxis } from './over-axis';
import { ramp } from './ramp';
import type { Measure } from './text-width';
import type { Theme } from './themes';

export interface SettingMapInput {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly x: OverAxis;
  readonly y: OverAxis;
  /** The cells as a picture; null while there are none. */
  readonly source: HTMLCanvasElement | null;
  /** Cells of a side, and which of them are hatched: `row*size + column`, rows upwards. */
  readonly size: number;
  readonly lost: (cell: number) => boolean;
  /** Packed x, y in shares of the axes. */
  readonly edge: Float32Array;
  /** The values in use, where they are on the axes, and the colour of their run. */
  readonly uses: { readonly x: number; readonly y: number; readonly colour: string } | null;
  /** The middle of the best cell. */
  readonly best: { readonly x: number; readonly y: number } | null;
  /** Numbers along the scale of colours, from 0 for the worst to 1 for the best, and what they are. */
  readonly scale: { readonly ticks: readonly ChartTick[]; readonly title: string };
  readonly measure: Measure;
}

/** Lengths in pixels for type of 12; they grow with it. */
const lengths = { top: 30, bottom: 40, right: 4, gap: 16, bar: 11, ring: 8, best: 6.5, hatch: 7 } as const;
/** Colours of the scale. */
const steps = 40;

/** The map and where on it the cells are. */
export function settingMap(input: SettingMapInput): { readonly drawing: Drawing; readonly plot: Box } {
  const { width, height, theme, measure } = input;
  const { by, small } = measures(theme);
  const grown = (key: keyof typeof lengths): number => by * lengths[key];
  const numbers = Math.max(0, ...input.scale.ticks.map(({ text }) => measure(text, small, 400)));
  const aside = grown('gap') + grown('bar') + 9 * by + Math.max(numbers, measure(input.scale.title, small, 400) - grown('bar') - 9 * by); // prettier-ignore
  const x0 = Math.round(uprightRoom(input.y, theme, measure));
  const plot: Box = {
    x0,
    y0: Math.round(grown('top')),
    x1: Math.max(x0 + 1, Math.floor(width - aside - grown('right'))),
    y1: Math.max(grown('top') + 1, Math.floor(height - grown('bottom'))),
  };
  const items: Item[] = [];
  if (input.source) items.push({ kind: 'image', source: input.source, x: plot.x0, y: plot.y0, width: plot.x1 - plot.x0, height: plot.y1 - plot.y0 }); // prettier-ignore
  const { axis } = theme.lines;
  const hatch = { stroke: theme.bad, width: Math.max(axis, 0.9 * by), dash: [], phase: 0, casing: null, opacity: 0.55 } as const; // prettier-ignore
  for (const points of hatching(plot, input.size, input.lost, grown('hatch'))) items.push({ kind: 'line', points, ...hatch }); // prettier-ignore
  items.push(...edgeItems(input, plot), ...marks(input, plot, grown));
  items.push(...levelAxis(input.x, theme, measure, plot.x0, plot.x1, plot.y1));
  items.push(...uprightAxis(input.y, theme, plot.x0, plot.y0, plot.y1));
  items.push(...scaleItems(input, plot, plot.x1 + grown('gap'), grown('bar')));
  return { drawing: { width, height, background: null, items }, plot };
}

/** Where shares of the axes are on the picture. */
export function placeIn(plot: Box, x: number, y: number): readonly [x: number, y: number] {
  return [plot.x0 + x * (plot.x1 - plot.x0), plot.y1 - y * (plot.y1 - plot.y0)];
}

/** Theory's line, cut where it leaves the map. */
function edgeItems({ edge, theme }: SettingMapInput, plot: Box): Item[] {
  const { by } = measures(theme);
  const line: number[] = [];
  for (let i = 2; i < edge.length; i += 2) {
    const [px, py] = placeIn(plot, edge[i - 2], edge[i - 1]);
    const [qx, qy] = placeIn(plot, edge[i], edge[i + 1]);
    const parts = clipLine(plot, px, py, qx, qy);
    if (!parts) continue;
    if (line.length === 0) line.push(px + parts[0] * (qx - px), py + parts[0] * (qy - py));
    line.push(px + parts[1] * (qx - px), py + parts[1] * (qy - py));
  }
  if (line.length === 0) return [];
  const casing = { colour: theme.page, width: 1.25 * by };
  return [{ kind: 'line', points: Float32Array.from(line), stroke: theme.ink, width: 1.75 * by, dash: [6 * by, 5 * by], phase: 0, casing, opacity: 1 }]; // prettier-ignore
}

/** A diamond in the best cell, and a ring in the run's colour where it stands. */
function marks(
  { best, uses, theme }: SettingMapInput,
  plot: Box,
  grown: (key: keyof typeof lengths) => number,
): Item[] {
  const { by } = measures(theme);
  const casing = { colour: theme.halo, width: 2 * by };
  const items: Item[] = [];
  if (best) {
    const [x, y] = placeIn(plot, best.x, best.y);
    items.push({ kind: 'marker', shape: 'diamond', x, y, size: grown('best'), fill: theme.ink, casing });
  }
  if (uses) {
    const [x, y] = placeIn(plot, uses.x, uses.y);
    items.push({ kind: 'glyph', glyph: 'local-minimum', x, y, size: grown('ring'), ink: uses.colour, casing, weight: 1.8 * by }); // prettier-ignore
  }
  return items;
}

/** The colours with their numbers, the best at the top. */
function scaleItems({ scale, theme }: SettingMapInput, { y0, y1 }: Box, x: number, bar: number): Item[] {
  const { by, small } = measures(theme);
  const text = textOf(small);
  const bottom = Math.min(y1, Math.max(y0 + (y1 - y0) * 0.62, y0 + 8 * small));
  const each = (bottom - y0) / steps;
  const items = ramp(theme, steps).map((fill, i): Item => {
    // each reaches under the next, so that no seam is seen
    const [low, high] = [bottom - i * each, i === steps - 1 ? y0 : Math.max(y0, bottom - (i + 1.5) * each)];
    const rings = [Float32Array.of(x, low, x + bar, low, x + bar, high, x, high)];
    return { kind: 'area', rings, fill, stroke: null, width: 0 };
  });
  for (const { at, text: number } of scale.ticks) {
    const y = bottom - at * (bottom - y0);
    const points = Float32Array.of(x + bar, y, x + bar + 4 * by, y);
    items.push({ kind: 'line', points, stroke: theme.outline, width: theme.lines.axis, dash: [], phase: 0, casing: null, opacity: 1 }); // prettier-ignore
    items.push(text(x + bar + 8 * by, y + 0.36 * small, number, theme.muted, 'start'));
  }
  return [...items, text(x, bottom + 1.6 * small, scale.title, theme.muted, 'start')];
}
