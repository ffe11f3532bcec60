// Axis numbers: as many digits as the ticks differ in.
import { describe, expect, it } from 'vitest';
import { tickText } from './numbers';

describe('tickText', () => {
  it.each([
    [-0.5, 0.5, 2, '−0.5'],
    [1, 0.5, 2, '1.0'],
    [2, 1, 5, '2'],
    [40, 20, 100, '40'],
    [0.25, 0.05, 1, '0.25'],
    [0, 0.5, 2, '0.0'],
    [200_000, 100_000, 400_000, '2·10⁵'],
    [-250_000, 50_000, 400_000, '−2.5·10⁵'],
    [0, 100_000, 400_000, '0'],
    [2e-5, 1e-5, 4e-5, '2·10⁻⁵'],
  ])('writes %d on an axis with ticks every %d up to %d as %s', (value, step, largest, text) => {
    expect(tickText(value, step, largest)).toBe(text);
  });
});
