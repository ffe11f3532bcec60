// The chart's vertical scale: what is measured, what is shown, and which numbers stand beside it.
import { describe, expect, it } from 'vitest';
import { lossScale, measured } from './loss-chart-scale';
import { linearTicks, logTicks, stepTicks } from './loss-chart-ticks';

const curve = (losses: readonly number[], lost = false) => ({
  points: Float64Array.from(losses.flatMap((loss, row) => [row, loss])),
  lost,
});
const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

describe('what is measured', () => {
  it('is the loss where the lowest minimum is not negative', () => {
    expect(measured(0, 1e-9, 24)).toEqual({ kind: 'loss', base: 0 });
    expect(measured(5, 5, 24)).toEqual({ kind: 'loss', base: 0 });
    expect(measured(null, 1e-9, 24)).toEqual({ kind: 'loss', base: 0 });
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
    const { y } = lossScale([curve([100, 10, 1])], 0, 100);
    expect(y(10) - y(100)).toBeCloseTo(y(1) - y(10), 9);
    expect(y(100)).toBeGreaterThan(0);
    expect(y(1)).toBeLessThan(100);
  });

  it('has a floor for exact zero, apart from every other loss', () => {
    const { y, floor } = lossScale([curve([100, 1e-3, 0])], 0, 100);
    expect(floor).toEqual({ at: 100, text: '0' });
    expect(y(0)).toBe(100);
    expect(y(1e-3)).toBeLessThan(90);
    expect(lossScale([curve([100, 1e-3])], 0, 100).floor).toBeNull();
  });

  it('puts losses below sixteen decades on the floor, and says so', () => {
    const { y, floor } = lossScale([curve([100, 1e-3, 1e-40])], 0, 100);
    expect(floor?.text).toBe('<10⁻¹⁴');
    expect(y(1e-40)).toBe(100);
  });

  it('measures from a negative minimum', () => {
    const { kind, y, floor } = lossScale([curve([9, -0.9, -0.99, -1])], -1, 100);
    expect(kind).toBe('above');
    expect(y(-0.99) - y(-0.9)).toBeCloseTo(y(-0.9) - y(0), 9);
    expect(y(-1)).toBe(100);
    expect(floor?.text).toBe('0');
  });

  it('does not let a diverging run flatten the others', () => {
    const settled = curve([10, 1, 0.1]);
    const { y } = lossScale([settled, curve([10, 1e60, 1e300], true)], 0, 100);
    expect(y(1e300)).toBeLessThan(0);
    expect(y(0.1) - y(10)).toBeGreaterThan(40);
  });

  it('is finite whatever the runs do', () => {
    for (const losses of [[], [0], [0, 0], [7], [7, 7], [1e308, 1e-308], [5e-324, 0]]) {
      const { y, ticks } = lossScale([curve(losses)], 0, 100);
      for (const value of [...losses, 1]) expect(Number.isFinite(y(value))).toBe(true);
      for (const { at } of ticks) expect(Number.isFinite(at)).toBe(true);
    }
  });
});

describe('a linear scale', () => {
  it('is even, with round numbers', () => {
    const { kind, y, ticks } = lossScale([curve([3, 1, -1])], null, 100);
    expect(kind).toBe('linear');
    expect(y(-1) - y(1)).toBeCloseTo(y(1) - y(3), 9);
    expect(texts(ticks)).toEqual(['0', '2']);
  });

  it('follows a run that falls without end for a stretch only', () => {
    const { y } = lossScale([curve([3, 1, -1]), curve([3, -1e100, -1e300], true)], null, 100);
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
    // 100 000 would touch it.
    expect(texts(stepTicks(100_500, 300, 12))).toEqual(['0', '50\u202f000', '100\u202f500']);
  });
});
