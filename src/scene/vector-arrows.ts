// Arrows of vectors: in pixels, the longest first, those that are one vector as one arrow; and as items of the draw list.
import type { Point } from '../formula/define';
import type { VectorKind } from '../formula/terms';
import { clipLine } from './clip';
import type { Casing, Item } from './drawing';
import type { TermSlot } from './term-palette';
import type { Viewport } from './viewport';

export interface StepArrow {
  readonly name: string;
  /** What it is called on the plot. */
  readonly letter: string;
  readonly slot: TermSlot;
  readonly kind: Exclude<VectorKind, 'point'>;
  readonly from: Point;
  readonly by: Point;
}

/** k of "drawn 1 : k", by kind. */
export type DrawnScales = Readonly<Partial<Record<StepArrow['kind'], number>>>;

/** An arrow, or several in one place, as it is on the plot. */
export interface DrawnArrow {
  readonly names: readonly string[];
  readonly from: Point;
  readonly tip: Point;
}

const shaftWidth = 2;
const head = { most: 5.6, least: 3 } as const;

export interface Drawn extends DrawnArrow, Pick<StepArrow, 'letter' | 'slot' | 'kind'> {
  readonly letters: readonly string[];
}

/** Arrows in pixels, the longest first, so that none hides another; those that are one vector are one arrow. */
export function drawnArrows(shown: readonly StepArrow[], plot: Viewport, scales: DrawnScales): readonly Drawn[] {
  const arrows: Drawn[] = [];
  for (const { name, letter, slot, kind, from, by } of shown) {
    const scale = scales[kind] ?? 1;
    const start = plot.toPixel(from);
    const tip: Point = [start[0] + (by[0] / scale) * plot.scale, start[1] - (by[1] / scale) * plot.scale];
    if (!tip.every(Number.isFinite)) continue;
    const twin = arrows.findIndex((each) => each.kind === kind && same(each.from, start) && same(each.tip, tip));
    if (twin < 0) arrows.push({ names: [name], letters: [letter], letter, slot, kind, from: start, tip });
    else {
      const { names, letters, ...rest } = arrows[twin];
      arrows[twin] = {
        ...rest,
        names: [...names, name],
        letters: [...letters, letter],
        letter: `${rest.letter} = ${letter}`,
      };
    }
  }
  const reach = ({ from, tip }: Drawn): number => Math.hypot(tip[0] - from[0], tip[1] - from[1]);
  return arrows.sort((a, b) => reach(b) - reach(a));
}

/** The same to a thousandth of a pixel: values that are equal but for rounding. */
function same(a: Point, b: Point): boolean {
  return Math.abs(a[0] - b[0]) < 1e-3 && Math.abs(a[1] - b[1]) < 1e-3;
}

export function arrowItems(from: Point, tip: Point, colour: string, casing: Casing, plot: Viewport): Item[] {
  const reach = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0]);
  const size = Math.min(head.most, Math.max(head.least, reach / 3));
  // The shaft ends inside the head.
  const until = reach > 0 ? Math.max(0, 1 - (1.3 * size) / reach) : 0;
  const end: Point = [from[0] + until * (tip[0] - from[0]), from[1] + until * (tip[1] - from[1])];
  const box = { x0: -20, y0: -20, x1: plot.width + 20, y1: plot.height + 20 };
  const part = clipLine(box, from[0], from[1], end[0], end[1]);
  const items: Item[] = [];
  if (part && until > 0) {
    const at = (share: number): Point => [from[0] + share * (end[0] - from[0]), from[1] + share * (end[1] - from[1])];
    const points = Float32Array.of(...at(part[0]), ...at(part[1]));
    items.push({ kind: 'line', points, stroke: colour, width: shaftWidth, dash: [], phase: 0, casing, opacity: 1 });
  }
  items.push({ kind: 'arrow', x: tip[0], y: tip[1], angle, size, fill: colour, casing });
  return items;
}
