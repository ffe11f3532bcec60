// From samples to contour rings in the window's own units, packed for transfer.
import { crossing } from './crossing';
import type { SampleGrid } from './samples';
import { Stitcher } from './stitch';

/**
 * Rings that enclose fewer cells than this are left out. Where a valley becomes narrower than a cell its level breaks up into beads
 * that are not there.
 */
const fewestCells = 3;

/** Rings of several levels, packed as in FieldData. */
export interface Rings {
  readonly coordinates: Float32Array;
  readonly rings: Uint32Array;
  readonly bands: Uint32Array;
}

/**
 * The rings around loss >= level, for each level: stitched from grid edge to grid edge, each vertex then put where its edge crosses
 * the level. Rings are closed; the first vertex is not repeated. Parts of a ring that run along the border lie half a cell outside
 * the samples.
 * @param values losses on the grid; NaN counts as higher than every level, so that where there is no loss there is no valley
 */
export function contourRings(values: Float64Array, grid: SampleGrid, levels: readonly number[]): Rings {
  const { columns, rows } = grid;
  const known = values.map((value) => (Number.isNaN(value) ? Infinity : value));
  const stitcher = new Stitcher(known, columns, rows);
  const outlines = levels.map((level) =>
    stitcher
      .rings(level)
      .map((ring) => ring.map((place) => [place % stitcher.width, Math.floor(place / stitcher.width)] as const))
      .filter((ring) => cellsIn(ring) >= fewestCells)
      .map((ring) => withoutBorder(ring, 2 * columns, 2 * rows)),
  );

  const ringCount = outlines.reduce((sum, rings) => sum + rings.length, 0);
  const vertexCount = outlines.reduce((sum, rings) => sum + rings.reduce((n, ring) => n + ring.length, 0), 0);
  const coordinates = new Float32Array(2 * vertexCount);
  const ringStarts = new Uint32Array(ringCount + 1);
  const bandStarts = new Uint32Array(levels.length + 1);
  let [vertex, ring] = [0, 0];
  outlines.forEach((rings, band) => {
    const level = levels[band] ?? NaN;
    for (const outline of rings) {
      for (const [hx, hy] of outline) {
        const [ex, ey] = onEdge(known, columns, rows, hx / 2, hy / 2, level);
        coordinates[2 * vertex] = grid.x + (ex - 0.5) * grid.step;
        coordinates[2 * vertex + 1] = grid.y + (ey - 0.5) * grid.step;
        vertex++;
      }
      ringStarts[++ring] = vertex;
    }
    bandStarts[band + 1] = ring;
  });
  return { coordinates, rings: ringStarts, bands: bandStarts };
}

/** A place in halves of a cell. */
type Place = readonly [x: number, y: number];

/** A ring without vertices between two others on the same side of the border, of which there is one for every cell. */
function withoutBorder(ring: readonly Place[], right: number, bottom: number): readonly Place[] {
  const isBetween = (axis: 0 | 1, at: number, i: number): boolean =>
    ring[i][axis] === at &&
    ring[(i + 1) % ring.length][axis] === at &&
    ring[(i + ring.length - 1) % ring.length][axis] === at;
  return ring.filter(
    (_, i) => !(isBetween(0, 0, i) || isBetween(0, right, i) || isBetween(1, 0, i) || isBetween(1, bottom, i)),
  );
}

/** Area inside a closed ring, in cells. */
function cellsIn(ring: readonly Place[]): number {
  let [px, py] = ring[ring.length - 1];
  let twice = 0;
  for (const [x, y] of ring) {
    twice += px * y - py * x;
    [px, py] = [x, y];
  }
  return Math.abs(twice) / 8;
}

/** The vertex half way along a grid edge, moved to its crossing. Samples stand at + 0.5. */
function onEdge(
  values: Float64Array,
  columns: number,
  rows: number,
  cx: number,
  cy: number,
  level: number,
): readonly [number, number] {
  const along = (at: number, stride: number, index: number, count: number): number =>
    crossing(
      index > 0 ? (values[at - stride] ?? NaN) : NaN,
      values[at] ?? NaN,
      values[at + stride] ?? NaN,
      index + 2 < count ? (values[at + 2 * stride] ?? NaN) : NaN,
      level,
    );
  // On a horizontal edge cx is whole and the samples are columns cx - 1 and cx; on the border there is no edge.
  if (Number.isInteger(cx)) {
    if (cx <= 0 || cx >= columns) return [cx, cy];
    return [cx - 0.5 + along((cy - 0.5) * columns + cx - 1, 1, cx - 1, columns), cy];
  }
  if (cy <= 0 || cy >= rows) return [cx, cy];
  return [cx, cy - 0.5 + along((cy - 1) * columns + cx - 0.5, columns, cy - 1, rows)];
}
