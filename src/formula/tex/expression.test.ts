// Expressions as TeX: what stands where, and that KaTeX takes whatever tree there is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse';
import { print } from '../print';
import { randomExpr } from '../testing/random-expr';
import { expressionTex } from './expression';
import { glyph } from './glyph';
import { symbolOf } from './symbol';
import { surfaceTex } from './surface';
import { set } from './testing/set';
import { isVector } from './vector';

/** g, m and theta are vectors; no time indices. */
const vectors = new Set(['g', 'm', 'theta']);
const tex = (text: string): string => {
  const symbol = (name: string) => glyph(symbolOf(name, { vmax: 'v^{\\max}' }), '', null);
  return expressionTex(parse(`z = ${text}`, 'rule').lines[0].value, {
    symbol,
    past: (name, back) => glyph(symbolOf(name, {}), `t-${back}`, null),
    isVector: (expr) => isVector(expr, vectors),
  });
};

describe('products', () => {
  it.each([
    ['a*b', 'a b'],
    ['2*a*0.5^t', '2 a \\cdot 0.5^t'],
    ['a*2', '2 a'],
    ['2*3', '2 \\cdot 3'],
    ['a*(b + c)', 'a \\, (b + c)'],
    ['(a + b)*(c - d)', '(a + b)(c - d)'],
    ['(1 - beta1)*g', '(1 - \\beta_1) g'],
    ['a*(b*c)', 'a b c'],
    ['a*(-b)', 'a \\, (-b)'],
    ['a*sqrt(b)', 'a \\, \\sqrt{b}'],
    ['lr*sign(m)', '\\eta \\operatorname{sign}(m)'],
    ['alpha*foo*bar', '\\alpha \\, \\mathit{foo} \\, \\mathit{bar}'],
    ['g*m', 'g \\odot m'],
    ['lr*g*a*m', '\\eta g a \\odot m'],
    ['norm(g)*m', '\\lVert g \\rVert m'],
    ['lr*(a + 1/b)*c', '\\eta \\left( a + \\frac{1}{b} \\right) c'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });
});

describe('signs', () => {
  it.each([
    ['-a + b', '-a + b'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a + (b - c)', 'a + b - c'],
    ['a + (-b)', 'a - b'],
    ['a - (-b)', 'a + b'],
    ['a - -b*c', 'a + b c'],
    ['-sqrt(a)/sqrt(b)*c', '-\\frac{\\sqrt{a}}{\\sqrt{b}} \\, c'],
    ['a - -2*b/3', 'a + \\frac{2 b}{3}'],
    ['-(a + b)', '-(a + b)'],
    ['-(-a)', 'a'],
    ['(-a)^2', '(-a)^2'],
    ['-a^2', '-a^2'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });
});

describe('fractions', () => {
  it.each([
    ['lr*(m/(sqrt(v) + eps))', '\\eta \\, \\frac{m}{\\sqrt{v} + \\epsilon}'],
    ['lr*m/(sqrt(v) + eps)', '\\frac{\\eta m}{\\sqrt{v} + \\epsilon}'],
    ['(a/b)/c', '\\frac{a/b}{c}'],
    ['(a + b/c)/d', '\\frac{a + b/c}{d}'],
    ['((a + b)/c)/d', '\\frac{\\frac{a + b}{c}}{d}'],
    ['a^(b/c)', 'a^{b/c}'],
    ['a^((b + c)/(2*d))', 'a^{(b + c)/(2 d)}'],
    ['a^(c*(b/d))', 'a^{c \\, (b/d)}'],
    ['(a/b)^2', '\\left( \\frac{a}{b} \\right)^2'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });
});

describe('powers', () => {
  it.each([
    ['beta2^t', '\\beta_2^t'],
    ['beta2^(t + 1)', '\\beta_2^{t + 1}'],
    ['g^-1', 'g^{-1}'],
    ['vmax^2', '(v^{\\max})^2'],
    ['(a^2)^3', '(a^2)^3'],
    ['a^b^c', 'a^{b^c}'],
    ['sqrt(a)^2', '\\left( \\sqrt{a} \\right)^2'],
    ['cos(a)^2', '\\cos^2(a)'],
    ['cos(a)^-1', '(\\cos(a))^{-1}'],
    ['max(a, b)^2', '(\\max(a, b))^2'],
    ['norm(g)^3', '\\lVert g \\rVert^3'],
    ['norm1(g)^2', '\\lVert g \\rVert_1^2'],
    ['dot(g, g)^2', '(\\lVert g \\rVert^2)^2'],
    ['1e-7^2', '(10^{-7})^2'],
    ['0.96^a', '0.96^a'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
    expect(() => set(expected)).not.toThrow();
  });
});

describe('functions', () => {
  it.each([
    ['abs(g)', '\\lvert g \\rvert'],
    ['floor(t/2)', '\\left\\lfloor \\frac{t}{2} \\right\\rfloor'],
    ['dot(g, m)', '\\langle g, m \\rangle'],
    ['clip(m, -1, 1)', '\\operatorname{clip}(m, -1, 1)'],
    ['max(a, 1/sqrt(t))', '\\max\\mathopen{}\\left( a, \\frac{1}{\\sqrt{t}} \\right)'],
    ['rms(g)', '\\operatorname{RMS}(g)'],
    ['f(theta) - grad(theta)', 'f(\\theta) - \\nabla f(\\theta)'],
    ['exp(-a^2)', 'e^{-a^2}'],
    ['exp(cos(a))', '\\exp(\\cos(a))'],
    ['exp(exp(a))', '\\exp(e^a)'],
    ['prev(theta, 2)', '\\theta_{t-2}'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });

  it('cases stand below each other, those of an otherwise in the same column', () => {
    expect(tex('where(t == 1 && a >= b, g, where(!(mod(t - 1, k) != 0), m, 0))')).toBe(
      '\\begin{dcases} g & \\text{if } t = 1 \\text{ and } a \\ge b \\\\ ' +
        'm & \\text{if } \\lnot ((t - 1) \\bmod k \\ne 0) \\\\ 0 & \\text{otherwise} \\end{dcases}',
    );
    expect(tex('2*where(t == 1, a, b) + 1')).toBe(
      '2 \\left( \\begin{dcases} a & \\text{if } t = 1 \\\\ b & \\text{otherwise} \\end{dcases} \\right) + 1',
    );
  });
});

it('KaTeX sets every tree there is, of whatever types', () => {
  fc.assert(
    fc.property(randomExpr('rule'), randomExpr('surface'), (rule, surface) => {
      expect(() => set(tex(print(rule)))).not.toThrow();
      expect(() => set(surfaceTex(print(surface), { a: '\\alpha_1^2' }))).not.toThrow();
      expect(() => set(surfaceTex(print(surface), {}, { a: -1.5e-7 }))).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
