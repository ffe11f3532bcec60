// The chart as SVG text, and what it promises. After a wanted change: npx vitest run src/scene/chart -u, and look at the files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from './drawing';
import { chartOf } from './chart';
import type { ChartRun, ChartInput } from './chart-input';
import { LossColumns } from './loss-columns';
import { curveIn } from './chart-curve';
import { spread } from './chart-labels';
import { toSvg } from './svg';
import { quadratic, rosenbrock, rowsOf, type Rule } from './testing/scenes';
import { estimateWidth } from './text-width';
import { themes } from './themes';

type Plan = readonly (readonly [name: string, rule: Rule, rate: number])[];

function chart(loss: typeof rosenbrock, plan: Plan, more: Partial<ChartInput> & { steps?: number } = {}): ChartInput {
  const { steps = 300, ...rest } = more;
  const runs = plan.map(([name, rule, rate], colour): ChartRun => {
    const rows = rowsOf(loss, rule, rate, steps);
    const lost = rows.length <= steps ? rows.length - 1 : null;
    return { key: name, name, colour, points: new LossColumns(rows, steps, 300).points(), lost };
  });
  return {
    width: 640,
    height: 140,
    theme: themes.light,
    axis: { kind: 'step', most: steps },
    name: 'Loss',
    wanted: { scale: 'log' },
    titled: true,
    minimum: 0,
    runs,
    measure: estimateWidth,
    previous: new Map(),
    ...rest,
  };
}

const valley: Plan = [
  ['SGD', 'descent', 0.001],
  ['Momentum', 'momentum', 0.0008],
  ['RMSprop', 'normalised', 0.012],
];
const diverging: Plan = [
  ['SGD', 'descent', 0.26],
  ['Momentum', 'momentum', 0.02],
  ['SGD 2', 'descent', 0.27],
];
const labels = (items: readonly Item[]) =>
  items.flatMap((item) => (item.kind === 'text' && item.weight === 600 ? [item] : []));

describe('the chart of losses', () => {
  it.each<[string, ChartInput]>([
    ['chart-valley', chart(rosenbrock, valley)],
    ['chart-diverging', chart(quadratic, diverging, { theme: themes.dark, steps: 9000, width: 358, height: 120 })],
  ])('%s is as it was looked at', async (name, input) => {
    const svg = toSvg(chartOf(input).drawing);
    expect(svg.length).toBeLessThan(30_000);
    await expect(svg).toMatchFileSnapshot(`goldens/${name}.svg`);
  });

  it('names every run once, no name over another', () => {
    const plan = Array.from({ length: 12 }, (_, i) => [`Run ${i}`, 'descent', 0.0010001 + 1e-9 * i] as const);
    const names = labels(chartOf(chart(rosenbrock, plan, { height: 148 })).drawing.items);
    expect(names.map(({ text }) => text).sort()).toEqual(plan.map(([name]) => name).sort());
    const heights = names.map(({ y }) => y).sort((a, b) => a - b);
    for (let i = 1; i < heights.length; i++) expect(heights[i] - heights[i - 1]).toBeGreaterThanOrEqual(12 - 1e-9);
    expect(heights[0]).toBeGreaterThan(8);
    expect(heights[11]).toBeLessThan(148);
  });

  it('marks each run that diverges with a cross of its own, and names it there', () => {
    const { drawing, plot } = chartOf(chart(quadratic, diverging, { steps: 20_000 }));
    const crosses = drawing.items.flatMap((item) => (item.kind === 'glyph' ? [item] : []));
    expect(crosses).toHaveLength(2);
    expect(Math.hypot(crosses[0].x - crosses[1].x, crosses[0].y - crosses[1].y)).toBeGreaterThan(8);
    for (const { x, y } of crosses) {
      expect(x).toBeLessThan(plot.x1);
      expect(y).toBeGreaterThanOrEqual(plot.y0);
    }
    const names = labels(drawing.items).filter(({ text }) => text.startsWith('SGD'));
    for (const { x } of names) expect(x).toBeLessThan(plot.x1);
  });

  it('says what it measures', () => {
    const title = (minimum: number | null, shift: number) => {
      const input = chart(quadratic, [['SGD', 'descent', 0.1]]);
      const points = input.runs[0].points.map((value, i) => (i % 2 === 1 ? value + shift : value));
      return chartOf({ ...input, minimum, runs: [{ ...input.runs[0], points }] }).title;
    };
    expect(title(0, 0)).toBe('Loss against step');
    expect(title(-3, -3)).toBe('Loss above the minimum against step');
    expect(title(null, -3)).toBe('Loss against step, linear scale');
  });

  it('stands without runs', () => {
    const { drawing } = chartOf(chart(rosenbrock, []));
    expect(toSvg(drawing)).not.toMatch(/NaN|Infinity/);
  });
});

describe('a curve', () => {
  const box = { x0: 0, y0: 0, x1: 100, y1: 100 };
  const same = (value: number) => value;

  it('is cut where it leaves the chart, and goes on where it comes back', () => {
    const { strokes, exit } = curveIn(Float64Array.of(0, 50, 10, -50, 20, 50), box, same, same);
    expect(strokes.map(({ points }) => [...points])).toEqual([
      [0, 50, 5, 0],
      [15, 0, 20, 50],
    ]);
    expect(exit).toBeNull();
  });

  it('keeps every peak and goes nowhere else, and drops what lies on a straight line', () => {
    const wave = Array.from({ length: 400 }, (_, i) => (i % 37 === 0 ? 90 : 20 + 0.1 * i));
    const packed = Float64Array.from(wave.flatMap((level, i) => [i / 4, level]));
    const points = curveIn(packed, box, same, same).strokes.flatMap((stroke) => [...stroke.points]);
    expect(points.length / 2).toBeLessThan(60);
    const peaks = points.filter((value, i) => i % 2 === 1 && value === 90);
    expect(peaks).toHaveLength(Math.ceil(400 / 37));
    for (const [i, level] of wave.entries()) {
      const after = points.findIndex((value, at) => at % 2 === 0 && value >= i / 4);
      const [qx, qy] = points.slice(after, after + 2);
      const [px, py] = after === 0 ? [qx, qy] : points.slice(after - 2, after);
      const on = qx === px ? qy : py + ((qy - py) * (i / 4 - px)) / (qx - px);
      expect(Math.abs(on - level)).toBeLessThanOrEqual(0.2501);
    }
  });

  it('tells where it left for good', () => {
    const { exit, end } = curveIn(Float64Array.of(0, 50, 10, -50, 20, -1e9), box, same, same);
    expect(exit).toEqual({ x: 5, y: 0 });
    expect(end).toEqual({ x: 20, y: -1e9 });
  });
});

describe('names in a column', () => {
  it('stand where they want to where there is room', () => {
    expect(spread([10, 40, 80], 14, 6, 134)).toEqual([10, 40, 80]);
  });

  it('share the room evenly around where several want to stand', () => {
    expect(spread([50, 50, 50], 14, 6, 134)).toEqual([36, 50, 64]);
  });

  it('never overlap and stay inside', () => {
    const wish = fc.double({ min: 0, max: 140, noNaN: true });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
        const places = spread(
          wishes.sort((a, b) => a - b),
          12,
          6,
          134,
        );
        places.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(6 - 1e-9);
          expect(place).toBeLessThanOrEqual(134 + 1e-9);
          if (i > 0) expect(place - places[i - 1]).toBeGreaterThanOrEqual(12 - 1e-9);
        });
      }),
    );
  });
});
