// The gradient as it is shown means what the gradient is.
import { describe, expect, it } from 'vitest';
import { surfaces } from '../surfaces/_index';
import { lossOf } from '../surfaces/testing/loss';
import { parse } from './parse';
import { print } from './print';
import type { Expr } from './syntax';
import { writtenGradient } from './written-gradient';
import { writtenOut } from './written-out';

const text = (expr: Expr | null) => (expr ? print(expr) : null);

describe('the gradient of a formula, written', () => {
  it.each([
    ['x^2 + 3y^2', '2*x', '6*y'],
    ['x*y', 'y', 'x'],
    ['(1 - x)^2 + 100*(y - x^2)^2', '-(2*(1 - x)) - 400*x*(y - x^2)', '200*(y - x^2)'],
    ['sin(2*pi*x)', '2*pi*cos(2*pi*x)', '0'],
    ['e^x + exp(-y)', 'exp(x)', '-exp(-y)'],
    ['|x|', 'sign(x)', '0'],
    ['3*2.1x', '6.3', '0'],
    ['r2 = x^2 + y^2\nexp(-r2)', '-(2*x*exp(-r2))', '-(2*y*exp(-r2))'],
    ['r = x\nr = r^2\nr^2 + y', '4*x^3', '1'],
    ['-2log(2 - y) + 12log(x)', '12/x', '2/(2 - y)'],
    ['x/3 + y/x', '1/3 - y/x^2', '1/x'],
    ['-(x^2 + y^2)', '-(2*x)', '-(2*y)'],
    ['x^2 - (x^3 + x^4 - x^5)', '2*x - 3*x^2 - 4*x^3 + 5*x^4', '0'],
    ['cos(x) + cos(2x) + cos(3x)', '-sin(x) - 2*sin(2*x) - 3*sin(3*x)', '0'],
    ['-sin(x)*cos(x)', 'sin(x)^2 - cos(x)^2', '0'],
    ['where(x > 0, x^2, y)', 'where(0 < x, 2*x, 0)', 'where(0 < x, 0, 1)'],
  ])('of %s', (formula, x, y) => {
    expect(writtenGradient(formula).map(text)).toEqual([x, y]);
  });

  it.each([...surfaces].filter(([, { tex }]) => tex === undefined))(
    'has the values of the gradient that runs follow: %s',
    (_, surface) => {
      const formula = writtenOut(surface.text({}));
      const exact = lossOf({ formula, parameters: {} });
      const lines = parse(formula, 'surface').lines.map(({ name, value }) => `${name} = ${print(value)}`);
      const used = (expr: string) => lines.filter((line) => new RegExp(`\\b${line.split(' ')[0]}\\b`).test(expr));
      writtenGradient(formula).forEach((expr, axis) => {
        const shown = text(expr) ?? '';
        expect(shown).not.toBe('');
        const needs = used(used(shown).join() + shown);
        const derivative = lossOf({ formula: [...needs, shown].join('\n'), parameters: {} });
        for (const [x, y] of [[0.3, -1.7], [-2.1, 0.9], [1.4, 2.2]]) {
        const wanted = exact.gradient(x, y)[axis];
        expect(Math.abs(derivative.f(x, y) - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));
      } // prettier-ignore
      });
    },
  );

  it('is not written where nobody would read it', () => {
    const long = Array.from({ length: 40 }, (_, i) => `sin(${i + 1}x)*cos(${i + 1}y)`).join('+');
    expect(writtenGradient(long.slice(0, 508).replace(/\+[^+]*$/, ''))).toEqual([null, null]);
    expect(() => writtenGradient('x +')).toThrow('the expression ends where a value is missing');
  });
});
