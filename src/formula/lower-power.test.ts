import { describe, expect, test } from 'vitest';
import { rule, run } from './testing/run';

/** The scalar `p` of `p = <expression>` over the steps, and the running products it took. */
function powers(expression: string, hyper: Record<string, number>, steps = 50): { p: number[]; slots: string[] } {
  const { program, values } = run(rule(`p = ${expression}\ntheta = theta + 1e-9*p`, { hyper }), steps);
  const slots = program.slots.map(({ name }) => name).filter((name) => name.startsWith('power'));
  return { p: values.map(({ p }) => p[0]), slots };
}

describe('a power of the step number is a running product', () => {
  const c = 0.9;
  const psi = 0.004;
  test.each<[string, Record<string, number>, (t: number) => number]>([
    ['c^t', { c }, (t) => c ** t],
    ['0.96^t', {}, (t) => 0.96 ** t],
    ['c^(t + 1)', { c }, (t) => c ** (t + 1)],
    ['c^(t - 1)', { c }, (t) => c ** (t - 1)],
    ['c^(2*t)', { c }, (t) => c ** (2 * t)],
    ['c^(-t)', { c }, (t) => c ** -t],
    ['(1 - c)^(t/3)', { c }, (t) => (1 - c) ** (t / 3)],
    ['0.96^(psi*t)', { psi }, (t) => 0.96 ** (psi * t)],
    ['0.96^(psi*(t + 1))', { psi }, (t) => 0.96 ** (psi * (t + 1))],
    ['0.96^(psi*(t - 1))', { psi }, (t) => 0.96 ** (psi * (t - 1))],
  ])('%s', (expression, hyper, exact) => {
    const { p, slots } = powers(expression, hyper);
    expect(slots).toEqual(['power0']);
    for (const [i, value] of p.entries()) expect(Math.abs(value / exact(i + 1) - 1)).toBeLessThan(5e-14);
  });

  test('one product serves every power of a base', () => {
    expect(powers('c^t + c^(t + 1)*c^(t - 1) + k^t', { c, k: 0.5 }).slots).toEqual(['power0', 'power1']);
    expect(powers('c^(psi*t) + c^(psi*(t + 1))', { c, psi }).slots).toEqual(['power0']);
  });

  test('it is the product to the bit down to 1e-254, and never subnormal', () => {
    let product = 1;
    for (const value of powers('c^t', { c }, 8000).p) {
      product *= c;
      if (product > 1e-254) expect(value).toBe(product);
      else expect(value === 0 || (value > 1e-290 && value < 1e-253)).toBe(true);
    }
  });

  test('a base of 0 counts as in mathematics', () => {
    expect(powers('c^t', { c: 0 }, 3).p).toEqual([0, 0, 0]);
    expect(powers('c^(t - 1)', { c: 0 }, 3).p).toEqual([1, 0, 0]);
    expect(powers('c^(t + 1)', { c: 0 }, 3).p).toEqual([0, 0, 0]);
    expect(powers('c^(t - 2)', { c: 0 }, 3).p).toEqual([Infinity, 1, 0]);
  });
});

describe('other powers are computed as they stand', () => {
  test.each<[string, Record<string, number>, (t: number) => number]>([
    ['t^(-0.8)', {}, (t) => t ** -0.8],
    ['t^2', {}, (t) => t * t],
    ['t^0.5', {}, (t) => Math.sqrt(t)],
    ['t^(-1/2)', {}, (t) => 1 / Math.sqrt(t)],
    ['c^2', { c: 3 }, () => 9],
    ['c^floor(t/10)', { c: 0.5 }, (t) => 0.5 ** Math.floor(t / 10)],
    ['c^(1/t)', { c: 2 }, (t) => 2 ** (1 / t)],
    ['c^(t*t/100)', { c: 2 }, (t) => 2 ** ((t * t) / 100)],
  ])('%s', (expression, hyper, exact) => {
    const { p, slots } = powers(expression, hyper);
    expect(slots).toEqual([]);
    for (const [i, value] of p.entries()) expect(Math.abs(value / exact(i + 1) - 1)).toBeLessThan(1e-14);
  });
});
