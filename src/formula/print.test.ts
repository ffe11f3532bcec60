import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from './parse';
import { print } from './print';
import { bare, only, randomExpr } from './testing/random-expr';

test('printing a random surface and parsing it again returns the same tree', () => {
  fc.assert(
    fc.property(randomExpr('surface'), (expr) => {
      expect(bare(only(parse(print(expr), 'surface', { limits: 'built-in' })))).toEqual(bare(expr));
    }),
    { numRuns: 2000 },
  );
});

test('printing a random line of a rule and parsing it again returns the same tree', () => {
  fc.assert(
    fc.property(randomExpr('rule'), (expr) => {
      expect(bare(only(parse(`m = ${print(expr)}`, 'rule', { limits: 'built-in' })))).toEqual(bare(expr));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a - (b - c)', 'a - (b - c)'],
  ['(a - b) - c', 'a - b - c'],
  ['a*(b/c)', 'a*(b/c)'],
  ['(a^b)^c', '(a^b)^c'],
  ['a^(b^c)', 'a^b^c'],
  ['-(a^2)', '-a^2'],
  ['(-a)^2', '(-a)^2'],
  ['-(a*b)', '-(a*b)'],
  ['a^-0.5', 'a^(-0.5)'],
  ['1e-7 + 1e21', '1e-7 + 1e+21'],
  ['(a < b && !(c > d)) || a == b', 'a < b && !(c > d) || a == b'],
  ['where((a), ((b)), c)', 'where(a, b, c)'],
])('%s prints as %s', (text, printed) => {
  expect(print(only(parse(`m = ${text}`, 'rule')))).toBe(printed);
});
