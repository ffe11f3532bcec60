// The vectors of a step: as pictures, and what must hold of every one. After a wanted change: vitest run src/scene/vectors -u, and look.
import { describe, expect, it } from 'vitest';
import { overlaps } from './clip';
import { compose } from './compose';
import type { Item } from './drawing';
import { boxOf, placeLabels } from './labels';
import { termColours } from './term-palette';
import { estimateWidth } from './text-width';
import { toSvg } from './svg';
import { quadratic, rosenbrock, scene, type Plan } from './testing/scenes';
import { vectors, type StepArrow, type StepVectors, type VectorsInput } from './vectors';

const arrow = (name: string, slot: StepArrow['slot'], kind: StepArrow['kind'], from: readonly [number, number], by: readonly [number, number], letter = name): StepArrow => ({ name, letter, slot, kind, from, by }); // prettier-ignore

/** Adam's first steps on Rosenbrock, in round numbers. */
const from = [-1.05, 1.02] as const;
const adam: StepVectors = {
  from,
  arrows: [
    arrow('g', 'gradient', 'slope', from, [-81.7, -35.5]),
    arrow('m', 'first', 'slope', from, [-42, 20.1]),
    arrow('theta', 'update', 'displacement', from, [0.3, -0.2], 'Δθ'),
  ],
  points: [],
  scales: [{ names: ['v'], letter: '1/√v', axes: [0.0964, 0.209] }],
};

/** Nesterov's method as published: the look-ahead point y, the gradient there, the velocity that is the step. */
const place = [-1.7, 0.7] as const;
const nesterov: StepVectors = {
  from: place,
  arrows: [
    arrow('grad(y)', 'gradient', 'slope', [-1.1, 0.3], [-1.1, 2.4], '∇f(y)'),
    arrow('v', 'first', 'displacement', place, [0.5, -0.55]),
    arrow('theta', 'update', 'displacement', place, [0.5, -0.55], 'Δθ'),
  ],
  points: [{ name: 'y', letter: 'y', slot: 'second', at: [-1.1, 0.3] }],
  scales: [],
};

const plans: Readonly<Record<string, readonly [Plan, StepVectors, string | null]>> = {
  'vectors-adam': [
    { loss: rosenbrock, runs: [['Adam', 'normalised', 0.03]], theme: 'light', row: 8, steps: 200, size: [640, 460], grid: 12 },
    adam,
    null,
  ],
  'vectors-nesterov': [
    { loss: quadratic, runs: [['Nesterov', 'momentum', 0.05]], theme: 'dark', row: 3, steps: 200, size: [390, 390], grid: 12 },
    nesterov,
    null,
  ],
  'vectors-pointed': [
    { loss: rosenbrock, runs: [['Adam', 'normalised', 0.03]], theme: 'dark', row: 8, steps: 200, size: [390, 390], grid: 12 },
    adam,
    'm',
  ],
}; // prettier-ignore

function drawn(name: string, change: Partial<VectorsInput> = {}) {
  const [plan, step, pointed] = plans[name];
  const input = scene(plan);
  const of = { step, plot: input.plot, theme: input.theme, pointed, before: {}, axisBoxes: [], measure: estimateWidth };
  return { input, made: vectors({ ...of, ...change }) };
}

describe('the vectors of a step', () => {
  it.each(Object.keys(plans))('%s is as it was looked at', async (name) => {
    const { input, made } = drawn(name);
    const text = toSvg(compose({ ...input, overlay: { ...made.overlay, hollow: 'r0' } }));
    expect(text.length).toBeLessThan(30_000);
    await expect(text).toMatchFileSnapshot(`goldens/${name}.svg`);
  });

  it('are as long as they are, but for slopes, whose scale is said', () => {
    const { made, input } = drawn('vectors-adam');
    const scale = made.scales.slope ?? NaN;
    const reach = (name: string) => {
      const found = made.arrows.find(({ names }) => names.includes(name));
      return found ? Math.hypot(found.tip[0] - found.from[0], found.tip[1] - found.from[1]) : NaN;
    };
    expect(reach('theta')).toBeCloseTo(Math.hypot(0.3, 0.2) * input.plot.scale, 6);
    expect(reach('g')).toBeCloseTo((Math.hypot(81.7, 35.5) * input.plot.scale) / scale, 6);
    expect(reach('m') / reach('g')).toBeCloseTo(Math.hypot(42, 20.1) / Math.hypot(81.7, 35.5), 9);
    expect(made.caption).toBe(`g, m drawn 1 : ${scale}, 1/√v in proportion`);
  });

  it('that are equal are one arrow with both names', () => {
    const { made } = drawn('vectors-nesterov');
    expect(made.arrows.map(({ names }) => names)).toEqual([['grad(y)'], ['v', 'theta']]);
    expect(made.overlay.labels.map(({ text }) => text)).toEqual(['y', '∇f(y)', 'v = Δθ']);
  });

  it('that are zero or no numbers are left out, and tiny ones still have a head', () => {
    const arrows = [
      arrow('z', 'first', 'slope', from, [0, 0]),
      arrow('n', 'second', 'slope', from, [NaN, 1]),
      arrow('i', 'third', 'slope', from, [Infinity, 1]),
      arrow('g', 'gradient', 'slope', from, [50, 0]),
      arrow('m', 'first', 'slope', from, [0, 1e-9]),
    ];
    const { made } = drawn('vectors-adam', { step: { ...adam, arrows } });
    expect(made.arrows.map(({ names }) => names[0])).toEqual(['g', 'm']);
    const heads = made.overlay.items.filter((item) => item.kind === 'arrow');
    expect(heads).toHaveLength(2);
    for (const { size } of heads) expect(size).toBeGreaterThanOrEqual(3);
  });

  it('have an ellipse as wide as high where both coordinates are scaled alike, and none without a scale', () => {
    const outline = (axes: readonly [number, number]): Float32Array | null => {
      const scales = [{ names: ['v'], letter: '1/√v', axes }];
      const { made } = drawn('vectors-adam', { step: { ...adam, arrows: [], scales } });
      const line = made.overlay.items.find((item) => item.kind === 'line');
      return line?.points ?? null;
    };
    const span = (points: Float32Array, axis: 0 | 1): number => {
      const values = points.filter((_, i) => i % 2 === axis);
      return Math.max(...values) - Math.min(...values);
    };
    const round = outline([3, 3]);
    const tall = outline([0.1, 0.4]);
    if (!round || !tall) throw new Error('no ellipse');
    expect(span(round, 0)).toBeCloseTo(span(round, 1), 3);
    expect(span(tall, 1) / span(tall, 0)).toBeCloseTo(4, 3);
    expect(span(tall, 1)).toBeCloseTo(span(round, 1), 3);
    expect(outline([0, 0])).toBeNull();
    expect(outline([NaN, 1])).toBeNull();
    expect(outline([Infinity, 1])).toBeNull();
  });

  it('fade but for the one that is pointed at', () => {
    const { made } = drawn('vectors-adam', { pointed: 'm' });
    const colours = new Set(made.overlay.items.flatMap((item: Item) => (item.kind === 'arrow' ? [item.fill] : [])));
    expect(colours).toContain(termColours.light.first);
    expect(colours).not.toContain(termColours.light.gradient);
    const { made: other } = drawn('vectors-adam', { pointed: 'beta1' });
    expect(other.overlay.items.some((item) => item.kind === 'arrow' && item.fill === termColours.light.gradient)).toBe(
      true,
    );
  });

  it('have labels that touch neither each other nor a tip', () => {
    for (const name of Object.keys(plans)) {
      const { input, made } = drawn(name);
      const { labels, blocked, covered } = made.overlay;
      const { width, height } = input.plot;
      const places = placeLabels({
        width,
        height,
        labels,
        blocked,
        shunned: [],
        paths: Float32Array.from(covered),
        previous: new Map(),
      });
      const boxes = labels.flatMap((each) => {
        const at = places.get(each.key);
        return at ? [boxOf(each, at)] : [];
      });
      expect(boxes).toHaveLength(labels.length);
      boxes.forEach((box, i) => {
        for (const other of [...boxes.slice(i + 1), ...blocked]) expect(overlaps(box, other)).toBe(false);
      });
    }
  });

  it('are not drawn where the step begins outside the plot', () => {
    const { made } = drawn('vectors-adam', { step: { ...adam, from: [50, 50] } });
    expect(made.overlay.items).toEqual([]);
    expect(made.arrows).toEqual([]);
  });
});
