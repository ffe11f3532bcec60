import { describe, expect, it } from 'vitest';
import { parseExpression } from './parse';
import { plainLetter, plainText } from './plain-letters';

describe('letters as plain text', () => {
  it.each([
    ['m', 'm'],
    ['mhat', 'm\u0302'],
    ['beta1', 'β₁'],
    ['lr', 'η'],
    ['vmax', 'vᵐᵃˣ'],
    ['rate', 'rate'],
  ])('%s is %s', (name, letter) => {
    expect(plainLetter(name, {})).toBe(letter);
  });

  it('are the declared ones', () => {
    expect(plainLetter('mu1', { mu1: '\\mu^{+}' })).toBe('μ⁺');
    expect(plainLetter('vmax', { vmax: 'v^{\\max}' })).toBe('vᵐᵃˣ');
  });
});

describe('expressions as plain text', () => {
  const small = (expr: { kind: string; name?: string }) => expr.name === 'eps';
  it.each([
    ['sqrt(v) + eps', '√v'],
    ['eps + sqrt(v)', '√v'],
    ['sqrt(v + eps)', '√v'],
    ['sqrt(v - a^2 + eps)', '√(v − a²)'],
    ['sqrt(D + eps)/sqrt(G + eps)', '√D/√G'],
    ['1/(2*u)', '1/(2·u)'],
    ['grad(theta + b)', '∇f(θ + b)'],
    ['max(u, v)', 'max(u, v)'],
  ])('%s is %s', (text, plain) => {
    expect(plainText(parseExpression(text, 'rule', { limits: 'built-in' }), {}, small)).toBe(plain);
  });
});
