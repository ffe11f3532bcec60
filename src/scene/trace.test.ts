// Strokes follow the rows within what can be seen, join where they were cut, and never carry wild numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkRows } from './rows';
import { lengthOf, tolerance, Tracer } from './trace';
import { viewport } from './viewport';

const plot = viewport([[0, 100], [0, 100]], 100, 100); // prettier-ignore

/** Rows through the given points, given in pixels of `plot`. */
function through(points: readonly (readonly [number, number])[]): ChunkRows {
  return new ChunkRows([Float64Array.from(points.flatMap(([x, y]) => [x, 100 - y, 0]))]);
}

const inside = fc.double({ min: 0, max: 100, noNaN: true });
const walk = fc.array(fc.tuple(inside, inside), { minLength: 2, maxLength: 600 });

describe('Tracer', () => {
  it('keeps the extremes of a path to within twice its tolerance', () => {
    fc.assert(
      fc.property(walk, (points) => {
        const drawn = new Tracer(through(points), plot).advance(Infinity).flatMap((stroke) => [...stroke.points]);
        fc.pre(drawn.length > 0);
        for (const axis of [0, 1] as const) {
          const wanted = points.map((point) => point[axis]);
          const got = drawn.filter((_, i) => i % 2 === axis);
          expect(Math.abs(Math.max(...got) - Math.max(...wanted))).toBeLessThan(2 * tolerance);
          expect(Math.abs(Math.min(...got) - Math.min(...wanted))).toBeLessThan(2 * tolerance);
        }
      }),
    );
  });

  it('keeps a path that turns back on its own line', () => {
    const rows = through([[10, 50], [90, 50], [20, 50], [21, 50]]); // prettier-ignore
    const [stroke] = new Tracer(rows, plot).advance(3);
    expect([...stroke.points]).toEqual([10, 50, 90, 50, 20, 50, 21, 50]);
  });

  it('draws steps too small to see as few points', () => {
    const rows = through(Array.from({ length: 50_000 }, (_, i) => [10 + i / 1000, 50] as const));
    const points = new Tracer(rows, plot).advance(Infinity).reduce((sum, stroke) => sum + stroke.points.length / 2, 0);
    expect(points).toBeLessThan(10);
  });

  it('joins strokes exactly and goes on with the dashes, however the rows are cut into calls', () => {
    fc.assert(
      fc.property(walk, fc.array(fc.nat({ max: 600 }), { maxLength: 8 }), (points, stops) => {
        const tracer = new Tracer(through(points), plot);
        const strokes = [...stops, points.length].sort((a, b) => a - b).flatMap((stop) => tracer.advance(stop));
        let travelled = 0;
        strokes.forEach((stroke, i) => {
          expect(stroke.phase).toBeCloseTo(travelled, 6);
          travelled += lengthOf(stroke.points);
          if (i > 0) expect([...stroke.points.subarray(0, 2)]).toEqual([...strokes[i - 1].points.subarray(-2)]);
        });
      }),
    );
  });

  it('cuts strokes at 256 points', () => {
    const rows = through(Array.from({ length: 3000 }, (_, i) => [i % 2 === 0 ? 10 : 90, i / 30] as const));
    const strokes = new Tracer(rows, plot).advance(Infinity);
    expect(Math.max(...strokes.map((stroke) => stroke.points.length / 2))).toBeLessThanOrEqual(256);
    expect(strokes.length).toBeGreaterThan(10);
  });

  it('cuts the line at a row that is no number', () => {
    const rows = through([[10, 10], [20, 10], [NaN, 0], [30, 10], [40, 10], [Infinity, 4]]); // prettier-ignore
    const strokes = new Tracer(rows, plot).advance(Infinity);
    expect(strokes.map((stroke) => [...stroke.points])).toEqual([[10, 10, 20, 10], [30, 10, 40, 10]]); // prettier-ignore
  });

  it('keeps coordinates near the plot however far a run goes, and its direction', () => {
    const rows = through([[50, 50], [1e300, 50], [-1e300, 1e300], [60, 60], [70, 60], [70, -1e9], [70, 1e9]]); // prettier-ignore
    const strokes = new Tracer(rows, plot).advance(Infinity);
    expect(strokes.map((stroke) => [...stroke.points].map((value) => Math.round(value)))).toEqual([
      [50, 50, 132, 50],
      // Coming back from pixel (-1e300, 1e300): along the diagonal through (60, 60), which leaves the box at its lower edge.
      [-12, 132, 60, 60, 70, 60, 70, -32],
      [70, -32, 70, 132],
    ]);
  });

  it('gives nothing while the run stands still', () => {
    const tracer = new Tracer(through([[50, 50], [50.1, 50], [50.15, 50.1]]), plot); // prettier-ignore
    expect(tracer.advance(2)).toEqual([]);
    expect(tracer.next).toBe(3);
  });
});
