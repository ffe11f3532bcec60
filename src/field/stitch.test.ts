// d3-contour is the oracle: the same rings for any samples, saddles, plateaus and borders included.
import { contours } from 'd3-contour';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Stitcher } from './stitch';

/** A ring as text, from its least place on. */
function print(places: readonly number[]): string {
  const least = places.indexOf(Math.min(...places));
  return [...places.slice(least), ...places.slice(0, least)].join(' ');
}

function ours(values: Float64Array, columns: number, rows: number, level: number): string[] {
  return new Stitcher(values, columns, rows).rings(level).map(print).sort();
}

function theirs(values: Float64Array, columns: number, rows: number, level: number): string[] {
  const width = 2 * columns + 1;
  const shape = contours().size([columns, rows]).smooth(false).contour(Array.from(values), level);
  return shape.coordinates
    .flat()
    .map((ring) => print(ring.slice(1).map(([x, y]) => 2 * x + 2 * y * width)))
    .sort();
}

test('rings are those of d3-contour, in its direction, for any samples', () => {
  const sample = fc.constantFrom(0, 0, 1, 1, 2, Infinity, -Infinity);
  const grid = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), fc.infiniteStream(sample));
  let most = 0;
  fc.assert(
    fc.property(grid, ([columns, rows, samples]) => {
      const values = Float64Array.from({ length: columns * rows }, () => samples.next().value as number);
      for (const level of [0.5, 1, 2]) {
        const found = ours(values, columns, rows, level);
        expect(found).toEqual(theirs(values, columns, rows, level));
        most = Math.max(most, found.length);
      }
    }),
    { numRuns: 2000 },
  );
  expect(most).toBeGreaterThan(8);
});

test('one stitcher serves level after level', () => {
  const values = Float64Array.from({ length: 64 }, (_, k) => ((k % 8) - 3.5) ** 2 + (Math.floor(k / 8) - 3.5) ** 2);
  const stitcher = new Stitcher(values, 8, 8);
  const first = stitcher.rings(5).map(print);
  stitcher.rings(12);
  expect(stitcher.rings(5).map(print)).toEqual(first);
  expect(first.sort()).toEqual(theirs(values, 8, 8, 5));
});
