// Markers and glyphs as outlines, shared by the painters.
import type { GlyphName, MarkerShape } from './drawing';

/** A closed outline around (0, 0): a circle, or a polygon packed x, y. */
export type Outline =
  | { readonly kind: 'circle'; readonly radius: number }
  | { readonly kind: 'polygon'; readonly points: readonly number[] };

/** Corners at the given radii in turn, the first at `angle` (0 to the right, clockwise on screen). */
function corners(count: number, angle: number, ...radii: readonly number[]): number[] {
  return Array.from({ length: count }, (_, i) => {
    const r = radii[i % radii.length] ?? 0;
    const a = angle + (2 * Math.PI * i) / count;
    return [r * Math.cos(a), r * Math.sin(a)];
  }).flat();
}

const up = -Math.PI / 2;
const plus = [1, 3, 3, 1, 1, -1, -1, -3, -3, -1, -1, 1];
const plusY = [-3, -1, 1, 1, 3, 3, 1, 1, -1, -1, -3, -3];

// Sizes that weigh about the same as a circle of radius 1.
const unit: Readonly<Record<MarkerShape, Outline>> = {
  circle: { kind: 'circle', radius: 0.94 },
  square: { kind: 'polygon', points: corners(4, Math.PI / 4, 1.2) },
  triangle: { kind: 'polygon', points: corners(3, up, 1.36) },
  diamond: { kind: 'polygon', points: corners(4, up, 1.42, 0.98) },
  star: { kind: 'polygon', points: corners(10, up, 1.5, 0.66) },
  'down-triangle': { kind: 'polygon', points: corners(3, -up, 1.36) },
  hexagon: { kind: 'polygon', points: corners(6, 0, 1.1) },
  cross: { kind: 'polygon', points: plus.flatMap((x, i) => [0.4 * x, 0.4 * (plusY[i] ?? 0)]) },
};

/** The outline of a marker of the given size. */
export function markerOutline(shape: MarkerShape, size: number): Outline {
  const outline = unit[shape];
  return outline.kind === 'circle'
    ? { kind: 'circle', radius: outline.radius * size }
    : { kind: 'polygon', points: outline.points.map((value) => value * size) };
}

/** An arrow head whose tip is at (0, 0), pointing along `angle`. */
export function arrowOutline(angle: number, size: number): Outline {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const shape = [0, 0, -1.7, 0.85, -1.25, 0, -1.7, -0.85];
  const points: number[] = [];
  for (let i = 0; i < shape.length; i += 2) {
    const [x, y] = [size * (shape[i] ?? 0), size * (shape[i + 1] ?? 0)];
    points.push(c * x - s * y, s * x + c * y);
  }
  return { kind: 'polygon', points };
}

/** A glyph: lines to be stroked, each packed x, y; circles to be stroked, and one to be filled, by radius. */
export interface Glyph {
  readonly width: number;
  readonly circles: readonly number[];
  readonly disc: number;
  readonly lines: readonly (readonly number[])[];
}

/** A glyph of the given size, its outer radius, with strokes of `weight` times their usual width. */
export function glyph(name: GlyphName, size: number, weight = 1): Glyph {
  const shape = glyphOf(name, size);
  return { ...shape, width: weight * shape.width };
}

function glyphOf(name: GlyphName, size: number): Glyph {
  const d = size * Math.SQRT1_2;
  const inner = 0.35 * size;
  const ring = 0.66 * size;
  switch (name) {
    case 'start':
      return { width: 2.4, circles: [size], disc: 0.32 * size, lines: [] };
    case 'minimum':
      return {
        width: 1.6,
        circles: [ring],
        disc: 0,
        lines: [[-size, 0, -inner, 0], [inner, 0, size, 0], [0, -size, 0, -inner], [0, inner, 0, size]], // prettier-ignore
      };
    case 'local-minimum':
      return { width: 1.4, circles: [size], disc: 0, lines: [] };
    case 'saddle':
      return { width: 1.4, circles: [], disc: 0, lines: [[-d, -d, d, d], [-d, d, d, -d]] }; // prettier-ignore
    case 'maximum':
      return { width: 1.4, circles: [], disc: 0, lines: [[...corners(3, up, size), 0, -size]] };
    case 'lost':
      return { width: 2.6, circles: [], disc: 0, lines: [[-d, -d, d, d], [-d, d, d, -d]] }; // prettier-ignore
  }
}
