// The vectors of one step of a run: arrows from where it begins, points beside it, and the scale of each coordinate as an ellipse.
import type { Point } from '../formula/define';
import { around, type Box } from './clip';
import { mix } from './colour';
import type { Item } from './drawing';
import { ellipse, halfAxes } from './ellipse';
import type { Overlay, OverlayLabel } from './overlay';
import { termColour, type TermSlot } from './term-palette';
import type { Measure } from './text-width';
import type { Theme } from './themes';
import { arrowItems, drawnArrows } from './vector-arrows';
import type { Drawn, DrawnArrow, DrawnScales, StepArrow } from './vector-arrows';
import { drawnScale } from './vector-scale';
import type { Viewport } from './viewport';

export type { DrawnArrow, DrawnScales, StepArrow } from './vector-arrows';

export interface StepPoint extends Pick<StepArrow, 'name' | 'letter' | 'slot'> {
  readonly at: Point;
}

export interface StepScale {
  readonly names: readonly string[];
  readonly letter: string;
  /** How much of a slope each coordinate takes, in any unit. */
  readonly axes: Point;
}

export interface StepVectors {
  /** Where the step begins. */
  readonly from: Point;
  readonly arrows: readonly StepArrow[];
  readonly points: readonly StepPoint[];
  readonly scales: readonly StepScale[];
}

export interface VectorsInput {
  readonly step: StepVectors;
  readonly plot: Viewport;
  readonly theme: Theme;
  /** A name that is pointed at: all else fades. */
  readonly pointed: string | null;
  /** The scales of the step before. */
  readonly before: DrawnScales;
  readonly axisBoxes: readonly Box[];
  readonly measure: Measure;
}

export interface Vectors {
  readonly overlay: Overlay;
  readonly arrows: readonly DrawnArrow[];
  readonly scales: DrawnScales;
  /** "g, m drawn 1 : 50", empty where all is to scale. */
  readonly caption: string;
}

/** Sizes in the light theme, in pixels. */
const sizes = { label: 17, caption: 12.5, point: 4.5, origin: 2.6 } as const;
/** The larger half axis of the ellipse, on a small plot and on others. */
const axis = { small: 30, usual: 42 } as const;
const faded = 0.3;

/** The picture of one step. Vectors that are zero or no numbers are left out. */
export function vectors(input: VectorsInput): Vectors {
  const { step, plot, theme, measure } = input;
  const by = theme.marks;
  const [labelSize, pointSize] = [by * sizes.label, by * sizes.point];
  const origin = plot.toPixel(step.from);
  const inView = shows(plot, origin);
  const shown = step.arrows.filter(({ by }) => by.every(Number.isFinite) && (by[0] !== 0 || by[1] !== 0));
  const scales = inView ? scalesOf(shown, plot, input.before, by) : input.before;
  if (!inView) return { overlay: { items: [], labels: [], blocked: [], covered: [] }, arrows: [], scales, caption: '' };

  const named = [...shown, ...step.points, ...step.scales.flatMap(({ names }) => names.map((name) => ({ name })))];
  const pointed = named.some(({ name }) => name === input.pointed) ? input.pointed : null;
  const colourOf = (slot: TermSlot, names: readonly string[]): string => {
    const colour = termColour(theme, slot);
    return pointed === null || names.includes(pointed) ? colour : mix(theme.ground.highest, colour, faded);
  };
  const casing = { colour: theme.halo, width: 1.5 * by };
  const items: Item[] = [];
  const labels: OverlayLabel[] = [];
  const blocked: Box[] = [around(...origin, 4)];
  const covered: number[] = [];
  const ellipses: string[] = [];
  const label = (name: string, text: string, colour: string, [x, y]: Point, away: number, radius: number) => {
    const width = measure(text, labelSize, 400) + 1;
    const side = away < 0 ? 'left' : 'right';
    labels.push({
      key: `vector ${name}`,
      text,
      colour,
      x,
      y,
      radius,
      width,
      height: labelSize + 2 * by,
      side,
      size: labelSize,
    });
  };

  for (const { names, letter, axes } of step.scales) {
    const radii = halfAxes(axes, by * (Math.min(plot.width, plot.height) < 500 * by ? axis.small : axis.usual));
    if (!radii) continue;
    ellipses.push(letter);
    const colour = colourOf('scale', names);
    const outline = ellipse(origin, radii);
    items.push({ kind: 'line', points: outline, stroke: colour, width: 1.6 * by, dash: [], phase: 0, casing, opacity: 1 }); // prettier-ignore
    covered.push(...outline.filter((_, i) => Math.floor(i / 2) % 6 === 0));
    // At its upper right, where the arrow of a slope is the least likely.
    const [x, y] = [origin[0] + radii[0] * Math.SQRT1_2, origin[1] - radii[1] * Math.SQRT1_2];
    label(names.join(), letter, colour, [x, y], 1, 1);
  }
  for (const { name, letter, slot, at } of step.points) {
    const [x, y] = plot.toPixel(at);
    if (!(Number.isFinite(x) && Number.isFinite(y))) continue;
    const colour = colourOf(slot, [name]);
    items.push({
      kind: 'marker',
      shape: 'circle',
      x,
      y,
      size: pointSize,
      fill: theme.halo,
      casing: { colour, width: 1.8 * by },
    });
    blocked.push(around(x, y, pointSize + 2));
    label(name, letter, colour, [x, y], x - origin[0], pointSize + 2);
  }

  const arrows = drawnArrows(shown, plot, scales);
  for (const { names, letter, slot, kind, from, tip } of arrows) {
    const colour = colourOf(slot, names);
    const along = (part: number): Point => [from[0] + part * (tip[0] - from[0]), from[1] + part * (tip[1] - from[1])];
    items.push(...arrowItems(from, tip, colour, casing, plot, by));
    covered.push(...[0.2, 0.4, 0.6, 0.8].flatMap(along));
    blocked.push(around(...tip, 4));
    // The run's marker and its name stand where a step ends.
    const at = kind === 'displacement' ? along(0.5) : tip;
    if (shows(plot, at)) label(names[0], letter, colour, at, tip[0] - from[0], 4);
  }
  items.push({
    kind: 'marker',
    shape: 'circle',
    x: origin[0],
    y: origin[1],
    size: by * sizes.origin,
    fill: theme.ink,
    casing,
  });

  const caption = captionOf(arrows, scales, ellipses);
  if (caption !== '') {
    const corner = captionBox(caption, input);
    items.push({ kind: 'text', x: corner.x0, y: corner.y1 - 4, text: caption, fill: theme.groundInk, halo: { colour: theme.halo, width: 2 }, size: by * sizes.caption, weight: 400, anchor: 'start' }); // prettier-ignore
    blocked.push(corner);
  }
  return { overlay: { items, labels, blocked, covered }, arrows, scales, caption };
}

function shows({ width, height }: Viewport, [x, y]: Point): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** What is measured in the plane's own unit is drawn to scale; of slopes and of directions the longest tells. */
function scalesOf(arrows: readonly StepArrow[], plot: Viewport, before: DrawnScales, by: number): DrawnScales {
  const of = (kind: StepArrow['kind']): number | undefined => {
    const lengths = arrows.filter((each) => each.kind === kind).map(({ by }) => Math.hypot(...by));
    return drawnScale(Math.max(0, ...lengths), plot, before[kind] ?? null, by) ?? before[kind];
  };
  const [slope, direction] = [of('slope'), of('direction')];
  return { ...(slope !== undefined && { slope }), ...(direction !== undefined && { direction }) };
}

/** @param ellipses their letters: only the proportion of their axes tells */
function captionOf(arrows: readonly Drawn[], scales: DrawnScales, ellipses: readonly string[]): string {
  const parts = (['slope', 'direction'] as const).flatMap((kind) => {
    const letters = arrows.flatMap((each) => (each.kind === kind ? each.letters : []));
    const scale = scales[kind];
    return letters.length === 0 || scale === undefined ? [] : [`${letters.join(', ')} drawn ${ratio(scale)}`];
  });
  return [...parts, ...ellipses.map((letter) => `${letter} in proportion`)].join(', ');
}

/** "1 : 50", "20 : 1". */
function ratio(scale: number): string {
  const big = scale >= 1 ? scale : 1 / scale;
  const text = big < 1e6 ? String(Number(big.toPrecision(1))) : big.toExponential(0).replace('e+', '·10^');
  return scale >= 1 ? `1 : ${text}` : `${text} : 1`;
}

/** In the upper left corner, beside the numbers of the axis there. */
function captionBox(caption: string, { axisBoxes, measure, theme }: VectorsInput): Box {
  const captionSize = theme.marks * sizes.caption;
  const [y0, y1] = [8, 8 + captionSize + 6];
  const inTheWay = axisBoxes.filter((box) => box.y0 < y1 && box.x0 < 60);
  const x0 = Math.max(12, ...inTheWay.map((box) => box.x1 + 8));
  return { x0, y0, x1: x0 + measure(caption, captionSize, 400), y1 };
}
