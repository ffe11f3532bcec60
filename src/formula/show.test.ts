// Trees as text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSurface } from './compile-surface';
import { show } from './show';
import { calculator } from './testing/programs';
import { build, recipe } from './testing/random-trees';
import { Trees } from './trees';

describe('a tree as text', () => {
  const op = calculator(new Trees());

  it('has parentheses where they are needed, and no others', () => {
    expect(show(op('sub', 'a', op('sub', op('mul', 'b', 'c'), op('add', 'd', 1))))).toBe('a - (b*c - (d + 1))');
    expect(show(op('neg', op('pow', 'x', 2)))).toBe('-x^2');
    expect(show(op('pow', op('neg', 'x'), 3))).toBe('(-x)^3');
    expect(show(op('pow', 'x', op('pow', 'y', op('neg', 'z'))))).toBe('x^y^(-z)');
    expect(show(op('select', op('and', op('lt', 'x', 1), op('not', op('le', 'y', 1))), 'x', 'y'))).toBe(
      'where(x < 1 && !(y <= 1), x, y)',
    );
  });

  it('calls inputs by the names people know', () => {
    expect(show(op('mul', 'hyper.lr', op('add', 'theta.x', op('mul', 'surface.b', 'm.x'))))).toBe('lr*(x + b*m.x)');
  });

  it('is cut where it would be endless', () => {
    let node = op('sin', 'x');
    for (let i = 0; i < 60; i++) node = op('add', op('mul', node, 'x'), op('cos', node));
    expect(show(node)).toContain('...');
    expect(show(node).length).toBeLessThan(400);
  });

  // -0 cannot be written
  const literals = fc.constantFrom(0, 1, 2, -2, 0.5, 0.1, 1e-8, 1e300, 64);

  it('reads back as the same tree', () => {
    fc.assert(
      fc.property(recipe(undefined, literals), (steps) => {
        const trees = new Trees();
        for (const node of build(trees, steps, ['x', 'y'])) {
          const text = show(node);
          if (text.includes('...')) continue;
          expect(compileSurface(trees, { formula: text, parameters: {} }).value, text).toBe(node);
        }
      }),
      { numRuns: 200 },
    );
  });
});
