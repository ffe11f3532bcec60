// How runs do over one setting, as a draw list: a curve for each, named at its end; crosses where it diverges, a tick at the value in use.
import { curveIn, type Curve } from './chart-curve';
import { endLabels, innerLabels, type Ended } from './chart-names';
import { hairline, measures, name, textOf } from './chart-pieces';
import { verticalScale, type VerticalScale, type Wanted } from './chart-scale';
import type { Box } from './clip';
import type { Drawing, Item } from './drawing';
import type { Placement } from './labels';
import { levelAxis, type OverAxis } from './over-axis';
import { runStyle } from './palette';
import type { Measure } from './text-width';
import type { Theme } from './themes';

/** A stretch of the axis over which a run ends with a number. */
export interface Piece {
  /** Packed place, value: finite, of places from 0 to 1. */
  readonly points: Float64Array;
  /** The run diverges right before it, and right behind it. */
  readonly lost: readonly [before: boolean, behind: boolean];
}

export interface OverRun {
  readonly key: string;
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  /** From the left to the right. */
  readonly pieces: readonly Piece[];
  /** Where the value in use stands; null where that is off the axis. */
  readonly uses: number | null;
}

export interface OverChartInput {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly x: OverAxis;
  /** What is measured: it stands above the axis. */
  readonly title: string;
  readonly wanted: Wanted;
  /** Of losses, the value of the lowest minimum known, null if none is. */
  readonly minimum: number | null;
  /** Of losses, that at the start: what ends far above it leaves the chart. Null for other measures. */
  readonly start: number | null;
  /** Where theory puts the edge of stability; null where it says nothing. */
  readonly edge: number | null;
  readonly runs: readonly OverRun[];
  readonly measure: Measure;
  /** Where names inside the chart stood before. */
  readonly previous: ReadonlyMap<string, Placement>;
}

export interface OverChart {
  readonly drawing: Drawing;
  readonly plot: Box;
  /** Pixels from the top of the picture. */
  readonly y: (value: number) => number;
  readonly scale: VerticalScale;
  readonly placements: ReadonlyMap<string, Placement>;
}

const lengths = { top: 28, bottom: 42, left: 44, gutter: 18, lost: 4.5, tick: 8 } as const;
/** A curve that ends so near to the end of the axis is named right of it, in parts of the axis. */
const atEnd = 0.98;
/** Numbers of a piece that is so short: of two places. */
const island = 4;

interface Drawn {
  readonly run: OverRun;
  readonly colour: string;
  readonly curves: readonly Curve[];
}

export function overChart(input: OverChartInput): OverChart {
  const { width, height, theme, runs, measure } = input;
  const { by, small } = measures(theme);
  const grown = (key: keyof typeof lengths): number => by * lengths[key];
  const text = textOf(small);
  const [y0, y1] = [Math.round(grown('top')), Math.round(Math.max(grown('top') + 1, height - grown('bottom')))];
  const scale = scaleOf(input, y1 - y0);
  const y = (value: number): number => y0 + scale.y(value);
  const numbers = [...scale.ticks, ...(scale.floor ? [scale.floor] : [])];
  const widest = Math.max(0, ...numbers.map((tick) => measure(tick.text, small, 400)));
  const names = Math.max(0, ...runs.map((run) => measure(run.name, small, name)));
  const x0 = Math.max(grown('left'), 8 * Math.ceil((widest + 8) / 8));
  const x1 = Math.max(x0 + 1, Math.floor(width - grown('gutter') - names - 2));
  const plot = { x0, y0, x1, y1 };
  const x = (at: number): number => x0 + at * (x1 - x0);
  const items: Item[] = [text(0, small, input.title, theme.muted, 'start')];
  for (const { at, text: number } of numbers) {
    const rule = hairline(x0, y0 + at, x1, y0 + at, at === scale.floor?.at ? theme.outline : theme.rule, []);
    items.push({ ...rule, width: theme.lines.axis });
    items.push(text(x0 - 8, y0 + at + 0.36 * small, number, theme.muted, 'end'));
  }
  items.push({ ...hairline(x0, y1, x1, y1, theme.outline, []), width: theme.lines.axis });
  items.push(...levelAxis(input.x, theme, measure, x0, x1, y1));
  const drawn = runs.map((run): Drawn => {
    const curves = run.pieces.map(({ points }) => curveIn(points, plot, x, y));
    return { run, colour: runStyle(theme, run.colour).colour, curves };
  });
  if (input.edge !== null) {
    const points = Float32Array.of(x(input.edge), y0, x(input.edge), y1);
    const dash = [6 * by, 5 * by];
    items.push({ ...hairline(0, 0, 0, 0, theme.ink, dash), points, width: 1.5 * by });
  }
  for (const each of drawn) items.push(...lineItems(each, theme));
  const levels = levelsOf(drawn, plot, grown('lost'));
  for (const each of drawn) items.push(...markItems(each, plot, x, y, theme, grown, levels));
  const ends = drawn.flatMap((each) => endedOf(each, plot, x, levels));
  items.push(...endLabels(ends, plot, input));
  const inner = innerLabels(ends, plot, input);
  items.push(...inner.items);
  return { drawing: { width, height, background: null, items }, plot, y, scale, placements: inner.placements };
}

/** What ends far above the start leaves the chart, so that one run about to diverge does not flatten all others. */
function scaleOf({ runs, minimum, start, wanted, theme }: OverChartInput, height: number): VerticalScale {
  const pieces = runs.flatMap((run) => run.pieces.map(({ points }) => points));
  let lowest = start ?? Infinity;
  for (const points of pieces) for (let i = 1; i < points.length; i += 2) lowest = Math.min(lowest, points[i]);
  const top = start === null ? Infinity : start + (start - lowest);
  const curves = pieces.map((points) => ({ points: points.map((value, i) => (i % 2 === 1 ? Math.min(value, top) : value)), lost: false })); // prettier-ignore
  const first = start === null ? [] : [{ points: Float64Array.of(0, start), lost: false }];
  return verticalScale([...first, ...curves], minimum, height, theme.type.axis, wanted);
}

/** Of runs that leave the chart and diverge farther on: how high their crosses stand, each below the one before it. */
function levelsOf(drawn: readonly Drawn[], { y0 }: Box, size: number): ReadonlyMap<OverRun, number> {
  const high = drawn.filter(({ run, curves }) => run.pieces.at(-1)?.lost[1] && curves.at(-1)?.exit);
  return new Map(high.map(({ run }, i) => [run, y0 + size * (1 + 2.6 * i)]));
}

function lineItems({ run, colour, curves }: Drawn, theme: Theme): Item[] {
  const width = 1.25 * theme.lines.curve;
  const dash = runStyle(theme, run.colour).dash.map((part) => part * width);
  return curves.flatMap(({ strokes }) =>
    strokes.map(({ points, phase }): Item => {
      return { kind: 'line', points, stroke: colour, width, dash, phase, casing: null, opacity: 1 };
    }),
  );
}

/** Crosses where the run diverges, and a tick where its value stands. */
function markItems(
  { run, colour, curves }: Drawn,
  { y0, y1 }: Box,
  x: (at: number) => number,
  y: (value: number) => number,
  theme: Theme,
  grown: (key: keyof typeof lengths) => number,
  levels: ReadonlyMap<OverRun, number>,
): Item[] {
  const { by } = measures(theme);
  const casing = { colour: theme.page, width: theme.lines.casing };
  const within = (value: number): number => Math.min(y1 - grown('lost'), Math.max(y0 + grown('lost'), y(value)));
  const level = levels.get(run);
  const crosses = run.pieces.flatMap(({ points, lost }, k) => {
    const last = points.length - 2;
    const places = [...(lost[0] ? [0] : []), ...(lost[1] ? [last] : [])];
    return places.map((i): Item => {
      const high = level !== undefined && k === run.pieces.length - 1 && i === last;
      const at = { x: x(points[i]), y: high ? level : within(points[i + 1]) };
      return { kind: 'glyph', glyph: 'lost', ...at, size: grown('lost'), ink: colour, casing, weight: by };
    });
  });
  const exit = curves.at(-1)?.exit;
  if (level !== undefined && exit) {
    // over the chart's edge up to where it diverges
    const points = Float32Array.of(exit.x, level, x(run.pieces.at(-1)?.points.at(-2) ?? 0), level);
    const thin = { ...hairline(0, 0, 0, 0, colour, []), width: 0.6 * theme.lines.curve };
    crosses.unshift({ ...thin, points, dash: [0.01, 3.5 * by] });
  }
  const value = run.uses === null ? null : valueAt(run, run.uses);
  if (run.uses === null || value === null) return crosses;
  const middle = Math.min(y1, Math.max(y0, y(value)));
  const points = Float32Array.of(x(run.uses), middle - grown('tick'), x(run.uses), middle + grown('tick'));
  const width = 1.9 * theme.lines.curve;
  return [{ kind: 'line', points, stroke: colour, width, dash: [], phase: 0, casing, opacity: 1 }, ...crosses];
}

/** How the run ends on the right, for its name; null where it has no curve. */
function endedOf(
  { run, colour, curves }: Drawn,
  { y0, y1 }: Box,
  x: (at: number) => number,
  levels: ReadonlyMap<OverRun, number>,
): readonly Ended[] {
  // a place or two by themselves at the end are no curve to be named by
  const long = run.pieces.findLastIndex(({ points }) => points.length > island);
  const piece = run.pieces.at(long);
  const curve = curves.at(long);
  if (!piece || !curve?.end) return [];
  const last = piece.points[piece.points.length - 2];
  const mark = last >= atEnd ? null : { x: x(last), y: levels.get(run) ?? Math.min(y1, Math.max(y0, curve.end.y)) };
  return [{ run, curve: { ...curve, strokes: curves.flatMap(({ strokes }) => strokes) }, colour, mark }];
}

/** The value of a run's curve at a place; null where it has none. */
export function valueAt({ pieces }: Pick<OverRun, 'pieces'>, at: number): number | null {
  for (const { points } of pieces) {
    const last = points.length - 2;
    const reach = points.length > 2 ? (points[2] - points[0]) / 2 : 0.01;
    if (at < points[0] - reach || at > points[last] + reach) continue;
    let i = 0;
    while (i < last - 2 && points[i + 2] < at) i += 2;
    if (last === 0 || at <= points[0]) return points[1];
    if (at >= points[last]) return points[last + 1];
    const share = (at - points[i]) / (points[i + 2] - points[i]);
    const [low, high] = [points[i + 1], points[i + 3]];
    // on a logarithm, as it is drawn
    return low > 0 && high > 0 ? low * Math.exp(share * Math.log(high / low)) : low + share * (high - low);
  }
  return null;
}
