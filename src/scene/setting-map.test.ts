// Maps and curves over settings as SVG text, and what they promise. After a wanted change: npx vitest run src/scene/setting-map -u, and look.
import { describe, expect, it } from 'vitest';
import { contrast } from './colour';
import type { OverAxis } from './over-axis';
import { overChart, type OverChartInput } from './over-chart';
import { valueAt } from './over-run';
import { poorColour, ramp } from './ramp';
import { placeIn, settingMap, type SettingMapInput } from './setting-map';
import { settingPixels } from './setting-pixels';
import { toSvg } from './svg';
import { estimateWidth } from './text-width';
import { themes } from './themes';

const powers = ['10⁻⁵', '10⁻⁴', '0.001', '0.01', '0.1', '1', '10'];
const x: OverAxis = { title: 'learning rate η', ticks: powers.map((text, i) => ({ at: i / 6, text })) };
const y: OverAxis = {
  title: 'momentum β',
  ticks: ['0', '0.9', '0.99', '0.999'].map((text, i) => ({ at: i / 3, text })),
};

const map: SettingMapInput = {
  width: 640,
  height: 320,
  theme: themes.light,
  x,
  y,
  source: null,
  size: 8,
  lost: (cell) => cell % 8 > 5,
  edge: Float32Array.of(0.66, 0, 0.72, 0.5, 0.74, 1),
  uses: { x: 0.5, y: 0.33, colour: '#0072b2' },
  best: { x: 0.68, y: 0.2 },
  scale: { title: 'steps', ticks: [{ at: 0.9, text: '10' }, { at: 0.2, text: '100' }] },
  measure: estimateWidth,
}; // prettier-ignore

const curve = (list: readonly number[], from = 0, count = 10) =>
  Float64Array.from(list.flatMap((value, i) => [(from + i + 0.5) / count, value]));

const chart: OverChartInput = {
  width: 640,
  height: 300,
  theme: themes.dark,
  x,
  title: 'Final loss',
  wanted: { scale: 'log' },
  minimum: 0,
  start: 20,
  edge: null,
  runs: [
    { key: 'r1', name: 'SGD', colour: 0, uses: 0.3, pieces: [{ points: curve([19, 15, 4, 0.1, 0.02, 1e30]), lost: [false, true] }] },
    { key: 'r2', name: 'Adam', colour: 3, uses: null, pieces: [
      { points: curve([20, 19, 12, 6]), lost: [false, true] },
      { points: curve([0.5, 0.01, 1e-4, 0.2, 2], 5), lost: [true, false] },
    ] },
  ],
  measure: estimateWidth,
  previous: new Map(),
}; // prettier-ignore

describe('as it was looked at', () => {
  it.each([
    ['setting-map', settingMap(map).drawing],
    ['setting-curves', overChart(chart).drawing],
  ])('%s', async (name, drawing) => {
    const svg = toSvg(drawing);
    expect(svg.length).toBeLessThan(30_000);
    await expect(svg).toMatchFileSnapshot(`goldens/${name}.svg`);
  });
});

describe('the map', () => {
  it('puts its marks where its axes say', () => {
    const { drawing, plot } = settingMap(map);
    const ring = drawing.items.find((item) => item.kind === 'glyph');
    expect(ring).toMatchObject({ ink: '#0072b2', x: placeIn(plot, 0.5, 0.33)[0], y: placeIn(plot, 0.5, 0.33)[1] });
    const best = drawing.items.find((item) => item.kind === 'marker');
    expect(best).toMatchObject({ x: placeIn(plot, 0.68, 0.2)[0] });
  });

  it('hatches nothing where nothing is lost, and keeps within its room however small that is', () => {
    const plain = settingMap({ ...map, lost: () => false, uses: null, best: null, edge: new Float32Array(0) });
    expect(plain.drawing.items.filter((item) => item.kind === 'line' && item.stroke === themes.light.bad)).toEqual([]);
    for (const width of [1, 80, 320]) {
      const { plot } = settingMap({ ...map, width, height: 100 });
      expect(plot.x1).toBeGreaterThan(plot.x0);
      expect(plot.y1).toBeGreaterThan(plot.y0);
    }
  });

  it('lets texts of an axis never overlap', () => {
    for (const width of [200, 300, 400, 640]) {
      const { drawing } = settingMap({ ...map, width });
      const texts = drawing.items.flatMap((item) => (item.kind === 'text' && powers.includes(item.text) ? [item] : []));
      expect(texts.length).toBeGreaterThan(0);
      texts.sort((a, b) => a.x - b.x).forEach((text, i) => {
        const next = texts.at(i + 1);
        const half = (each: typeof text) => estimateWidth(each.text, each.size, 400) / 2;
        if (next) expect(text.x + half(text)).toBeLessThan(next.x - half(next));
      }); // prettier-ignore
    }
  });

  it('has cells from the bottom up, and no colour where runs diverge', () => {
    const bytes = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const pixels = settingPixels(Float32Array.of(1, 0, -1, -2), 2, themes.light);
    const at = (i: number) => [...pixels.slice(4 * i, 4 * i + 3)];
    const [worst, best] = [ramp(themes.light, 2)[0], ramp(themes.light, 2)[1]];
    expect([at(0), at(1), at(2), at(3)]).toEqual([poorColour(themes.light), themes.light.page, best, worst].map(bytes));
  });

  it.each(Object.values(themes))('has a scale that rises in contrast to the page: $name', (theme) => {
    const steps = [poorColour(theme), ...ramp(theme, 16)].map((colour) => contrast(colour, theme.page));
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThan(steps[i - 1]);
    expect(steps[steps.length - 1]).toBeGreaterThan(7);
  });
});

describe('the curves', () => {
  const items = () => overChart(chart).drawing.items;

  it('end in a cross where a run diverges, and have a tick at the value in use', () => {
    const crosses = items().filter((item) => item.kind === 'glyph');
    expect(crosses).toHaveLength(3);
    const none = overChart({ ...chart, runs: chart.runs.map((run) => ({ ...run, uses: null })) }).drawing.items;
    expect(
      items().filter(({ kind }) => kind === 'line').length - none.filter(({ kind }) => kind === 'line').length,
    ).toBe(1);
  });

  const noted = (pieces: OverChartInput['runs'][number]['pieces']) =>
    overChart({ ...chart, runs: [{ ...chart.runs[0], uses: null, pieces }] });

  it('have no cross at values that survive alone, but a dot each', () => {
    const ending = { points: curve([19, 4, 0.1]), lost: [false, true] } as const;
    const alone = { points: curve([0.02], 5), lost: [true, true] } as const;
    const { drawing, plot, y: height } = noted([ending, alone]);
    expect(drawing.items.filter(({ kind }) => kind === 'glyph')).toHaveLength(1);
    const x = plot.x0 + 0.55 * (plot.x1 - plot.x0);
    expect(drawing.items.filter(({ kind }) => kind === 'marker')).toMatchObject([{ x, y: height(0.02) }]);
    // and the name is at the cross
    const name = drawing.items.find((item) => item.kind === 'text' && item.text === 'SGD');
    expect(name).toMatchObject({ x: expect.closeTo(plot.x0 + 0.25 * (plot.x1 - plot.x0) + 9.5, 0) as number });
  });

  it('have an arrow each time they leave the chart, but where a cross tells how that ends', () => {
    const arrows = (list: readonly number[], behind = false) => {
      const { drawing, plot } = noted([{ points: curve(list), lost: [false, behind] }]);
      return drawing.items.flatMap((item) => (item.kind === 'arrow' ? [(item.x - plot.x0) / (plot.x1 - plot.x0)] : []));
    };
    const near = (places: readonly number[]) => places.map((place) => expect.closeTo(place, 2) as number);
    expect(arrows([20, 4, 0.1])).toEqual([]);
    expect(arrows([20, 1e9, 1, 0.1, 1, 1e9])).toEqual(near([0.15, 0.55]));
    expect(arrows([20, 1e9, 1, 0.1, 1, 1e9], true)).toEqual(near([0.15]));
  });

  /** The name of a run whose curve ends in a cross, beside another. */
  const besides = (losses: readonly number[], points: Float64Array, uses: number | null = null) => {
    const { drawing, plot, y: height } = overChart({
      ...chart,
      runs: [
        { key: 'r1', name: 'SGD', colour: 0, uses: null, pieces: [{ points: curve(losses), lost: [false, true] }] },
        { key: 'r2', name: 'Adam', colour: 3, uses, pieces: [{ points, lost: [false, false] }] },
      ],
    }); // prettier-ignore
    const name = drawing.items.find((item) => item.kind === 'text' && item.text === 'SGD');
    if (name?.kind !== 'text') throw new Error('no name');
    const clear = (x: number) => x < name.x || x > name.x + estimateWidth('SGD', name.size, 600);
    return { name, clear, plot, height };
  };

  it('have names that keep off steep curves', () => {
    // straight down right behind the cross, with no point of its own at the height of the name
    const other = Float64Array.of(0.05, 19, 0.36, 19, 0.4, 0.01, 0.95, 0.01);
    const { name, clear, plot, height } = besides([19, 15, 4, 0.5], other);
    // where the other curve is at the height of the name
    const falls = [0, 0.25, 0.5, 0.75, 1]
      .map((share) => name.y - share * name.size)
      .map((at) => {
        const share = (at - height(19)) / (height(0.01) - height(19));
        return plot.x0 + (0.36 + 0.04 * share) * (plot.x1 - plot.x0);
      });
    expect(falls.every(clear)).toBe(true);
  });

  it('have names that keep off the ticks of others', () => {
    const { name, clear, plot, height } = besides([19, 15, 4, 3], curve([19, 15, 4, 3, 3, 3, 3, 3, 3, 3]), 0.39);
    const [x, middle] = [plot.x0 + 0.39 * (plot.x1 - plot.x0), height(3)];
    expect(clear(x) || middle + 8 < name.y - name.size || middle - 8 > name.y).toBe(true);
  });

  it('are named once each, in their own colour', () => {
    const names = items().flatMap((item) => (item.kind === 'text' && item.weight === 600 ? [item.text] : []));
    expect(names.sort()).toEqual(['Adam', 'SGD']);
  });

  it('have values between their places, and none where they are broken', () => {
    const [, adam] = chart.runs;
    expect(valueAt(adam, 0.05)).toBe(20);
    expect(valueAt(adam, 0.6)).toBeCloseTo(Math.sqrt(0.5 * 0.01), 12);
    expect(valueAt(adam, 0.45)).toBe(null);
    expect(valueAt({ pieces: [] }, 0.5)).toBe(null);
  });
});
