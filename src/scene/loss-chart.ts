// Loss against step as a draw list: curves, their names at their ends, a hairline grid. The playhead's line is not part of it.
import { around } from './clip';
import type { Box } from './clip';
import type { Drawing, Item } from './drawing';
import { boxOf, leader, placeLabels, type LabelRequest, type Placement } from './labels';
import { lossCurve, type Curve } from './loss-chart-curve';
import { spread } from './loss-chart-labels';
import { lossScale, type LossScale } from './loss-chart-scale';
import { stepTicks } from './loss-chart-ticks';
import { runStyle } from './palette';
import type { Measure } from './text-width';
import type { Theme } from './themes';

/** A run as the chart shows it. */
export interface ChartRun {
  readonly key: string;
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  /** Packed row, loss: see LossColumns. */
  readonly points: Float64Array;
  /** The row at which it ended at a number that is none; null for a run that goes on or reached its budget. */
  readonly lost: number | null;
}

export interface LossChartInput {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** The budget: the step axis ends there. */
  readonly steps: number;
  /** Value of the lowest minimum known, null if none is. */
  readonly minimum: number | null;
  /** Painted in this order. */
  readonly runs: readonly ChartRun[];
  readonly measure: Measure;
  /** Where labels inside the chart stood before. */
  readonly previous: ReadonlyMap<string, Placement>;
}

export interface LossChart {
  readonly drawing: Drawing;
  /** Where the curves are: step 0 at x0, the budget at x1. */
  readonly plot: Box;
  readonly title: string;
  readonly placements: ReadonlyMap<string, Placement>;
}

const titles: Readonly<Record<LossScale['kind'], string>> = {
  loss: 'Loss against step',
  above: 'Loss above the minimum against step',
  linear: 'Loss against step, linear scale',
};
const width = 1.6;
const [small, name] = [12, 600];
const margin = { top: 22, bottom: 21, left: 40 };
/** From the plot to the names right of it: room for the lines that lead to them. */
const gutter = 18;
/** Lines of names are this far apart, and closer where there are many. */
const pitch = { usual: 14, least: 12 };
const lostSize = 4.5;
const arrowSize = 6;

/** The chart and where on it the curves are. */
export function lossChart(input: LossChartInput): LossChart {
  const { theme, steps, runs, measure } = input;
  const y0 = margin.top;
  const y1 = Math.max(y0 + 1, input.height - margin.bottom);
  const curves = runs.map(({ points, lost }) => ({ points, lost: lost !== null }));
  const scale = lossScale(curves, input.minimum, y1 - y0);
  const numbers = [...scale.ticks, ...(scale.floor ? [scale.floor] : [])];
  const widest = Math.max(0, ...numbers.map(({ text }) => measure(text, small, 400)));
  const names = Math.max(0, ...runs.map((run) => measure(run.name, small, name)));
  const x0 = Math.max(margin.left, 8 * Math.ceil((widest + 8) / 8));
  const x1 = Math.max(x0 + 1, Math.floor(input.width - gutter - names - 2));
  const plot = { x0, y0, x1, y1 };
  const x = (row: number): number => x0 + (row / steps) * (x1 - x0);
  const y = (loss: number): number => y0 + scale.y(loss);
  const drawn = runs.map((run) => {
    const { colour, dash } = runStyle(theme.name, run.colour);
    return { run, curve: lossCurve(run.points, plot, x, y), colour, dash: dash.map((part) => part * width) };
  });
  const items: Item[] = [];
  const title = titles[scale.kind];
  items.push(text(0, small, title, theme.muted, 'start'));
  for (const { at, text: number } of numbers) {
    const level = y0 + at;
    const isFloor = at === scale.floor?.at;
    items.push(hairline(x0, level, x1, level, isFloor ? theme.outline : theme.rule, isFloor ? [1, 3] : []));
    items.push(text(x0 - 8, level + 0.36 * small, number, theme.muted, 'end'));
  }
  if (!scale.floor) items.push(hairline(x0, y1, x1, y1, theme.outline, []));
  for (const { at, text: number } of stepTicks(steps, x1 - x0, 120)) {
    items.push(hairline(x(at), y1, x(at), y1 + 4, theme.outline, []));
    // The last one keeps out of the way of the names.
    if (at === steps) items.push(text(x1 + 4, y1 + 17, number, theme.muted, 'end'));
    else items.push(text(x(at), y1 + 17, number, theme.muted, 'middle'));
  }
  for (const { curve, colour, dash } of drawn) {
    for (const { points, phase } of curve.strokes)
      items.push({ kind: 'line', points, stroke: colour, width, dash, phase, casing: null, opacity: 1 });
  }
  const ends: Ended[] = [];
  for (const each of drawn) ends.push({ ...each, mark: markOf(each.curve, each.run.lost, x, plot, ends) });
  for (const { curve, mark, colour } of ends) {
    const casing = { colour: theme.page, width: 1.5 };
    if (curve.exit && (!mark || mark.x - curve.exit.x > 3 * lostSize)) {
      const up = curve.exit.y < (y0 + y1) / 2;
      const angle = up ? -Math.PI / 2 : Math.PI / 2;
      items.push({ kind: 'arrow', ...curve.exit, angle, size: arrowSize, fill: colour, casing });
    }
    if (mark) items.push({ kind: 'glyph', glyph: 'lost', ...mark, size: lostSize, ink: colour, casing });
  }
  items.push(...endLabels(ends, plot, input));
  const { items: lostLabels, placements } = innerLabels(ends, plot, input);
  items.push(...lostLabels);
  const drawing = { width: input.width, height: input.height, background: null, items };
  return { drawing, plot, title, placements };
}

interface Ended {
  readonly run: ChartRun;
  readonly curve: Curve;
  readonly colour: string;
  /** The cross where it was lost. */
  readonly mark: { readonly x: number; readonly y: number } | null;
}

/** A lost run's cross: at its last number, or at the edge over which it went; moved inwards from crosses that are there. */
function markOf(
  { end }: Curve,
  lost: number | null,
  x: (row: number) => number,
  { y0, y1 }: Box,
  others: readonly Ended[],
): Ended['mark'] {
  if (lost === null || !end) return null;
  const at = x(lost);
  const step = (end.y < (y0 + y1) / 2 ? 2.5 : -2.5) * lostSize;
  let y = Math.min(y1 - lostSize, Math.max(y0 + lostSize, end.y));
  const meets = ({ mark }: Ended): boolean =>
    mark !== null && Math.abs(mark.x - at) < 2 * lostSize && Math.abs(mark.y - y) < 2 * lostSize;
  while (others.some(meets) && y + step > y0 && y + step < y1) y += step;
  return { x: at, y };
}

/** Names right of the plot, at the height where their curves end. */
function endLabels(ends: readonly Ended[], { x1, y0, y1 }: Box, { height }: LossChartInput): Item[] {
  const wishes = ends
    .filter(({ mark }) => !mark)
    .flatMap(({ run, curve: { end }, colour }) => (end ? [{ run, colour, y: Math.min(y1, Math.max(y0, end.y)) }] : []))
    .sort((a, b) => a.y - b.y);
  const apart = Math.min(pitch.usual, Math.max(pitch.least, height / Math.max(1, wishes.length)));
  const places = spread(
    wishes.map((wish) => wish.y),
    apart,
    small / 2,
    height - small / 2,
  );
  return wishes.flatMap(({ run, colour, y }, i): Item[] => {
    const label = text(x1 + gutter, places[i] + 0.36 * small, run.name, colour, 'start', name);
    const points = Float32Array.of(x1 + 2, y, x1 + 6, y, x1 + gutter - 6, places[i], x1 + gutter - 3, places[i]);
    return [{ ...hairline(0, 0, 0, 0, colour, []), points, width: 1, opacity: 0.6 }, label];
  });
}

/** Names of lost runs, beside their crosses. */
function innerLabels(
  ends: readonly Ended[],
  plot: Box,
  { measure, previous, theme }: LossChartInput,
): { readonly items: Item[]; readonly placements: ReadonlyMap<string, Placement> } {
  const lost = ends.flatMap(({ run, mark, colour }) => (mark ? [{ run, mark, colour }] : []));
  if (lost.length === 0) return { items: [], placements: new Map() };
  const requests = lost.map(({ run, mark }): LabelRequest => {
    const wide = measure(run.name, small, name);
    return { key: run.key, ...mark, radius: lostSize, width: wide, height: small + 3, side: 'right' };
  });
  const blocked = lost.map(({ mark: { x, y } }) => around(x, y, lostSize));
  const paths = Float32Array.from(ends.flatMap(({ curve }) => curve.strokes.flatMap(({ points }) => [...points])));
  const placements = placeLabels({
    // The frame keeps labels off its edge; the axis' own line may be close.
    width: plot.x1 + 4,
    height: plot.y1 + 4,
    labels: requests,
    blocked: [...blocked, { x0: 0, y0: 0, x1: plot.x0, y1: plot.y1 }, { x0: 0, y0: 0, x1: plot.x1, y1: plot.y0 - 8 }],
    shunned: [],
    paths,
    previous,
  });
  const items = lost.flatMap(({ run, colour }, i): Item[] => {
    const place = placements.get(run.key);
    if (!place) return [];
    const box = boxOf(requests[i], place);
    const line = leader(requests[i], place);
    const label = text(box.x0, box.y1 - 4, run.name, colour, 'start', name);
    const item = { ...label, halo: { colour: theme.page, width: 2 } };
    return line ? [{ ...hairline(0, 0, 0, 0, colour, []), points: line, width: 1 }, item] : [item];
  });
  return { items, placements };
}

function text(
  x: number,
  y: number,
  words: string,
  fill: string,
  anchor: 'start' | 'middle' | 'end',
  weight = 400,
): Extract<Item, { kind: 'text' }> {
  return { kind: 'text', x, y, text: words, fill, halo: null, size: small, weight, anchor };
}

function hairline(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  stroke: string,
  dash: readonly number[],
): Extract<Item, { kind: 'line' }> {
  const points = Float32Array.of(x0, y0, x1, y1);
  return { kind: 'line', points, stroke, width: 0, dash, phase: 0, casing: null, opacity: 1 };
}
