// Charts in links: read, written, damaged; and edited.
import { describe, expect, it } from 'vitest';
import { defaultCharts, type Charts } from './charts';
import * as edit from './edit-charts';
import { isMeasure, knownCharts } from './link-charts';
import { readLink } from './read-link';
import { linkText } from './testing/link-text';
import { standIns } from './testing/stand-ins';

const read = (parts: string, known = standIns) => {
  const { link, problems } = readLink(`#v=1&s=bowl&r=sgd&${parts}&c=00000`, known);
  const said = problems.filter(({ code }) => code !== 'link-changed').map(({ says }) => says);
  return { charts: link.charts, said };
};

describe('charts of a link', () => {
  it('are read in their order, with their scales, axis and tolerance', () => {
    expect(read('m=gradient;rate:x,scale=linear;state:v.y;angle&axis=length&tol=1e-6')).toEqual({
      charts: {
        list: [
          { measure: 'gradient', scale: 'log' },
          { measure: 'rate:x', scale: 'linear' },
          { measure: 'state:v.y', scale: 'log' },
          { measure: 'angle', scale: 'linear' },
        ],
        axis: 'length',
        tolerance: 1e-6,
      },
      said: [],
    });
  });

  it('are left out where they are the usual, of each part what is', () => {
    const link = readLink('#v=1&s=bowl&r=sgd&m=loss,scale=log&axis=step&tol=1e-2&theme=dark', standIns).link;
    expect(link.charts).toEqual(defaultCharts);
    expect(linkText(link, standIns)).toMatch(/^#v=1&s=bowl&p=3,3&r=sgd&theme=dark&c=/);
    const some = readLink('#v=1&s=bowl&r=sgd&m=angle,scale=linear;loss&tol=5&t=3', standIns).link;
    expect(linkText(some, standIns)).toMatch(/^#v=1&s=bowl&p=3,3&r=sgd&t=3&m=angle;loss&tol=5&c=/);
  });

  it('that are damaged are named, and the others hold', () => {
    const { charts, said } = read('m=step;los;step;angle,scale=cubic,size=3;state:1&axis=steps&tol=0');
    expect(charts).toEqual({
      list: [
        { measure: 'step', scale: 'log' },
        { measure: 'angle', scale: 'linear' },
      ],
      axis: 'step',
      tolerance: 0.01,
    });
    expect(said).toEqual([
      'unknown measure (the nearest is loss): los',
      'the link says a chart twice: step',
      'unknown scale: cubic',
      'unknown parameter of a chart: size',
      'unknown measure (the nearest is rate:x): state:1',
      'unknown axis (the nearest is step): steps',
      'the tolerance must be a number above 0: 0',
    ]);
    expect(read('m=').charts?.list).toEqual(defaultCharts.list);
    expect(read('m=loss;step;angle;gradient;distance;rate:x;rate:y').said).toEqual(['a link has at most 6 charts: 7']);
  });

  it('wait for what reads them', () => {
    const { charts, said } = read('m=angle', { ...standIns, charts: null });
    expect(charts).toBeUndefined();
    expect(said).toEqual(['the charts cannot be read: a part of the page is not there']);
  });

  it.each(['state:m', 'state:v.x', 'state:G_2', 'rate:y'])('know %s', (text) => expect(isMeasure(text)).toBe(true));
  it.each(['state:', 'state:v.z', 'state:m;n', 'rate', 'rate:z', 'Loss', `state:${'m'.repeat(33)}`])(
    'do not know %s',
    (text) => expect(isMeasure(text)).toBe(false),
  );
});

describe('an edit of charts', () => {
  const two: Charts = edit.addChart(defaultCharts, 'angle');
  it('adds one at the end, once', () => {
    expect(two.list.map(({ measure, scale }) => [measure, scale])).toEqual([['loss', 'log'], ['angle', 'linear']]); // prettier-ignore
    expect(edit.addChart(two, 'angle')).toBe(two);
  });
  it('removes any but the last', () => {
    const one = edit.removeChart(two, 'loss');
    expect(one.list).toEqual([{ measure: 'angle', scale: 'linear' }]);
    expect(edit.removeChart(one, 'angle')).toBe(one);
  });
  it('puts another measure in a place, or exchanges two', () => {
    expect(edit.replaceChart(two, 'loss', 'step').list.map(({ measure }) => measure)).toEqual(['step', 'angle']);
    expect(edit.replaceChart(two, 'loss', 'angle').list.map(({ measure }) => measure)).toEqual(['angle', 'loss']);
    expect(edit.replaceChart(two, 'loss', 'loss')).toBe(two);
  });
  it('leaves a tolerance that is none', () => {
    expect(edit.setTolerance(two, 1e-9).tolerance).toBe(1e-9);
    for (const value of [0, -1, NaN, Infinity]) expect(edit.setTolerance(two, value)).toBe(two);
  });
  it('gives what a link can say', () => {
    let all = defaultCharts;
    for (const measure of ['step', 'angle', 'rate:x', 'state:m', 'distance', 'gradient'] as const)
      all = edit.setScale(edit.addChart(all, measure), measure, 'linear');
    expect(all.list).toHaveLength(6);
    expect(knownCharts.valid(edit.setAxis(all, 'evaluations'))).toBe(true);
  });
});
