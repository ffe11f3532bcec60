import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../optimizers/_index';
import { fixed, short } from './format';
import { atEdge, moved, neat } from './place';
import { beyond, nextValue, positions, toPosition, toValue } from './slider';
import type { Slide } from './slider';
import { typed } from './typed';

describe('short(value)', () => {
  it.each([
    [24.2, '24.2'],
    [0.00314159, '0.00314'],
    [12345, '12345'],
    [-0.5, '−0.5'],
    [1e-7, '10⁻⁷'],
    [1.5e-7, '1.5·10⁻⁷'],
    [-3e5, '−3·10⁵'],
    [9.994e-4, '9.99·10⁻⁴'],
    [9.999e-4, '0.001'],
    [0, '0'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '—'],
  ])('prints %s as %s', (value, text) => expect(short(value)).toBe(text));

  it('never prints a hyphen or an e', () => {
    fc.assert(fc.property(fc.double(), (value) => !/[-e]/.test(short(value))));
  });
});

describe('fixed(value, decimals)', () => {
  it('keeps its decimals, and gives zero no sign', () => {
    expect(fixed(-0.754, 2)).toBe('−0.75');
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(fixed(NaN, 2)).toBe('—');
  });
});

describe('typed(text)', () => {
  it.each([
    ['1e-3', 0.001],
    ['.001', 0.001],
    ['1E-3', 0.001],
    [' 0.5 ', 0.5],
    ['0,9', 0.9],
    ['−2', -2],
    ['10^-3', 0.001],
    ['3*10^-4', 0.0003],
    ['1/4', 0.25],
    ['-0', 0],
  ])('reads %s', (text, value) => expect(typed(text)).toEqual({ value }));

  it.each([
    ['', 'a number is missing'],
    ['abc', 'not a number: abc'],
    ['1e400', 'too large: 1e400'],
    ['1/0', 'too large: 1/0'],
    ['0x10', 'not a number: 0x10'],
    ['1 2 3,4,5', 'not a number: 1 2 3,4,5'],
    ['Infinity', 'not a number: Infinity'],
  ])('refuses %j', (text, says) => expect(typed(text)).toEqual({ says }));

  it('names the limit that was passed', () => {
    expect(typed('-1', [0, Infinity])).toEqual({ says: 'must be at least 0: -1' });
    expect(typed('1', [0, 1 - Number.EPSILON / 2])).toEqual({ says: 'must be less than 1: 1' });
    expect(typed('9', [1, 5])).toEqual({ says: 'must be at most 5: 9' });
  });

  it('reads back what a number field shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(typed(String(value))).toEqual({ value: value === 0 ? 0 : value });
      }),
    );
  });
});

describe('sliders', () => {
  const all: [string, Slide][] = [...optimizers].flatMap(([id, rule]) =>
    rule.formNames.flatMap((name) =>
      Object.entries(rule.form(name)?.hyper ?? {}).map(([hyper, slide]): [string, Slide] => [
        `${id}:${name} ${hyper}`,
        slide,
      ]),
    ),
  );

  it('go from end to end and never backwards', () => {
    for (const [name, slide] of all) {
      let last = -Infinity;
      for (let position = 0; position <= positions; position++) {
        const value = toValue(slide, position);
        expect(value >= last, `${name} at ${position}: ${value} after ${last}`).toBe(true);
        last = value;
      }
      expect(last, name).toBe(slide.range[1]);
    }
  });

  it('stand where their value is', () => {
    for (const [name, slide] of all) {
      for (let position = 0; position <= positions; position += 10) {
        const value = toValue(slide, position);
        expect(toValue(slide, toPosition(slide, value)), `${name} at ${position}`).toBe(value);
      }
    }
  });
});

describe('the arrow keys on a slider', () => {
  it('reach every value in turn, from one end to the other and back', () => {
    const slide: Slide = { range: [1e-5, 10], scale: 'log' };
    let [value, count] = [1e-5, 0];
    for (; value < 10 && count < 2000; count++) value = nextValue(slide, value, 1);
    expect(value).toBe(10);
    expect(count).toBeGreaterThan(300);
    expect(nextValue(slide, 10, 1)).toBe(10);
    for (; value > 1e-5 && count > 0; count--) value = nextValue(slide, value, -1);
    expect(value).toBe(1e-5);
  });

  it('move a value that was typed between two positions', () => {
    const slide: Slide = { range: [1e-5, 10], scale: 'log' };
    expect(nextValue(slide, 0.0010001, 1)).toBeGreaterThan(0.0010001);
    expect(nextValue(slide, 0.0010001, -1)).toBeLessThan(0.0010001);
  });
});

describe('places', () => {
  it('are no finer than a pixel', () => {
    expect(neat([0.123456, -1.98765], 0.004)).toEqual([0.123, -1.988]);
    expect(neat([123.4, -987.6], 30)).toEqual([120, -990]);
  });

  it('move by a fiftieth of the view, a tenth when far, a two-hundredth when fine, or to its edge', () => {
    const view = [[-2, 2], [-1, 3]] as const; // prettier-ignore
    expect(moved([0, 0], view, [1, 0], 'plain')).toEqual([0.08, 0]);
    expect(moved([0, 0], view, [0, -1], 'far')).toEqual([0, -0.4]);
    expect(moved([0, 0], view, [0, 1], 'fine')).toEqual([0, 0.02]);
    expect(atEdge([0, 0], view, 1, 1)).toEqual([0, 3]);
    expect(atEdge([0.5, 0.5], view, 0, 0)).toEqual([-2, 0.5]);
  });
});

describe('a value beyond the slider', () => {
  it('is said to be, but for the 0 that switches off', () => {
    const rate: Slide = { range: [1e-5, 10], scale: 'log' };
    expect([1e-6, 1e-5, 1, 10, 11].map((value) => beyond(rate, value))).toEqual(['below', null, null, null, 'above']);
    expect(beyond(rate, 0)).toBe('below');
    expect(beyond({ ...rate, off: true }, 0)).toBeNull();
  });
});
