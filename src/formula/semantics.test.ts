import { describe, expect, test } from 'vitest';
import { compileSurface } from './compile-surface';
import { Evaluator } from './interpret';
import { rule, run } from './testing/run';
import { Trees } from './trees';

/** The value of an expression in x, y and the parameters a, b. */
function scalar(formula: string, inputs: { x?: number; y?: number; a?: number; b?: number }): number {
  const { a, b } = inputs;
  const parameters = Object.fromEntries(
    Object.entries({ a, b }).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
  const { value } = compileSurface(new Trees(), { formula, parameters });
  const at = new Map(Object.entries(inputs).map(([name, each]) => [name < 'x' ? `surface.${name}` : name, each]));
  return new Evaluator([value]).evaluate((name) => at.get(name) ?? NaN)[0];
}

describe('scalars', () => {
  test.each<[string, Parameters<typeof scalar>[1], number]>([
    ['sign(x)', { x: -2 }, -1],
    ['sign(x)', { x: 0 }, 0],
    ['sign(x)', { x: NaN }, NaN],
    ['min(x, y)', { x: NaN, y: 1 }, NaN],
    ['max(x, y)', { x: 1, y: NaN }, NaN],
    ['min(x, y)', { x: 2, y: 1 }, 1],
    ['clip(x, -1, 1)', { x: 7 }, 1],
    ['clip(x, 3, 1)', { x: 2 }, 1],
    ['clip(x, -1, 1)', { x: NaN }, NaN],
    ['mod(x, y)', { x: 7, y: 3 }, 1],
    ['mod(x, y)', { x: -1, y: 3 }, 2],
    ['mod(x, 3)', { x: -1 }, 2],
    ['mod(x, y)', { x: 7, y: -3 }, -2],
    ['mod(x, y)', { x: 7, y: Infinity }, 7],
    ['mod(x, y)', { x: 7, y: 0 }, NaN],
    ['where(x > 0, 1, 2)', { x: NaN }, 2],
    ['where(x <= 0, 1, 2)', { x: NaN }, 2],
    ['where(x == x, 1, 2)', { x: NaN }, 2],
    ['where(!(x > 0), 1, 2)', { x: NaN }, 1],
    ['where(x > 0 && y > 0 || x != y, 1, 2)', { x: 1, y: 1 }, 1],
    ['where(x >= 1 && y < 1, 1, 2)', { x: 1, y: 1 }, 2],
    ['-x^2', { x: 3 }, -9],
    ['2^3^2', {}, 512],
    ['x^-2', { x: 2 }, 0.25],
    ['x/y/2', { x: 1, y: 2 }, 0.25],
    ['x - y - 1', { x: 1, y: 2 }, -2],
    ['|x|^1.5', { x: -4 }, 8],
    ['2pi', {}, 2 * Math.PI],
    ['e', {}, Math.E],
    ['a(x - b)', { x: 5, a: 2, b: 1 }, 8],
    ['tanh(0) + exp(0) + log(1) + sin(0) + cos(0) + tan(0) + floor(2.5) + sqrt(4) + abs(-1)', {}, 7],
  ])('%s of %o', (formula, inputs, expected) => {
    expect(scalar(formula, inputs)).toBe(expected);
  });
});

describe('vectors', () => {
  const start = [3, -4] as const;
  test.each<[string, readonly number[]]>([
    ['norm(theta)', [5]],
    ['norm1(theta)', [7]],
    ['mean(theta)', [-0.5]],
    ['rms(theta)', [Math.sqrt(12.5)]],
    ['dot(theta, 2*theta)', [50]],
    ['f(theta)', [84.5]],
    ['grad(2*theta)', [6, -80]],
    ['theta*theta - 1', [8, 15]],
    ['1/theta', [1 / 3, -0.25]],
    ['theta^2', [9, 16]],
    ['-theta', [-3, 4]],
    ['max(theta, 0)', [3, 0]],
    ['where(theta > 0, 1, theta)', [1, -4]],
    ['where(theta > 0 && t == 1, 1, 2)', [1, 2]],
    ['where(t == 1, theta, 1)', [3, -4]],
    ['where(t > 1, theta, 1)', [1, 1]],
    ['clip(theta, -1, norm(theta))', [3, -1]],
  ])('%s', (expression, expected) => {
    const { values } = run(rule(`v = ${expression}\ntheta = theta + 1e-9*v`), 1, start);
    expect(values[0].v).toHaveLength(expected.length);
    for (const [i, value] of values[0].v.entries()) expect(value).toBeCloseTo(expected[i], 14);
  });
});
