import { expect, test } from 'vitest';
import { faultOf } from './formula-fault';

test.each([
  ['x + sn(y)', 'unknown function: sn, at 5; did you mean sin?', 4, 6],
  ['x^2 + ', 'the expression ends where a value is missing, at 7', 6, 6],
  ['x ++ y', 'value missing before: +, at 4', 3, 4],
  ['2x + ² ', 'unexpected character: ², at 6', 5, 6],
  ['r = x^2\nr + q', 'unknown name: q, at 5 of line 2', 12, 13],
  ['', 'the formula is empty', 0, 0],
  ['  ', 'the formula is empty', 0, 2],
  ['x+'.repeat(256) + 'x', 'text longer than 512 characters: 513, at 513', 512, 513],
  ['('.repeat(70) + 'x', 'nested deeper than 64 levels: (, at 65', 64, 65],
])('%s', (text, says, start, end) => {
  expect(faultOf(text)).toEqual({ says, start, end });
});

test.each(['2x', '3(x + 1)', 'x y', 'pi*x + e^y', 'x**2', '|x|', 'r = x^2 + y^2; exp(-r)'])(
  '%s is a formula',
  (text) => {
    expect(faultOf(text)).toBeNull();
  },
);

test('a text of many small parts is refused at the part that is too many', () => {
  // Each 2x+ is three parts and a product; the product that is one too many begins at 386.
  expect(faultOf('2x+'.repeat(170) + 'x')).toMatchObject({
    says: 'more than 512 numbers, names and operations, at 386',
    start: 385,
  });
});
