// Heads: where a run stands, where it left the window, where it was lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeadFinder } from './heads';
import { ChunkRows } from './rows';
import { viewport } from './viewport';

const plot = viewport([[0, 100], [0, 100]], 100, 100); // prettier-ignore

/** Rows at the given pixels of `plot`. */
function through(points: readonly (readonly [number, number])[]): ChunkRows {
  return new ChunkRows([Float64Array.from(points.flatMap(([x, y]) => [x, 100 - y, x + y]))]);
}

describe('HeadFinder', () => {
  it('stands on the row shown, and on the last one there is', () => {
    const finder = new HeadFinder(through([[10, 20], [30, 40]]), plot); // prettier-ignore
    expect(finder.find(0)).toEqual({ kind: 'here', x: 10, y: 20 });
    expect(finder.find(7)).toEqual({ kind: 'here', x: 30, y: 40 });
    expect(new HeadFinder(new ChunkRows(), plot).find(3)).toBeNull();
  });

  it('points outwards where the path went over the edge', () => {
    const finder = new HeadFinder(through([[50, 50], [150, 50], [300, 90]]), plot); // prettier-ignore
    expect(finder.find(1)).toEqual({ kind: 'gone', x: 97, y: 50, angle: 0 });
    expect(finder.find(2)).toEqual({ kind: 'gone', x: 97, y: 50, angle: 0 });
  });

  it('keeps its direction however far the run goes', () => {
    const far = new HeadFinder(through([[50, 50], [50, -1e308]]), plot).find(1); // prettier-ignore
    expect(far).toEqual({ kind: 'gone', x: 50, y: 3, angle: -Math.PI / 2 });
  });

  it('marks the last finite point of a run that ended inside', () => {
    const finder = new HeadFinder(through([[50, 50], [60, 40], [NaN, 3]]), plot); // prettier-ignore
    expect(finder.find(2)).toEqual({ kind: 'lost', x: 60, y: 40 });
    expect(finder.find(1)).toEqual({ kind: 'here', x: 60, y: 40 });
  });

  it('has an arrow at the edge for a start outside', () => {
    const head = new HeadFinder(through([[500, 50]]), plot).find(0);
    expect(head).toEqual({ kind: 'gone', x: 97, y: 50, angle: 0 });
  });

  it('finds the same in any order of steps', () => {
    const step = fc.tuple(fc.integer({ min: -80, max: 180 }), fc.integer({ min: -80, max: 180 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.array(fc.nat({ max: 39 })), (points, order) => {
        const rows = through(points);
        const remembering = new HeadFinder(rows, plot);
        for (const k of order) expect(remembering.find(k)).toEqual(new HeadFinder(rows, plot).find(k));
      }),
    );
  });
});
