// How runs do over one setting, as a draw list: a curve for each, named at its end; crosses where it diverges, a tick at the value in use.
import { curveIn } from './chart-curve';
import { endLabels, innerLabels, type Ended } from './chart-names';
import { hairline, measures, name, textOf } from './chart-pieces';
import { verticalScale, type VerticalScale, type Wanted } from './chart-scale';
import type { Box } from './clip';
import type { Drawing, Item } from './drawing';
import type { Placement } from './labels';
import { levelAxis, type OverAxis } from './over-axis';
import { crossHeights, marksOf, type Drawn } from './over-marks';
import { isLone, type OverRun } from './over-run';
import { runStyle } from './palette';
import type { Measure } from './text-width';
import type { Theme } from './themes';

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

const lengths = { top: 28, bottom: 40, left: 44, gutter: 18 } as const;
/** A curve that ends so near to the end of the axis is named right of it, in parts of the axis. */
const atEnd = 0.98;
/** Points of a line are no farther apart for names that keep off them. Pixels. */
const close = 4;

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
    const stretches = run.pieces.flatMap((piece) => (isLone(piece) ? [] : [{ piece, curve: curveIn(piece.points, plot, x, y) }])); // prettier-ignore
    return { run, colour: runStyle(theme, run.colour).colour, stretches, lone: run.pieces.filter(isLone) };
  });
  if (input.edge !== null) {
    const points = Float32Array.of(x(input.edge), y0, x(input.edge), y1);
    const dash = [6 * by, 5 * by];
    items.push({ ...hairline(0, 0, 0, 0, theme.ink, dash), points, width: 1.5 * by });
  }
  for (const each of drawn) items.push(...lineItems(each, theme));
  const heights = crossHeights(drawn, plot, theme);
  const marks = drawn.map((each) => marksOf(each, plot, x, y, theme, heights.get(each.run)));
  items.push(...marks.flatMap((each) => each.items));
  const ends = drawn.flatMap((each) => endedOf(each, plot, x, y, heights));
  items.push(...endLabels(ends, plot, input));
  const inner = innerLabels(
    ends,
    plot,
    input,
    marks.flatMap(({ boxes }) => boxes),
  );
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

function lineItems({ run, colour, stretches }: Drawn, theme: Theme): Item[] {
  const width = 1.25 * theme.lines.curve;
  const dash = runStyle(theme, run.colour).dash.map((part) => part * width);
  return stretches.flatMap(({ curve: { strokes } }) =>
    strokes.map(({ points, phase }): Item => {
      return { kind: 'line', points, stroke: colour, width, dash, phase, casing: null, opacity: 1 };
    }),
  );
}

/** The same line with points close together: names keep off points, and what is straight has few. */
function dense(points: Float32Array): Float32Array {
  const list = [...points.slice(0, 2)];
  for (let i = 2; i < points.length; i += 2) {
    const [px, py, qx, qy] = points.slice(i - 2, i + 2);
    const parts = Math.max(1, Math.ceil(Math.hypot(qx - px, qy - py) / close));
    for (let k = 1; k <= parts; k++) list.push(px + (k / parts) * (qx - px), py + (k / parts) * (qy - py));
  }
  return Float32Array.from(list);
}

/** How the run ends on the right, for its name; null where it has no curve. */
function endedOf(
  { run, colour, stretches, lone }: Drawn,
  { y0, y1 }: Box,
  x: (at: number) => number,
  y: (value: number) => number,
  heights: ReadonlyMap<OverRun, number>,
): readonly Ended[] {
  const strokes = stretches.flatMap(({ curve }) =>
    curve.strokes.map((each) => ({ ...each, points: dense(each.points) })),
  );
  // what stands alone is no curve to be named by, but where there is nothing else
  const { points } = stretches.at(-1)?.piece ?? lone.at(-1) ?? { points: new Float64Array(0) };
  if (points.length === 0) return [];
  const [last, value] = points.slice(-2);
  const end = { x: x(last), y: y(value) };
  const mark = last >= atEnd ? null : { x: end.x, y: heights.get(run) ?? Math.min(y1, Math.max(y0, end.y)) };
  return [{ run, curve: { strokes, exit: stretches.at(-1)?.curve.exit ?? null, end }, colour, mark }];
}
