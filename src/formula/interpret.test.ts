// The plain evaluator, and where it finds the origin of a value that is not finite.
import { describe, expect, it } from 'vitest';
import { Evaluator, firstUndefined } from './interpret';
import { show } from './show';
import { calculator } from './testing/programs';
import { Trees, type Node } from './trees';

const trees = new Trees();
const op = calculator(trees);
const at =
  (values: Readonly<Record<string, number>>) =>
  (name: string): number =>
    values[name];
const value = (node: Node, values: Readonly<Record<string, number>> = {}): number =>
  new Evaluator([node]).evaluate(at(values))[0];

describe('the evaluator', () => {
  it.each([
    [-0, 0],
    [0, 0],
    [5e-324, 1],
    [-Infinity, -1],
    [NaN, NaN],
  ])('gives sign(%d) = %d', (x, expected) => {
    expect(value(op('sign', 'x'), { x })).toBe(expected);
  });

  it('lets NaN through min and max, and orders zeros', () => {
    expect(value(op('min', 'x', 1), { x: NaN })).toBeNaN();
    expect(value(op('max', 1, 'x'), { x: NaN })).toBeNaN();
    expect(value(op('min', 'x', 'y'), { x: 0, y: -0 })).toBe(-0);
    expect(value(op('max', 'x', 'y'), { x: 0, y: -0 })).toBe(0);
  });

  it('takes the last branch where a comparison meets NaN', () => {
    expect(value(op('select', op('le', 'x', 1), 2, 3), { x: NaN })).toBe(3);
  });

  it('computes powers with literal exponents by multiplication, others with the kernel', () => {
    expect(value(op('pow', 'x', 3), { x: 0.1 })).toBe(0.1 * 0.1 * 0.1);
    expect(value(op('pow', 'x', 'n'), { x: -8, n: 1 / 3 })).toBeNaN();
  });

  it('asks for each input once, and only for those it needs', () => {
    const asked: string[] = [];
    new Evaluator([op('add', op('mul', 'x', 'x'), op('sin', 'x'))]).evaluate((name) => {
      asked.push(name);
      return 1;
    });
    expect(asked).toEqual(['x']);
  });
});

describe('the first undefined node', () => {
  const origin = (node: Node, values: Readonly<Record<string, number>>): string | null => {
    const found = firstUndefined([node], at(values));
    return found && show(found);
  };

  it('is the operation without a value, not what it spoils', () => {
    expect(origin(op('mul', 2, op('add', op('log', op('sub', 'x', 3)), 'x')), { x: 1 })).toBe('log(x - 3)');
    expect(origin(op('sub', 'x', op('div', op('sub', 'x', 1), op('abs', op('sub', 'x', 1)))), { x: 1 })).toBe(
      '(x - 1)/abs(x - 1)',
    );
  });

  it('is the overflow from which NaN came', () => {
    const big = op('exp', 'x');
    expect(origin(op('sub', big, op('mul', big, 2)), { x: 1000 })).toBe('exp(x)');
  });

  it('is not sought in a branch that is not taken, nor where an infinity was harmless', () => {
    const guarded = op('select', op('lt', 0, 'x'), op('log', 'x'), 0);
    expect(origin(op('add', guarded, op('sqrt', 'y')), { x: -1, y: -1 })).toBe('sqrt(y)');
    expect(origin(op('add', op('div', 1, op('exp', 'x')), op('sqrt', 'y')), { x: 1000, y: -1 })).toBe('sqrt(y)');
  });

  it('is what an infinite input spoils', () => {
    expect(origin(op('add', op('mul', 'growth', 'x'), 1), { growth: Infinity, x: 0 })).toBe('growth*x');
  });

  it('is nothing where all is finite', () => {
    expect(origin(op('add', 'x', 1), { x: 1 })).toBeNull();
  });
});
