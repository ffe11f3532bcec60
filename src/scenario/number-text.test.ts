import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, readNumber, readWhole } from './number-text';

test.each([
  ['1e-3', 0.001],
  ['.5', 0.5],
  ['5.', 5],
  ['+2', 2],
  ['-1.5', -1.5],
  ['-0', 0],
  ['0e9', 0],
  ['007', 7],
  ['1E21', 1e21],
  ['5e-324', 5e-324],
])('%s is read as %d', (text, value) => {
  expect(Object.is(readNumber(text), value)).toBe(true);
});

test.each([
  '', '.', 'NaN', 'Infinity', '-Infinity', '1,5', '0x10', '0b1', '1_000', '1e400', '-1e400', '1e-400', '1e', 'e1', '--1', '+-1',
  ' 1', '1 ', '1\n', '1\0', '١', '−1', '1e1.5', '1.2.3', 'true',
])('%j is no number', (text) => {
  expect(readNumber(text)).toBeNull();
}); // prettier-ignore

test('whole numbers are read within their bounds only', () => {
  expect([readWhole('1e3', 0, 1000), readWhole('0', 0, 9), readWhole('9', 0, 9)]).toEqual([1000, 0, 9]);
  expect([readWhole('10', 0, 9), readWhole('-1', 0, 9), readWhole('1.5', 0, 9), readWhole('', 0, 9)]).toEqual(
    Array(4).fill(null),
  );
});

test('every float64 is written so that it reads back, in letters, digits, dot and minus', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = numberText(value);
      expect(text).toMatch(/^[-.e0-9]+$/);
      expect(readNumber(text)).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 10_000 },
  );
});

test('numbers are written in their shortest form', () => {
  expect([0.1, 1e-7, 1e21, -0, -1.2, 123456].map(numberText)).toEqual(['0.1', '1e-7', '1e21', '0', '-1.2', '123456']);
});
