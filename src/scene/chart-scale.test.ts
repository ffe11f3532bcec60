// The chart's vertical scale: what is measured, what is shown, and which numbers stand beside it.
import { describe, expect, it } from 'vitest';
import { verticalScale, measured } from './chart-scale';
import { axisTicks, linearTicks, logTicks, stepTicks } from './chart-ticks';
import { chartTitle } from './chart-title';

const curve = (losses: readonly number[], lost = false) => ({
  points: Float64Array.from(losses.flatMap((loss, row) => [row, loss])),
  lost,
});
const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

describe('what is measured', () => {
  it('is the loss where the lowest minimum is not negative', () => {
    expect(measured(0, 1e-9, 24)).toEqual({ kind: 'log', base: 0 });
    expect(measured(5, 5, 24)).toEqual({ kind: 'log', base: 0 });
    expect(measured(null, 1e-9, 24)).toEqual({ kind: 'log', base: 0 });
  });

  it('is the loss above a known negative minimum', () => {
    expect(measured(-0.31, 0.2, 3)).toEqual({ kind: 'above', base: -0.31 });
    // A path ends a rounding error below the minimum.
    expect(measured(-0.31, -0.31 - 1e-15, 3).kind).toBe('above');
  });

  it('is linear where losses go below every minimum known', () => {
    expect(measured(null, -2, 3).kind).toBe('linear');
    expect(measured(-1, -2, 3).kind).toBe('linear');
  });
});

describe('a logarithmic scale', () => {
  it('gives each power of ten the same height', () => {
    const { y } = verticalScale([curve([100, 10, 1])], 0, 100);
    expect(y(10) - y(100)).toBeCloseTo(y(1) - y(10), 9);
    expect(y(100)).toBeGreaterThan(0);
    expect(y(1)).toBeLessThan(100);
  });

  it('has a floor for exact zero, apart from every other loss', () => {
    const { y, floor } = verticalScale([curve([100, 1e-3, 0])], 0, 100);
    expect(floor).toEqual({ at: 100, text: '0' });
    expect(y(0)).toBe(100);
    expect(y(1e-3)).toBeLessThan(90);
    expect(verticalScale([curve([100, 1e-3])], 0, 100).floor).toBeNull();
  });

  it('puts losses below sixteen decades on the floor, and says so', () => {
    const { y, floor } = verticalScale([curve([100, 1e-3, 1e-40])], 0, 100);
    expect(floor?.text).toBe('<10⁻¹⁴');
    expect(y(1e-40)).toBe(100);
  });

  it('has no tick so near to the floor that their numbers meet', () => {
    for (const height of [60, 80, 100, 140, 300]) {
      const { floor, ticks } = verticalScale([curve([100, 1e-3, 1e-40])], 0, height);
      if (!floor) throw new Error('no floor');
      for (const { at } of ticks) expect(floor.at - at).toBeGreaterThanOrEqual(18);
      expect(ticks.length).toBeGreaterThan(0);
    }
  });

  it('measures from a negative minimum', () => {
    const { kind, y, floor } = verticalScale([curve([9, -0.9, -0.99, -1])], -1, 100);
    expect(kind).toBe('above');
    expect(y(-0.99) - y(-0.9)).toBeCloseTo(y(-0.9) - y(0), 9);
    expect(y(-1)).toBe(100);
    expect(floor?.text).toBe('0');
  });

  it('does not let a diverging run flatten the others', () => {
    const settled = curve([10, 1, 0.1]);
    const { y } = verticalScale([settled, curve([10, 1e60, 1e300], true)], 0, 100);
    expect(y(1e300)).toBeLessThan(0);
    expect(y(0.1) - y(10)).toBeGreaterThan(40);
  });

  it('is finite whatever the runs do', () => {
    for (const losses of [[], [0], [0, 0], [7], [7, 7], [1e308, 1e-308], [5e-324, 0]]) {
      const { y, ticks } = verticalScale([curve(losses)], 0, 100);
      for (const value of [...losses, 1]) expect(Number.isFinite(y(value))).toBe(true);
      for (const { at } of ticks) expect(Number.isFinite(at)).toBe(true);
    }
  });
});

describe('a linear scale', () => {
  it('is even, with round numbers', () => {
    const { kind, y, ticks } = verticalScale([curve([3, 1, -1])], null, 100);
    expect(kind).toBe('linear');
    expect(y(-1) - y(1)).toBeCloseTo(y(1) - y(3), 9);
    expect(texts(ticks)).toEqual(['0', '2']);
  });

  it('follows a run that falls without end for a stretch only', () => {
    const { y } = verticalScale([curve([3, 1, -1]), curve([3, -1e100, -1e300], true)], null, 100);
    expect(y(-1) - y(3)).toBeGreaterThan(25);
    expect(y(-1e300)).toBeGreaterThan(100);
    expect(Number.isFinite(y(-1e300))).toBe(true);
  });
});

describe('ticks', () => {
  it('are powers of ten with superscripts, thinned to fit', () => {
    expect(texts(logTicks(-3.2, 1.4, 100, 16))).toEqual(['10⁻³', '10⁻²', '10⁻¹', '1', '10']);
    expect(texts(logTicks(-16, 2, 100, 16))).toEqual(['10⁻¹⁵', '10⁻¹²', '10⁻⁹', '10⁻⁶', '10⁻³', '1']);
  });

  it('are ordinary numbers where less than two powers of ten are in sight', () => {
    expect(texts(logTicks(-0.1, 0.8, 100, 16))).toEqual(['1', '2', '5']);
    expect(logTicks(0.31, 0.36, 100, 30).length).toBeGreaterThan(1);
    expect(texts(linearTicks(-1, 1, 100, 50))).toEqual(['−1', '0', '1']);
  });

  it('count whole steps up to the budget', () => {
    expect(texts(stepTicks(500, 700, 12))).toEqual(['0', '100', '200', '300', '400', '500']);
    expect(texts(stepTicks(1, 700, 12))).toEqual(['0', '1']);
    // evenly, where that ends at the budget
    expect(texts(stepTicks(300, 285, 12))).toEqual(['0', '100', '200', '300']);
    expect(texts(stepTicks(500, 285, 12))).toEqual(['0', '250', '500']);
    expect(texts(stepTicks(2000, 285, 12))).toEqual(['0', '1\u202f000', '2\u202f000']);
    expect(texts(stepTicks(25, 285, 12))).toEqual(['0', '10', '20', '25']);
    // 100 000 would touch it.
    expect(texts(stepTicks(100_500, 300, 12))).toEqual(['0', '50\u202f000', '100\u202f500']);
  });
});

describe('a scale that is asked for', () => {
  it('is linear where that is wanted', () => {
    const { kind, y } = verticalScale([curve([10, 5, 0])], 0, 100, 12, { scale: 'linear' });
    expect(kind).toBe('linear');
    expect(y(0) - y(5)).toBeCloseTo(y(5) - y(10), 9);
  });

  it('has the ends that values have, with as many numbers as there is room for', () => {
    const between = { low: 0, high: 180, every: [30, 45, 90], unit: '°' } as const;
    const ticks = (height: number) =>
      texts(verticalScale([curve([3, 4])], null, height, 12, { scale: 'linear', between }).ticks);
    expect(ticks(100)).toEqual(['0°', '90°', '180°']);
    expect(ticks(160)).toEqual(['0°', '45°', '90°', '135°', '180°']);
    expect(ticks(20)).toEqual(['0°', '180°']);
    const log = verticalScale([curve([3, 4])], null, 100, 12, { scale: 'log', between });
    expect(log.kind).toBe('log');
  });

  it('is named where one would not expect it', () => {
    const axis = { kind: 'length', most: 3 } as const;
    expect(chartTitle({ name: 'Loss', axis, wanted: { scale: 'log' } }, 'linear')).toBe(
      'Loss against path length, linear scale',
    );
    expect(chartTitle({ name: 'Step length', axis, wanted: { scale: 'log' } }, 'log')).toBe(
      'Step length against path length',
    );
  });

  it('stands over whole steps and evaluations, and over round lengths', () => {
    expect(texts(axisTicks({ kind: 'evaluations', most: 77 }, 300, 12))).toContain('77');
    expect(texts(axisTicks({ kind: 'length', most: 7.3 }, 300, 12))).toEqual(['0', '2', '4', '6']);
  });
});
