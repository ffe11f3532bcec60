// Numbers as TeX, value by value.
import { expect, it } from 'vitest';
import { exactTex, numberTex } from './number';
import { set } from './testing/set';

it.each([
  [0, '0'],
  [1, '1'],
  [-1.2, '-1.2'],
  [0.001, '0.001'],
  [0.0001, '10^{-4}'],
  [-1e-7, '-10^{-7}'],
  [1.23456e-7, '1.23 \\cdot 10^{-7}'],
  [3.14159, '3.14'],
  [999.4, '999'],
  [1234.5, '1230'],
  [99999, '99999'],
  [1e5, '10^{5}'],
  [-2.5e30, '-2.5 \\cdot 10^{30}'],
  [0.9, '0.9'],
  [0.999, '0.999'],
  [0.9995, '0.9995'],
  [0.99999, '0.99999'],
  [0.1 + 0.2, '0.3'],
  [Infinity, '\\infty'],
  [-Infinity, '-\\infty'],
  [NaN, '\\text{NaN}'],
])('the value %d reads %s', (value, tex) => {
  expect(numberTex(value)).toBe(tex);
  expect(() => set(tex)).not.toThrow();
});

it.each([
  [2.625, '2.625'],
  [123.456, '123.456'],
  [1e-12, '10^{-12}'],
  [2.5e-3, '0.0025'],
  [1e100, '10^{100}'],
])('the number %d in a formula stays as written: %s', (value, tex) => {
  expect(exactTex(value)).toBe(tex);
});
