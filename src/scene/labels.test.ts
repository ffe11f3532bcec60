// Labels never cover each other, a marker or the edge, and stay where they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Box } from './clip';
import { boxOf, leader, placeLabels, type LabelInput, type LabelRequest, type Placement } from './labels';

const [width, height] = [390, 390];
const none = new Map<string, Placement>();

function around(x: number, y: number, radius: number): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

function input(labels: readonly LabelRequest[], previous: ReadonlyMap<string, Placement> = none): LabelInput {
  const blocked = labels.map(({ x, y, radius }) => around(x, y, radius));
  return { width, height, labels, blocked, shunned: [], paths: new Float32Array(0), previous };
}

const label = (i: number, x: number, y: number, wide: number): LabelRequest => ({
  key: `r${i}`,
  x,
  y,
  radius: 9,
  width: wide,
  height: 17,
  side: i === 0 ? 'left' : 'right',
});

const place = fc.double({ min: 0, max: 390, noNaN: true });
/** A start and up to twelve runs, anywhere in the plot, often in one heap. */
const crowd = fc
  .tuple(
    fc.array(fc.tuple(place, place, fc.integer({ min: 24, max: 96 })), { minLength: 1, maxLength: 13 }),
    fc.constantFrom(1, 0.15, 0),
  )
  .map(([points, spread]) => {
    const [[cx, cy]] = points;
    return points.map(([x, y, wide], i) => label(i, cx + spread * (x - cx), cy + spread * (y - cy), wide));
  });

describe('placeLabels', () => {
  it('finds every label a place that overlaps nothing', () => {
    fc.assert(
      fc.property(crowd, (labels) => {
        const given = input(labels);
        const places = placeLabels(given);
        expect(places.size).toBe(labels.length);
        const boxes = labels.map((each) => boxOf(each, places.get(each.key) ?? { dx: NaN, dy: NaN, side: 'middle' }));
        boxes.forEach((box, i) => {
          expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height).toBe(true);
          for (const marker of given.blocked) expect(overlaps(box, marker)).toBe(false);
          for (const other of boxes.slice(0, i)) expect(overlaps(box, other)).toBe(false);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same places for the same input', () => {
    fc.assert(
      fc.property(crowd, (labels) => {
        expect(placeLabels(input(labels))).toEqual(placeLabels(input(labels)));
      }),
    );
  });

  it('keeps every place when nothing moves', () => {
    fc.assert(
      fc.property(crowd, (labels) => {
        const before = placeLabels(input(labels));
        expect(placeLabels(input(labels, before))).toEqual(before);
      }),
    );
  });

  it('keeps the side of a label while markers pass one another', () => {
    let previous: ReadonlyMap<string, Placement> = none;
    let changes = 0;
    for (let step = 0; step <= 200; step++) {
      const labels = [label(1, 100 + 0.5 * step, 200, 60), label(2, 150 + 0.25 * step, 206, 60)];
      const places = placeLabels(input(labels, previous));
      for (const { key } of labels) {
        const [was, is] = [previous.get(key), places.get(key)];
        if (was && was.side !== is?.side) changes++;
      }
      previous = places;
    }
    expect(changes).toBeLessThanOrEqual(2);
  });

  it('prefers the side asked for, and the other where the edge is near', () => {
    expect(placeLabels(input([label(1, 100, 100, 60)])).get('r1')?.side).toBe('right');
    expect(placeLabels(input([label(0, 100, 100, 60)])).get('r0')?.side).toBe('left');
    expect(placeLabels(input([label(1, 380, 100, 60)])).get('r1')?.side).toBe('left');
  });

  it('steps aside for a path and for an axis number', () => {
    const lone = label(1, 100, 100, 60);
    const through = Float32Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 110 + 3 * i : 100));
    const path = placeLabels({ ...input([lone]), paths: through }).get('r1');
    expect(path && overlaps(boxOf(lone, path), { x0: 110, y0: 99, x1: 230, y1: 101 })).toBe(false);
    const number = { x0: 110, y0: 60, x1: 200, y1: 140 };
    const shunned = placeLabels({ ...input([lone]), shunned: [number] }).get('r1');
    expect(shunned && overlaps(boxOf(lone, shunned), number)).toBe(false);
  });

  it('leaves out what has no room at all', () => {
    expect(placeLabels({ ...input([label(1, 20, 20, 60)]), width: 40, height: 40 }).size).toBe(0);
  });
});

describe('leader', () => {
  it('is drawn only to a label that stands apart from its marker', () => {
    const near = label(1, 100, 100, 60);
    expect(leader(near, { dx: 14, dy: -8.5, side: 'right' })).toBeNull();
    const line = leader(near, { dx: 60, dy: 40, side: 'right' });
    expect(line?.length).toBe(4);
    // From the marker's edge towards the label, ending before it.
    expect(line && Math.hypot(line[0] - 100, line[1] - 100)).toBeCloseTo(11, 4);
    expect(line && line[2] < 160).toBe(true);
  });
});
