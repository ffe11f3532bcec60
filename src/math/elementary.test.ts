// The kernel: its committed bytes are what the compiler makes, and its values are right.
import { describe, expect, it } from 'vitest';
import { create, all } from 'mathjs';
import { buildKernel, kernelModule } from '../../scripts/kernel.mjs';
import { elementary, elementaryNames } from './elementary';
import kernelText from './kernel-bytes?raw';

const big = create(all, { number: 'BigNumber', precision: 40 });
const functions = elementary();

/** |a - b| in units of the last place of b. */
function ulps(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const ulp = 2 ** (Math.floor(Math.log2(Math.abs(b))) - 52);
  return Math.abs(a - b) / ulp;
}

describe('the kernel of elementary functions', () => {
  it('is what the pinned compiler makes of its source, byte for byte', async () => {
    expect(kernelModule(await buildKernel())).toBe(kernelText);
  });

  it('agrees with 40-digit arithmetic to about one unit in the last place', () => {
    for (const name of ['exp', 'log', 'sin', 'cos', 'tanh'] as const) {
      for (let i = 1; i <= 200; i++) {
        const x = name === 'log' ? (i * 379) / 1024 : ((i - 100) * 75) / 1024; // exact in decimal too
        const exact = Number(big.evaluate(`${name}(bignumber("${x}"))`));
        expect(ulps(functions[name](x), exact), `${name}(${x})`).toBeLessThanOrEqual(1.5);
      }
    }
    for (let i = 1; i <= 200; i++) {
      const [x, y] = [(i * 11) / 1024, (i * 177) / 1024 - 12];
      const exact = Number(big.evaluate(`bignumber("${x}")^bignumber("${y}")`));
      expect(ulps(functions.pow(x, y), exact), `${x}^${y}`).toBeLessThanOrEqual(1.5);
    }
  });

  it('handles the ends of the line as IEEE 754 asks', () => {
    expect(functions.exp(1000)).toBe(Infinity);
    expect(functions.exp(-1000)).toBe(0);
    expect(functions.log(0)).toBe(-Infinity);
    expect(functions.log(-1)).toBeNaN();
    expect(functions.sin(Infinity)).toBeNaN();
    expect(functions.tanh(1e9)).toBe(1);
    expect(functions.pow(-8, 1 / 3)).toBeNaN();
    expect(functions.pow(0, -1)).toBe(Infinity);
    for (const name of elementaryNames) expect(functions[name](NaN, 1)).toBeNaN();
  });

  it('reduces huge arguments of sine and cosine exactly', () => {
    expect(ulps(functions.sin(1e300), -0.8178819121159085)).toBeLessThanOrEqual(1.5);
    expect(ulps(functions.cos(1e22), 0.5232147853951389)).toBeLessThanOrEqual(1.5);
  });
});
