// Integer powers are multiplications in a fixed order.
import { describe, expect, it } from 'vitest';
import { fixedExponent, integerPower } from './powers';
import { Trees } from './trees';

const text = { times: (a: string, b: string) => `(${a}${b})`, inverse: (a: string) => `1/${a}` };

describe('integer powers', () => {
  it('square and multiply', () => {
    expect([1, 2, 3, 5, 6, -3].map((n) => integerPower('x', n, text))).toEqual([
      'x',
      '(xx)',
      '((xx)x)',
      '(((xx)(xx))x)',
      '(((xx)x)((xx)x))',
      '1/((xx)x)',
    ]);
  });

  it('are exact where every product is', () => {
    const numbers = { times: (a: number, b: number) => a * b, inverse: (a: number) => 1 / a };
    for (let n = 1; n <= 64; n++) {
      expect(integerPower(2, n, numbers)).toBe(2 ** n);
      expect(integerPower(-2, -n, numbers)).toBe((-2) ** -n);
    }
  });

  it('are fixed for literals of 1 to 64 in size, and for nothing else', () => {
    const trees = new Trees();
    expect([1, -1, 64, -64].map((n) => fixedExponent(trees.number(n)))).toEqual([1, -1, 64, -64]);
    for (const n of [0, 65, -65, 0.5, Infinity, NaN]) expect(fixedExponent(trees.number(n))).toBeNull();
    expect(fixedExponent(trees.input('n'))).toBeNull();
  });
});
