// Whole pictures as SVG text. After a wanted change: npx vitest run src/scene/pictures -u, and look at the files.
import { describe, expect, it } from 'vitest';
import { overlaps } from './clip';
import { compose } from './compose';
import { toSvg } from './svg';
import { letterLabels } from './letters';
import { himmelblau, quadratic, rosenbrock, scene, type Plan } from './testing/scenes';
import { estimateWidth } from './text-width';

const valley = [
  ['SGD', 'descent', 0.001],
  ['Momentum', 'momentum', 0.0008],
  ['RMSprop', 'normalised', 0.012],
] as const;

const names = ['SGD', 'Momentum', 'Nesterov', 'AdaGrad', 'Adadelta', 'RMSprop', 'Adam', 'Adamax', 'Nadam', 'AMSGrad', 'SGD 2', 'Adam 2']; // prettier-ignore

const plans: Record<string, Plan> = {
  'rosenbrock-light': {
    loss: rosenbrock,
    runs: valley,
    theme: 'light',
    row: 150,
    steps: 200,
    size: [640, 460],
    grid: 28,
  },
  'rosenbrock-dark': { loss: rosenbrock, runs: valley, theme: 'dark', row: 60, steps: 200, size: [390, 390], ghost: true, grid: 28 }, // prettier-ignore
  'rosenbrock-projector': { loss: rosenbrock, runs: valley, theme: 'projector', row: 150, steps: 200, size: [640, 400], grid: 28 }, // prettier-ignore
  'quadratic-diverging': {
    loss: quadratic,
    runs: [['SGD', 'descent', 0.26], ['Momentum', 'momentum', 0.02], ['SGD 2', 'descent', 0.1]], // prettier-ignore
    theme: 'light',
    row: 40,
    steps: 8000,
    size: [640, 460],
    grid: 28,
  },
  'himmelblau-twelve': {
    loss: himmelblau,
    runs: names.map((name, i) => [name, i % 3 === 1 ? 'momentum' : i % 3 === 2 ? 'normalised' : 'descent', i % 3 === 2 ? 0.02 * (i + 1) : 0.0012 * (i + 1)]), // prettier-ignore
    theme: 'light',
    row: 12,
    steps: 30,
    size: [640, 460],
    grid: 28,
  },
};

describe('the picture', () => {
  it.each(Object.entries(plans))('%s is as it was looked at', async (name, plan) => {
    const text = toSvg(compose(scene(plan)));
    expect(text.length).toBeLessThan(30_000);
    await expect(text).toMatchFileSnapshot(`goldens/${name}.svg`);
  });

  it('names every run once, beside its marker or arrow', () => {
    const text = toSvg(compose(scene(plans['himmelblau-twelve'])));
    for (const name of names) expect(text.split(`>${name}</text>`)).toHaveLength(2);
  });

  it('gives letters of minima the first choice of a place: no name and no marker is over them', () => {
    const input = scene(plans['himmelblau-twelve']);
    const letters = input.stationary.flatMap(({ at, kind }, i) =>
      kind === 'minimum' ? [{ at, text: 'ABCDEFGHI'[i] }] : [],
    );
    expect(letters.length).toBeGreaterThan(1);
    const labels = letterLabels(letters, input.plot, input.theme, estimateWidth);
    const text = toSvg(compose({ ...input, letters: labels }));
    for (const each of letters) expect(text.split(`>${each.text}</text>`)).toHaveLength(2);
    for (const name of names) expect(text.split(`>${name}</text>`)).toHaveLength(2);
    const boxes = compose({ ...input, letters: labels }).items.flatMap((item) => {
      if (item.kind !== 'text' || item.weight !== 600) return [];
      const width = estimateWidth(item.text, item.size, item.weight);
      const x0 = item.x - width * { start: 0, middle: 0.5, end: 1 }[item.anchor];
      return [{ text: item.text, x0, x1: x0 + width, y0: item.y - 0.8 * item.size, y1: item.y }];
    });
    for (const letter of boxes.filter((box) => letters.some((each) => each.text === box.text)))
      expect(boxes.filter((box) => box !== letter && overlaps(box, letter))).toEqual([]);
  });

  it('ends a path that leaves the window in an arrow', () => {
    const { items } = compose(scene(plans['quadratic-diverging']));
    const arrows = items.filter((item) => item.kind === 'arrow');
    expect(arrows).toHaveLength(1);
    // SGD bounces across the valley of the quadratic: it leaves nearly upright.
    expect(Math.abs(Math.cos(arrows[0].angle))).toBeLessThan(0.1);
  });

  it('escapes what people name their runs', () => {
    const input = scene({ ...plans['rosenbrock-light'], row: 3 });
    const text = toSvg(compose({ ...input, runs: [{ ...input.runs[0], name: '<b> & "c"' }] }));
    expect(text).toContain('>&lt;b&gt; &amp; &quot;c&quot;</text>');
  });
});
