import { describe, expect, it } from 'vitest';
import { parse, parseExpression } from './parse';
import type { StepValues } from './tex/in-place';
import { valueInStep } from './value-in-step';

const { lines } = parse('m = c*m + g\nh = m/2\ntheta = theta - lr*h', 'rule', { limits: 'built-in' });
const at: StepValues = {
  step: 3,
  now: [
    { name: 'g', value: [4, 8] },
    { name: 'm', value: [10, 20] },
    { name: 'h', value: [5, 10] },
    { name: 'theta', value: [0.5, 1] },
  ],
  before: [
    { name: 'g', value: [1, 2] },
    { name: 'm', value: [6, 12] },
  ],
  theta: (back) => (back > 2 ? null : [back, -back]),
};
const value = (text: string, line: number): readonly number[] =>
  valueInStep(parseExpression(text, 'rule', { limits: 'built-in' }), line, lines, { c: 0.5, lr: 0.1 }, at);

describe('the value of an expression in a step', () => {
  it('reads a name as old before its line and as new after it', () => {
    expect(value('m', 0)).toEqual([6, 12]);
    expect(value('m', 1)).toEqual([10, 20]);
    expect(value('theta', 2)).toEqual([1, -1]);
    expect(value('theta', 3)).toEqual([0.5, 1]);
    expect(value('g', 0)).toEqual([4, 8]);
    expect(value('prev(g) + prev(theta, 2)', 0)).toEqual([3, 0]);
  });

  it('works out settings, t and functions', () => {
    expect(value('sqrt(m*m) + c*t', 1)).toEqual([11.5, 21.5]);
    expect(value('1 - c^t', 0)).toEqual([0.875]);
    expect(value('where(m > 15, 1, c)', 1)).toEqual([0.5, 1]);
  });

  it('is NaN where it is not known', () => {
    expect(value('grad(theta)', 0)).toEqual([NaN]);
    expect(value('prev(m, 2)', 0)).toEqual([NaN]);
    expect(value('nobody + 1', 0)).toEqual([NaN]);
  });
});
