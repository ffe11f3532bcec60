// Names of runs on a chart: right of it where their curves end, and inside it beside those that end earlier or were lost.
import { around, type Box } from './clip';
import type { Item } from './drawing';
import { boxOf, leader, placeLabels, type LabelRequest, type Placement } from './labels';
import type { ChartRun, ChartInput } from './chart-input';
import type { Curve } from './chart-curve';
import { spread } from './chart-labels';
import { hairline, measures, name, textOf } from './chart-pieces';

/** A run's curve with how it ends. */
export interface Ended {
  readonly run: Pick<ChartRun, 'key' | 'name'>;
  readonly curve: Curve;
  readonly colour: string;
  /** Where it was lost (a cross), or ends before the axis does: it is named there. */
  readonly mark: { readonly x: number; readonly y: number } | null;
}

/** Names right of the plot, at the height where their curves end. */
export function endLabels(
  ends: readonly Ended[],
  { x1, y0, y1 }: Box,
  { height, theme }: Pick<ChartInput, 'height' | 'theme'>,
): Item[] {
  const { by, small, grown } = measures(theme);
  const text = textOf(small);
  const gutter = grown('gutter');
  const wishes = ends
    .filter(({ mark }) => !mark)
    .flatMap(({ run, curve: { end }, colour }) => (end ? [{ run, colour, y: Math.min(y1, Math.max(y0, end.y)) }] : []))
    .sort((a, b) => a.y - b.y);
  const apart = Math.min(grown('usual'), Math.max(grown('least'), height / Math.max(1, wishes.length)));
  const places = spread(
    wishes.map((wish) => wish.y),
    apart,
    small / 2,
    height - small / 2,
  );
  return wishes.flatMap(({ run, colour, y }, i): Item[] => {
    const label = text(x1 + gutter, places[i] + 0.36 * small, run.name, colour, 'start', name);
    const points = Float32Array.of(
      x1 + 2,
      y,
      x1 + 6 * by,
      y,
      x1 + gutter - 6 * by,
      places[i],
      x1 + gutter - 3,
      places[i],
    );
    return [{ ...hairline(0, 0, 0, 0, colour, []), points, width: by, opacity: 0.6 }, label];
  });
}

/** Names of runs that end inside the chart, beside that place. @param marks boxes of other marks, which names keep off */
export function innerLabels(
  ends: readonly Ended[],
  plot: Box,
  { measure, previous, theme }: Pick<ChartInput, 'measure' | 'previous' | 'theme'>,
  marks: readonly Box[] = [],
): { readonly items: Item[]; readonly placements: ReadonlyMap<string, Placement> } {
  const marked = ends.flatMap(({ run, mark, colour }) => (mark ? [{ run, mark, colour }] : []));
  if (marked.length === 0) return { items: [], placements: new Map() };
  const { by, small, grown } = measures(theme);
  const text = textOf(small);
  const size = grown('lost');
  const requests = marked.map(({ run, mark }): LabelRequest => {
    const wide = measure(run.name, small, name);
    return { key: run.key, ...mark, radius: size, width: wide, height: small + 3, side: 'right' };
  });
  const blocked = marked.map(({ mark: { x, y } }) => around(x, y, size));
  const paths = Float32Array.from(ends.flatMap(({ curve }) => curve.strokes.flatMap(({ points }) => [...points])));
  const placements = placeLabels({
    // The frame keeps labels off its edge; the axis' own line may be close.
    width: plot.x1 + 4,
    height: plot.y1 + 4,
    labels: requests,
    blocked: [
      ...blocked,
      ...marks,
      { x0: 0, y0: 0, x1: plot.x0, y1: plot.y1 },
      { x0: 0, y0: 0, x1: plot.x1, y1: plot.y0 - 8 },
    ],
    shunned: [],
    paths,
    previous,
  });
  const items = marked.flatMap(({ run, colour }, i): Item[] => {
    const place = placements.get(run.key);
    if (!place) return [];
    const box = boxOf(requests[i], place);
    const line = leader(requests[i], place);
    const label = text(box.x0, box.y1 - 4, run.name, colour, 'start', name);
    const item = { ...label, halo: { colour: theme.page, width: 2 } };
    return line ? [{ ...hairline(0, 0, 0, 0, colour, []), points: line, width: by }, item] : [item];
  });
  return { items, placements };
}
