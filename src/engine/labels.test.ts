// Labels say what a path did, whatever way its rows arrive and however the picture is zoomed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelWatcher } from './labels';
import type { LabelContext, Labels } from './types';

/** Loss x^2 + y^2 over [-2, 2] squared, with a second, invented minimum to the right. */
const context: LabelContext = {
  stationary: [
    { at: [-1, -1], kind: 'saddle', value: 2 },
    { at: [0, 0], kind: 'minimum', value: 0 },
    { at: [1.5, 0], kind: 'local minimum', value: 2.25 },
  ],
  view: [
    [-2, 2],
    [-2, 2],
  ],
};
const bowl = (x: number, y: number) => x * x + y * y;

/** Labels of the path through these points. */
function labelsOf(points: readonly (readonly [number, number])[], within = context, loss = bowl): Labels {
  const watcher = new LabelWatcher(within);
  watcher.push(Float64Array.from(points.flatMap(([x, y]) => [x, y, loss(x, y)])));
  return watcher.labels;
}

/** A path of `count` points. */
const path = (count: number, at: (k: number) => readonly [number, number]) =>
  Array.from({ length: count }, (_, k) => at(k));

const nothing: Labels = { reached: null, stalled: null, leftView: null };

describe('reached', () => {
  it('is the first step whose loss has lost all but 1e-5 of the gap it started with', () => {
    const labels = labelsOf(path(60, (k) => [0.8 ** k, 0]));
    const step = path(60, (k) => [0.8 ** k, 0]).findIndex(([x]) => x * x <= 1e-5);
    expect(labels).toEqual({ ...nothing, reached: { minimum: 1, step } });
  });

  it('counts from the return when the path overshot and came back', () => {
    const points = [
      ...path(10, (k): [number, number] => [-1 + k / 9, 0]),
      [0.5, 0] as const,
      [0.1, 0] as const,
      [0.001, 0] as const,
    ];
    expect(points[9]).toEqual([0, 0]);
    expect(labelsOf(points).reached).toEqual({ minimum: 1, step: 12 });
  });

  it('counts from the first touch when the overshoot stays near', () => {
    const points = [
      [-1, 0],
      [0, 0],
      [0.15, 0],
      [-0.1, 0],
      [0.1, 0],
    ] as const;
    expect(labelsOf(points).reached).toEqual({ minimum: 1, step: 1 });
  });

  it('is step 0 for a run that starts on the minimum', () => {
    expect(
      labelsOf([
        [0, 0],
        [0, 0],
      ]).reached,
    ).toEqual({ minimum: 1, step: 0 });
  });

  it('needs the place, not only the value', () => {
    const flat = () => 0;
    expect(
      labelsOf(
        [
          [-1, 1],
          [-1.5, 1.5],
        ],
        context,
        flat,
      ).reached,
    ).toBeNull();
  });

  it('names the minimum it ended at, also after visiting another', () => {
    const points = [
      [1.9, 0],
      [1.5, 0],
      [1, 0],
      [0.001, 0],
      [0, 0],
    ] as const;
    expect(labelsOf(points.slice(0, 2)).reached).toEqual({ minimum: 2, step: 1 });
    expect(labelsOf(points).reached).toEqual({ minimum: 1, step: 3 });
  });

  it('never names a saddle', () => {
    expect(
      labelsOf([
        [-1.5, -1.5],
        [-1, -1],
      ]).reached,
    ).toBeNull();
  });

  it('accepts a minimum whose value is stated to ten digits', () => {
    const offset = -78.33233140754;
    const near: LabelContext = { ...context, stationary: [{ at: [0, 0], kind: 'minimum', value: offset }] };
    const loss = (x: number, y: number) => offset + 3e-9 + bowl(x, y);
    expect(
      labelsOf(
        [
          [1e-5, 0],
          [0, 0],
        ],
        near,
        loss,
      ).reached,
    ).toEqual({ minimum: 0, step: 0 });
  });

  it('scales with the surface: a stretched loss and view give the same step', () => {
    const points = path(80, (k): [number, number] => [0.9 ** k, 0.7 ** k]);
    const plain = labelsOf(points).reached;
    const wide: LabelContext = {
      stationary: context.stationary.map((s) => ({ ...s, at: [s.at[0] * 1e6, s.at[1] * 1e6], value: s.value * 1e-9 })),
      view: [
        [-2e6, 2e6],
        [-2e6, 2e6],
      ],
    };
    const scaled = labelsOf(
      points.map(([x, y]) => [x * 1e6, y * 1e6]),
      wide,
      (x, y) => bowl(x / 1e6, y / 1e6) * 1e-9,
    );
    expect(plain).not.toBeNull();
    expect(scaled.reached).toEqual(plain);
  });
});

describe('stalled', () => {
  it('is the step since which the path has not moved', () => {
    const points = path(200, (k) => [k < 50 ? -1 + k / 100 : -0.5, 1]);
    expect(labelsOf(points)).toEqual({ ...nothing, stalled: 50 });
  });

  it('includes a path that creeps, on a plateau', () => {
    expect(labelsOf(path(1000, (k) => [-1 + k * 1e-9, 1])).stalled).toBe(0);
  });

  it('does not include slow but steady progress', () => {
    expect(labelsOf(path(1000, (k) => [-1 + k * 1e-4, 1])).stalled).toBeNull();
  });

  it('does not include a pause of less than a tenth of the run', () => {
    const pause = (rows: number) => path(1000, (k) => [-1 + Math.min(k, 999 - rows) / 1000, 1]);
    expect(labelsOf(pause(95)).stalled).toBeNull();
    expect(labelsOf(pause(105)).stalled).not.toBeNull();
  });

  it('is not said of a minimum that was reached', () => {
    expect(labelsOf(path(200, (k) => [k < 5 ? 1 : 0, 0]))).toEqual({ ...nothing, reached: { minimum: 1, step: 5 } });
  });

  it('is not said of a limit cycle wider than the tolerance, and neither is reached when the cycle is wide', () => {
    const cycle = (radius: number) => path(500, (k): [number, number] => [k % 2 ? radius : -radius, 0]);
    expect(labelsOf(cycle(0.5))).toEqual(nothing);
    expect(labelsOf(cycle(1e-5).map(([x]) => [x - 1, 1])).stalled).toBe(0);
  });

  it('reaches, and does not stall, when a cycle closes in near the minimum', () => {
    const labels = labelsOf([[1, 0], [0.002, 0], ...path(300, (k): [number, number] => [k % 2 ? 0.1 : -0.1, 0])]);
    expect(labels).toEqual({ ...nothing, reached: { minimum: 1, step: 1 } });
  });
});

describe('left the view', () => {
  it('is the first row outside, for a path that stays outside', () => {
    expect(
      labelsOf([
        [0.5, 0],
        [1.9, 1.9],
        [2.1, 0],
        [5, 0],
        [9, 9],
      ]).leftView,
    ).toBe(2);
  });

  it('is not said of a path that came back', () => {
    expect(
      labelsOf([
        [0.5, 0],
        [3, 0],
        [1, 1],
      ]).leftView,
    ).toBeNull();
  });

  it('counts from the last departure', () => {
    expect(
      labelsOf([
        [0.5, 0],
        [3, 0],
        [1, 1],
        [0, 4],
        [0, 5],
      ]).leftView,
    ).toBe(3);
  });

  it('is not said of a path that was never inside', () => {
    expect(
      labelsOf([
        [3, 0],
        [4, 0],
      ]).leftView,
    ).toBeNull();
  });

  it('includes the edge in the view', () => {
    expect(
      labelsOf([
        [2, -2],
        [-2, 2],
      ]).leftView,
    ).toBeNull();
  });

  it('takes an overflow for leaving, and takes back what was reached before', () => {
    const points = [
      [1, 0],
      [0, 0],
      [0.001, 0],
      [Infinity, NaN],
    ] as const;
    expect(labelsOf(points)).toEqual({ ...nothing, leftView: 3 });
  });
});

describe('a watcher', () => {
  it('gives the same labels however the rows are split', () => {
    const coordinate = fc.oneof(
      fc.constantFrom(0, 1e-3, 1, 1.5, 2, 3, NaN, Infinity),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    const rows = fc.array(fc.tuple(coordinate, fc.constantFrom(0, 1e-6, 0.5, -4)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (points, sizes) => {
        const watcher = new LabelWatcher(context);
        const packed = Float64Array.from(points.flatMap(([x, y]) => [x, y, bowl(x, y)]));
        for (let at = 0; at < packed.length;) {
          const next = at + 3 * sizes.next().value;
          watcher.push(packed.slice(at, next));
          at = next;
        }
        expect(watcher.labels).toEqual(labelsOf(points));
      }),
    );
  });

  it('says nothing of a run without rows', () => {
    expect(new LabelWatcher(context).labels).toEqual(nothing);
  });
});
