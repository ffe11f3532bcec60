// Bands of a chart: a closed ring between two lines, cut at the edges, that the scale makes room for.
import { expect, it } from 'vitest';
import { bandItem, bandPoints } from './chart-band';
import { chartOf } from './chart';
import { estimateWidth } from './text-width';
import { themes } from './themes';

const box = { x0: 10, y0: 0, x1: 110, y1: 50 };
const band = {
  low: Float64Array.of(0, 1, 5, 2, 10, 3),
  high: Float64Array.of(0, 2, 5, 4, 10, Number.MAX_VALUE),
};

it('goes along the lower line and back along the upper one, and is cut at the edges', () => {
  const item = bandItem(band, box, (at) => 10 + 10 * at, (value) => 50 - 10 * value, '#0072b2'); // prettier-ignore
  if (item.kind !== 'area') throw new Error('no area');
  expect([...item.rings[0]]).toEqual([10, 40, 60, 30, 110, 20, 110, 0, 60, 10, 10, 30]);
  // 16 % of 255
  expect(item.fill).toBe('#0072b229');
  // on a dark page the tint alone is hardly seen
  expect([item.stroke, item.width]).toEqual(['#0072b273', 0]);
});

it('has room on the chart, but for what is beyond all numbers', () => {
  expect([...bandPoints(band)]).toEqual([0, 1, 5, 2, 10, 3, 0, 2, 5, 4]);
  const chart = (withBand: boolean) =>
    chartOf({
      width: 400,
      height: 140,
      theme: themes.light,
      axis: { kind: 'step', most: 10 },
      name: 'Loss',
      of: withBand ? 'median, 10–90 % of 20 seeds' : undefined,
      wanted: { scale: 'linear' },
      titled: true,
      minimum: 0,
      runs: [{ key: 'r1', name: 'SGD', colour: 0, points: Float64Array.of(0, 1.5, 10, 3.5), lost: null, ...(withBand && { band }) }],
      measure: estimateWidth,
      previous: new Map(),
    }); // prettier-ignore
  const top = (withBand: boolean) => {
    const { drawing, plot } = chart(withBand);
    const ticks = drawing.items.flatMap((item) =>
      item.kind === 'text' && item.x < plot.x0 ? [Number(item.text)] : [],
    );
    return Math.max(...ticks.filter((value) => value < 1000));
  };
  expect(top(true)).toBeGreaterThan(top(false));
  expect(chart(true).title).toBe('Loss (median, 10–90 % of 20 seeds) against step, linear scale');
  expect(chart(false).drawing.items.some(({ kind }) => kind === 'area')).toBe(false);
});
