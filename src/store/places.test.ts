// Sliders as axes: places and values belong together, cells cover the whole range, numbers stand where their values do.
import { describe, expect, it } from 'vitest';
import { cellValues, shareOf, ticksOf, valueAt } from './places';
import { toPosition, type Slide } from './slider';

const rate: Slide = { range: [1e-5, 10], scale: 'log' };
const decay: Slide = { range: [0, 0.999], scale: 'complement' };
const eps: Slide = { range: [1e-16, 1], scale: 'log', off: true };
const angle: Slide = { range: [0, 90], scale: 'linear' };
const whole: Slide = { range: [1, 1000], scale: 'log', whole: true };

describe('places', () => {
  it.each([rate, decay, eps, angle])('are where the slider %o has its thumb', (slide) => {
    for (const share of [0.03, 0.11, 0.5, 0.77, 0.99]) {
      const value = valueAt(slide, share);
      expect(shareOf(slide, value)).toBeCloseTo(share, 2);
      expect(toPosition(slide, value) / 1000).toBeCloseTo(shareOf(slide, value) ?? NaN, 2);
    }
  });

  it('have no values beyond the ends', () => {
    expect([1e-6, 11, NaN].map((value) => shareOf(rate, value))).toEqual([null, null, null]);
    expect([0, 1e-17, 2].map((value) => shareOf(eps, value))).toEqual([0.01, null, null]);
    expect([shareOf(rate, 1e-5), shareOf(rate, 10)]).toEqual([0, 1]);
  });

  it('have values in few digits, as a field takes them', () => {
    expect([0, 0.25, 1 / 3, 1].map((share) => valueAt(rate, share))).toEqual([1e-5, 0.000316, 0.001, 10]);
    expect([0, 1 / 3, 2 / 3, 1].map((share) => valueAt(decay, share))).toEqual([0, 0.9, 0.99, 0.999]);
    expect(valueAt(eps, 0.01)).toBe(0);
    expect(cellValues(whole, 64).every(Number.isInteger)).toBe(true);
  });

  it.each([rate, decay, eps, angle])('of cells rise over the range of %o', (slide) => {
    const values = cellValues(slide, 128);
    expect(values).toHaveLength(128);
    for (let i = 1; i < 128; i++) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1]);
    expect(new Set(values).size).toBeGreaterThan(120);
  });
});

describe('numbers along a slider', () => {
  const texts = (slide: Slide) => ticksOf(slide).flatMap(({ text }) => text ?? []);

  it('are powers of ten, shares of 1, or round', () => {
    expect(texts(rate)).toEqual(['10⁻⁵', '0.001', '0.1', '10', '10⁻⁴', '0.01', '1']);
    expect(texts(decay)).toEqual(['0', '0.9', '0.99', '0.999', '0.5', '0.95', '0.995']);
    expect(texts(eps).slice(0, 3)).toEqual(['0', '10⁻¹⁶', '10⁻¹⁴']);
    expect(texts(angle)).toEqual(['0', '20', '40', '60', '80']);
  });

  it('stand where their values do', () => {
    for (const slide of [rate, decay, angle])
      for (const { at, text } of ticksOf(slide)) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
        if (text !== null && !text.includes('⁻')) expect(shareOf(slide, Number(text))).toBeCloseTo(at, 12);
      }
  });
});
