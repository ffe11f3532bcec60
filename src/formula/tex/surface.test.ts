// Formulas of surfaces as TeX.
import { expect, it } from 'vitest';
import { surfaces } from '../../surfaces/_index';
import { surfaceTex } from './surface';
import { set } from './testing/set';

const rosenbrock = '(a - x)^2 + b*(y - x^2)^2';

it('a formula reads as in its paper, its parameters marked', () => {
  expect(surfaceTex(rosenbrock, { b: '\\beta' })).toBe(
    'f(x, y) = (\\htmlData{name=a}{a} - x)^2 + \\htmlData{name=b}{\\beta} \\, (y - x^2)^2',
  );
  expect(surfaceTex('x^4/3 - 20*exp(-(x^2 + y^2)/2) + cos(2*pi*x) - e')).toBe(
    'f(x, y) = \\frac{x^4}{3} - 20 e^{-(x^2 + y^2)/2} + \\cos(2 \\pi x) - e',
  );
});

it.each([
  [{ a: 1, b: 100 }, '(1 - x)^2 + 100 \\, (y - x^2)^2'],
  [{ a: 0, b: 1 }, '(-x)^2 + (y - x^2)^2'],
  [{ a: -1.5, b: 0 }, '(-1.5 - x)^2'],
  [{ a: 0.1 + 0.2, b: -2e-7 }, '(0.3 - x)^2 - 2 \\cdot 10^{-7} \\, (y - x^2)^2'],
])('values stand in place: %o', (values, tex) => {
  expect(surfaceTex(rosenbrock, {}, values)).toBe(`f(x, y) = ${tex}`);
  expect(() => set(tex)).not.toThrow();
});

it('lines before the loss stand above it', () => {
  const tex = surfaceTex('u = x*cos(pi*angle/180)\n0.5*u^2', { angle: '\\varphi' }, { angle: 30 });
  expect(tex).toBe(
    '\\begin{aligned} \\htmlData{name=u}{u} &= x \\cos\\mathopen{}\\left( \\frac{30 \\pi}{180} \\right) \\\\ ' +
      'f(x, y) &= 0.5 \\htmlData{name=u}{u^2} \\end{aligned}',
  );
  expect(() => set(tex)).not.toThrow();
});

it.each([...surfaces].flatMap(([id, { tex }]) => (tex === undefined ? [] : [[id, tex]])))(
  'KaTeX sets what %s says of itself',
  (_, tex) => {
    expect(tex).toMatch(/^f\(x, y\) = /);
    expect(() => set(tex)).not.toThrow();
  },
);
