// Marks on the curves of runs over one setting: ticks at values in use, crosses where runs diverge, dots for values that stand alone, arrows where curves leave the chart.
import type { Curve } from './chart-curve';
import { hairline, measures } from './chart-pieces';
import { around, type Box } from './clip';
import type { Item } from './drawing';
import { valueAt, type OverRun, type Piece } from './over-run';
import type { Theme } from './themes';

/** A run with what is drawn of it. */
export interface Drawn {
  readonly run: OverRun;
  readonly colour: string;
  readonly stretches: readonly { readonly piece: Piece; readonly curve: Curve }[];
  /** Pieces too short for a curve. */
  readonly lone: readonly Piece[];
}

/** Lengths in pixels for type of 12; they grow with it. */
const lengths = { lost: 4.5, tick: 8, dot: 2, arrow: 5 } as const;
/** So far beyond the edge a curve has left the chart. Pixels. */
const slack = 0.5;

/** Of runs that leave the chart and diverge farther on: how high their crosses stand, each below the one before it. */
export function crossHeights(drawn: readonly Drawn[], { y0 }: Box, theme: Theme): ReadonlyMap<OverRun, number> {
  const size = measures(theme).by * lengths.lost;
  const high = drawn.filter(({ stretches }) => {
    const last = stretches.at(-1);
    return last?.piece.lost[1] && last.curve.exit;
  });
  return new Map(high.map(({ run }, i) => [run, y0 + size * (1 + 2.6 * i)]));
}

/** The marks of a run, and the boxes that names must keep off. @param height of its last cross, where it leaves the chart before */
export function marksOf(
  { run, colour, stretches, lone }: Drawn,
  { y0, y1 }: Box,
  x: (at: number) => number,
  y: (value: number) => number,
  theme: Theme,
  height: number | undefined,
): { readonly items: Item[]; readonly boxes: readonly Box[] } {
  const { by } = measures(theme);
  const grown = (key: keyof typeof lengths): number => by * lengths[key];
  const casing = { colour: theme.page, width: theme.lines.casing };
  const within = (value: number, size: number): number => Math.min(y1 - size, Math.max(y0 + size, y(value)));
  const items: Item[] = [];
  const boxes: Box[] = [];
  const last = stretches.at(-1);
  if (run.uses !== null) {
    const value = valueAt(run, run.uses);
    if (value !== null) {
      const middle = Math.min(y1, Math.max(y0, y(value)));
      const at = x(run.uses);
      const width = 1.9 * theme.lines.curve;
      const points = Float32Array.of(at, middle - grown('tick'), at, middle + grown('tick'));
      items.push({ kind: 'line', points, stroke: colour, width, dash: [], phase: 0, casing, opacity: 1 });
      boxes.push({ x0: at - width, x1: at + width, y0: middle - grown('tick'), y1: middle + grown('tick') });
    }
  }
  if (height !== undefined && last?.curve.exit) {
    // over the chart's edge up to where it diverges
    const points = Float32Array.of(last.curve.exit.x, height, x(last.piece.points.at(-2) ?? 0), height);
    const thin = { ...hairline(0, 0, 0, 0, colour, []), width: 0.6 * theme.lines.curve };
    items.push({ ...thin, points, dash: [0.01, 3.5 * by] });
  }
  for (const { piece } of stretches) {
    const { points, lost } = piece;
    const end = points.length - 2;
    for (const i of [...(lost[0] ? [0] : []), ...(lost[1] ? [end] : [])]) {
      const high = height !== undefined && piece === last?.piece && i === end;
      const at = { x: x(points[i]), y: high ? height : within(points[i + 1], grown('lost')) };
      items.push({ kind: 'glyph', glyph: 'lost', ...at, size: grown('lost'), ink: colour, casing, weight: by });
      boxes.push(around(at.x, at.y, grown('lost')));
    }
    for (const at of leavings(points, x, y, y0, 2 * grown('arrow'))) {
      // the cross says more
      if (height !== undefined && last?.curve.exit && piece === last.piece && at >= last.curve.exit.x) continue;
      items.push({ kind: 'arrow', x: at, y: y0 - by, angle: -Math.PI / 2, size: grown('arrow'), fill: colour, casing });
    }
  }
  for (const { points } of lone) {
    for (let i = 0; i < points.length; i += 2) {
      const at = { x: x(points[i]), y: within(points[i + 1], grown('dot')) };
      items.push({ kind: 'marker', shape: 'circle', ...at, size: grown('dot'), fill: colour, casing });
      boxes.push(around(at.x, at.y, grown('dot')));
    }
  }
  return { items, boxes };
}

/** Where a curve is beyond the upper edge: the middle of each such time, or its beginning if it is long; none close to the one before. */
function leavings(
  points: Float64Array,
  x: (at: number) => number,
  y: (value: number) => number,
  y0: number,
  apart: number,
): readonly number[] {
  const places: number[] = [];
  const outside = (i: number): boolean => i < points.length && y(points[i + 1]) < y0 - slack;
  for (let i = 0; i < points.length; i += 2) {
    if (!outside(i)) continue;
    const from = x(points[i]);
    while (outside(i + 2)) i += 2;
    const middle = (from + x(points[i])) / 2;
    const place = Math.min(middle, from + apart);
    const before = places.at(-1);
    if (before === undefined || place - before >= apart) places.push(place);
  }
  return places;
}
