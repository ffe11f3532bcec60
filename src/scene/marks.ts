// Everything that stands on a point: start ring, minima and saddles, heads of runs, and their labels.
import type { Point, StationaryPoint } from '../formula/define';
import { around } from './clip';
import type { Box } from './clip';
import type { Casing, GlyphName, Item } from './drawing';
import type { Head } from './heads';
import { boxOf, leader, placeLabels, type LabelRequest, type Placement } from './labels';
import type { Overlay } from './overlay';
import { pathStyle } from './paths';
import type { SceneRun } from './paths';
import type { Measure } from './text-width';
import type { Theme } from './themes';
import type { Viewport } from './viewport';

export interface MarksInput {
  readonly plot: Viewport;
  readonly theme: Theme;
  readonly start: Point;
  readonly stationary: readonly Pick<StationaryPoint, 'at' | 'kind'>[];
  /** Each run with where it stands; runs are painted in this order. */
  readonly runs: readonly { readonly run: SceneRun; readonly head: Head | null }[];
  /** Labels with the first choice of a place. */
  readonly letters?: readonly Label[];
  /** The step shown. */
  readonly row: number;
  /** Boxes of axis numbers. */
  readonly axisBoxes: readonly Box[];
  readonly measure: Measure;
  /** What else stands on the plot, above the markers. */
  readonly overlay?: Overlay | null;
  /** Label places of the frame before. */
  readonly previous: ReadonlyMap<string, Placement>;
}

export interface Marks {
  readonly items: readonly Item[];
  /** To be handed in as `previous` next time. */
  readonly placements: ReadonlyMap<string, Placement>;
}

/** Sizes in the light theme, in pixels. */
const sizes = { start: 11, here: 7, lost: 6, gone: 11 };
const labelWeight = 600;
export const glyphs: Readonly<Record<StationaryPoint['kind'], { readonly glyph: GlyphName; readonly size: number }>> = {
  minimum: { glyph: 'minimum', size: 13 },
  'local minimum': { glyph: 'local-minimum', size: 5 },
  saddle: { glyph: 'saddle', size: 5 },
  maximum: { glyph: 'maximum', size: 5.5 },
};

export interface Label extends LabelRequest {
  readonly text: string;
  readonly colour: string;
  readonly size?: number;
  readonly math?: true;
}

/** With more stationary points than this, all but the minima are drawn at half size, so that paths stay readable. */
const many = 24;

/** Marks and labels of one frame. */
export function marks(input: MarksInput): Marks {
  const { plot, theme } = input;
  const by = theme.marks;
  const labelSize = theme.type.label;
  const casing: Casing = { colour: theme.halo, width: 2 * by };
  const { overlay } = input;
  const items: Item[] = [...(overlay?.under ?? [])];
  const blocked: Box[] = [];
  const shunned: Box[] = [...input.axisBoxes];
  const labels = [...(input.letters ?? [])];
  const label = (
    key: string,
    text: string,
    colour: string,
    x: number,
    y: number,
    radius: number,
    side: 'left' | 'right',
  ) => {
    const width = input.measure(text, labelSize, labelWeight);
    labels.push({ key, text, colour, x, y, radius, width, height: labelSize * 1.2 + 0.2, side });
  };

  const crowded = input.stationary.length > many;
  for (const { at, kind } of input.stationary) {
    const [x, y] = plot.toPixel(at);
    if (!shows(plot, x, y)) continue;
    const { glyph, size: full } = glyphs[kind];
    const size = by * (crowded && kind !== 'minimum' ? full / 2 : full);
    const ink = kind === 'minimum' ? theme.ink : theme.groundInk;
    const halo = { colour: theme.halo, width: 1.5 * by };
    items.push({ kind: 'glyph', glyph, x, y, size, ink, casing: halo, weight: by });
    shunned.push(around(x, y, size));
  }

  const [startX, startY] = plot.toPixel(input.start);
  if (shows(plot, startX, startY)) {
    const size = by * sizes.start;
    items.push({ kind: 'glyph', glyph: 'start', x: startX, y: startY, size, ink: theme.ink, casing, weight: by });
    blocked.push(around(startX, startY, size + 2));
    label('start', 'start', theme.ink, startX, startY, size + 1, 'left');
  }

  for (const { run, head } of input.runs) {
    if (!head) continue;
    const { colour, marker } = pathStyle(theme, run).style;
    const { x, y } = head;
    const size = by * sizes[head.kind];
    if (head.kind === 'here') {
      const open = run.look === 'before' || overlay?.hollow === run.key;
      const paint = open ? { fill: theme.halo, casing: { colour, width: 1.8 * by } } : { fill: colour, casing };
      items.push({ kind: 'marker', shape: marker, x, y, size, ...paint });
    } else if (head.kind === 'lost')
      items.push({ kind: 'glyph', glyph: 'lost', x, y, size, ink: colour, casing, weight: by });
    else items.push({ kind: 'arrow', x, y, angle: head.angle, size, fill: colour, casing });
    // An arrow's weight lies behind its tip.
    const back = head.kind === 'gone' ? 0.8 * size : 0;
    const [cx, cy] = head.kind === 'gone' ? [x - back * Math.cos(head.angle), y - back * Math.sin(head.angle)] : [x, y];
    blocked.push(around(cx, cy, size + 2));
    label(`run ${run.key}`, run.name, colour, cx, cy, size + 2, 'right');
  }

  if (overlay) {
    items.push(...overlay.items);
    blocked.push(...overlay.blocked);
    labels.push(...overlay.labels.map((each) => ({ ...each, math: true as const })));
  }
  const placements = placeLabels({
    width: plot.width,
    height: plot.height,
    labels,
    blocked,
    shunned,
    paths: Float32Array.from([...pathPoints(input), ...(overlay?.covered ?? [])]),
    previous: input.previous,
  });
  const texts: Item[] = [];
  for (const request of labels) {
    const place = placements.get(request.key);
    if (!place) continue;
    const line = leader(request, place);
    if (line) items.push({ kind: 'line', points: line, stroke: request.colour, width: by, dash: [], phase: 0, casing: { colour: theme.halo, width: by }, opacity: 1 }); // prettier-ignore
    texts.push(textAt(request, place, theme));
  }
  return { items: [...items, ...texts], placements };
}

function textAt(request: Label, place: Placement, theme: Theme): Item {
  const box = boxOf(request, place);
  const size = request.size ?? theme.type.label;
  // Anchored on the side of the marker, so that a width guessed wrong moves only the far end.
  const anchor = place.side === 'right' ? 'start' : place.side === 'left' ? 'end' : 'middle';
  const x = place.side === 'right' ? box.x0 : place.side === 'left' ? box.x1 : (box.x0 + box.x1) / 2;
  return {
    kind: 'text',
    x,
    y: box.y0 + request.height - Math.max(4, 0.235 * size),
    text: request.text,
    fill: request.colour,
    halo: { colour: theme.halo, width: (2.5 / 14) * theme.type.label },
    size,
    weight: request.math ? 400 : labelWeight,
    ...(request.math && { math: true }),
    anchor,
  };
}

function shows({ width, height }: Viewport, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** How densely steep steps are filled with points, and how many at most between two rows. */
const spacing = 14;
const mostBetween = 24;

/**
 * Points of the ways gone that labels had better not cover: rows at a stride that rarely changes, and the last few; between
 * rows that are far apart also points of the line.
 */
function pathPoints({ plot, runs, row }: MarksInput): readonly number[] {
  const points: number[] = [];
  for (const { run } of runs) {
    const last = Math.min(row, run.rows.length - 1);
    const stride = 2 ** Math.max(0, Math.ceil(Math.log2((last + 1) / 48)));
    const rows: number[] = [];
    for (let k = 0; k < last - 4; k += stride) rows.push(k);
    for (let k = Math.max(0, last - 4); k <= last; k++) rows.push(k);
    let [px, py] = [NaN, NaN];
    for (const k of rows) {
      const [x, y] = plot.toPixel([run.rows.x(k), run.rows.y(k)]);
      const between = stride > 1 ? 1 : Math.min(mostBetween, Math.ceil(Math.hypot(x - px, y - py) / spacing));
      for (let part = 1; part < between; part++) {
        const [ix, iy] = [px + ((x - px) * part) / between, py + ((y - py) * part) / between];
        if (shows(plot, ix, iy)) points.push(ix, iy);
      }
      if (shows(plot, x, y)) points.push(x, y);
      [px, py] = [x, y];
    }
  }
  return points;
}
