// From samples to contour rings in the window's own units, packed for transfer.
import { contours as marchingSquares } from 'd3-contour';
import { crossing } from './crossing';
import type { SampleGrid } from './samples';

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
 * The rings around loss >= level, for each level. d3-contour stitches them, unsmoothed: it puts sample i at i + 0.5 and every
 * vertex half way along a grid edge, and we move each vertex to where its edge crosses the level. Rings are closed; the first
 * vertex is not repeated. Parts of a ring that run along the border lie half a cell outside the samples.
 * @param values losses on the grid; NaN counts as higher than every level, so that where there is no loss there is no valley
 */
export function contourRings(values: Float64Array, grid: SampleGrid, levels: readonly number[]): Rings {
  const { columns, rows } = grid;
  const known = values.map((value) => (Number.isNaN(value) ? Infinity : value));
  const stitch = marchingSquares().size([columns, rows]).smooth(false);
  const outlines = levels.map((level) =>
    stitch
      // d3-contour only indexes the list; its types ask for more than it uses.
      .contour(known as unknown as number[], level)
      .coordinates.flat()
      .filter((ring) => cellsIn(ring) >= fewestCells)
      .map((ring) => withoutBorder(ring, columns, rows)),
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
      for (const [cx, cy] of outline) {
        const [ex, ey] = onEdge(known, columns, rows, cx, cy, level);
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

/**
 * A closed ring without its repeated last vertex and without those between two others on the same side of the border, of which there
 * is one for every cell.
 */
function withoutBorder(ring: readonly (readonly number[])[], columns: number, rows: number): (readonly number[])[] {
  const open = ring.slice(1);
  const isBetween = (axis: 0 | 1, at: number, i: number): boolean =>
    open[i][axis] === at &&
    open[(i + 1) % open.length][axis] === at &&
    open[(i + open.length - 1) % open.length][axis] === at;
  return open.filter(
    (_, i) => !(isBetween(0, 0, i) || isBetween(0, columns, i) || isBetween(1, 0, i) || isBetween(1, rows, i)),
  );
}

/** Area inside a closed ring, in cells. */
function cellsIn(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [px, py] = ring[i - 1];
    const [qx, qy] = ring[i];
    twice += px * qy - py * qx;
  }
  return Math.abs(twice) / 2;
}

/** The vertex half way along a grid edge, moved to its crossing, in d3-contour's coordinates. */
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
