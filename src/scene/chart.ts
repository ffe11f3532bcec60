// A measure of runs as a draw list: curves, their names at their ends, a hairline grid. The playhead's line is not part of it.
import type { Box } from './clip';
import type { Drawing, Item } from './drawing';
import type { Placement } from './labels';
import { bandItem, bandPoints } from './chart-band';
import { curveIn, type Curve } from './chart-curve';
import type { ChartInput } from './chart-input';
import { endLabels, innerLabels, type Ended } from './chart-names';
import { hairline, measures, name, textOf } from './chart-pieces';
import { verticalScale } from './chart-scale';
import { axisTicks } from './chart-ticks';
import { chartTitle } from './chart-title';
import { runStyle } from './palette';

/** Nearer to the axis' end than this a curve is named right of the chart. Pixels. */
const early = 12;

export interface Chart {
  readonly drawing: Drawing;
  /** Where the curves are: the axis' 0 at x0, its end at x1. */
  readonly plot: Box;
  readonly title: string;
  readonly placements: ReadonlyMap<string, Placement>;
}

/** The chart and where on it the curves are. */
export function chartOf(input: ChartInput): Chart {
  const { theme, axis, runs, measure } = input;
  const { by, small, grown } = measures(theme);
  const text = textOf(small);
  const y0 = grown('top');
  const y1 = Math.max(y0 + 1, input.height - grown('bottom'));
  const curves = runs.flatMap(({ points, lost, band }) => [
    { points, lost: lost !== null },
    ...(band ? [{ points: bandPoints(band), lost: false }] : []),
  ]);
  const scale = verticalScale(curves, input.minimum, y1 - y0, small, input.wanted);
  const numbers = [...scale.ticks, ...(scale.floor ? [scale.floor] : [])];
  const widest = Math.max(0, ...numbers.map(({ text }) => measure(text, small, 400)));
  const names = Math.max(0, ...runs.map((run) => measure(run.name, small, name)));
  const x0 = Math.max(grown('left'), 8 * Math.ceil((widest + 8) / 8));
  const x1 = Math.max(x0 + 1, Math.floor(input.width - grown('gutter') - names - 2));
  const plot = { x0, y0, x1, y1 };
  const x = (at: number): number => x0 + (at / axis.most) * (x1 - x0);
  const y = (value: number): number => y0 + scale.y(value);
  const drawn = runs.map((run) => {
    const { colour, dash } = runStyle(theme, run.colour);
    return {
      run,
      curve: curveIn(run.points, plot, x, y),
      colour,
      dash: dash.map((part) => part * theme.lines.curve),
    };
  });
  const { axis: thin, curve: width } = theme.lines;
  const rule = (...line: Parameters<typeof hairline>) => ({ ...hairline(...line), width: thin });
  const items: Item[] = [];
  const title = chartTitle(input, scale.kind);
  if (input.titled) items.push(text(0, small, title, theme.muted, 'start'));
  for (const { at, text: number } of numbers) {
    const level = y0 + at;
    const isFloor = at === scale.floor?.at;
    items.push(rule(x0, level, x1, level, isFloor ? theme.outline : theme.rule, isFloor ? [1, 3] : []));
    items.push(text(x0 - 8, level + 0.36 * small, number, theme.muted, 'end'));
  }
  if (!scale.floor) items.push(rule(x0, y1, x1, y1, theme.outline, []));
  for (const { at, text: number } of axisTicks(axis, x1 - x0, small)) {
    items.push(rule(x(at), y1, x(at), y1 + 4 * by, theme.outline, []));
    // The last one keeps out of the way of the names.
    if (at === axis.most) items.push(text(x1 + 4, y1 + 17 * by, number, theme.muted, 'end'));
    else items.push(text(x(at), y1 + 17 * by, number, theme.muted, 'middle'));
  }
  for (const { run, colour } of drawn) if (run.band) items.push(bandItem(run.band, plot, x, y, colour));
  for (const { curve, colour, dash } of drawn) {
    for (const { points, phase } of curve.strokes)
      items.push({ kind: 'line', points, stroke: colour, width, dash, phase, casing: null, opacity: 1 });
  }
  const ends: (Ended & { readonly run: ChartInput['runs'][number] })[] = [];
  for (const each of drawn) {
    const mark = markOf(each.curve, each.run.lost, x, plot, ends, grown('lost'));
    ends.push({ ...each, mark: mark ?? earlyEnd(each.curve, input, plot) });
  }
  for (const { run, curve, mark, colour } of ends) {
    const casing = { colour: theme.page, width: theme.lines.casing };
    const lostSize = grown('lost');
    if (curve.exit && (!mark || mark.x - curve.exit.x > 3 * lostSize)) {
      const up = curve.exit.y < (y0 + y1) / 2;
      const angle = up ? -Math.PI / 2 : Math.PI / 2;
      items.push({ kind: 'arrow', ...curve.exit, angle, size: grown('arrow'), fill: colour, casing });
    }
    if (mark && run.lost !== null)
      items.push({ kind: 'glyph', glyph: 'lost', ...mark, size: lostSize, ink: colour, casing, weight: by });
  }
  items.push(...endLabels(ends, plot, input));
  const { items: lostLabels, placements } = innerLabels(ends, plot, input);
  items.push(...lostLabels);
  const drawing = { width: input.width, height: input.height, background: null, items };
  return { drawing, plot, title, placements };
}

/** Where a curve ends well before the axis does: runs have the same number of steps, but not of evaluations, nor the same length. */
function earlyEnd({ end }: Curve, { axis }: ChartInput, { x1, y0, y1 }: Box): Ended['mark'] {
  return axis.kind !== 'step' && end && end.x < x1 - early && end.y >= y0 && end.y <= y1 ? end : null;
}

/** A lost run's cross: at its last number, or at the edge over which it went; moved inwards from crosses that are there. */
function markOf(
  { end }: Curve,
  lost: number | null,
  x: (at: number) => number,
  { y0, y1 }: Box,
  others: readonly Ended[],
  size: number,
): Ended['mark'] {
  if (lost === null || !end) return null;
  const at = x(lost);
  const step = (end.y < (y0 + y1) / 2 ? 2.5 : -2.5) * size;
  let y = Math.min(y1 - size, Math.max(y0 + size, end.y));
  const meets = ({ mark }: Ended): boolean =>
    mark !== null && Math.abs(mark.x - at) < 2 * size && Math.abs(mark.y - y) < 2 * size;
  while (others.some(meets) && y + step > y0 && y + step < y1) y += step;
  return { x: at, y };
}
