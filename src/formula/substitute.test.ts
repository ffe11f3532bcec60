// Putting expressions in the place of inputs.
import { describe, expect, it } from 'vitest';
import { show } from './show';
import { substitute } from './substitute';
import { calculator } from './testing/programs';
import { Trees } from './trees';

describe('substitution', () => {
  const trees = new Trees();
  const op = calculator(trees);

  it('replaces inputs all at once, so that two can change places', () => {
    const node = op('sub', op('mul', 2, 'x'), op('sin', 'y'));
    const swap = new Map([
      ['x', trees.input('y')],
      ['y', trees.input('x')],
    ]);
    expect(show(substitute(trees, node, swap))).toBe('2*y - sin(x)');
    expect(substitute(trees, substitute(trees, node, swap), swap)).toBe(node);
  });

  it('simplifies what becomes simple', () => {
    const node = op('add', op('mul', 'x', op('exp', 'y')), op('select', op('lt', 'x', 1), 'z', 'y'));
    expect(show(substitute(trees, node, new Map([['x', trees.number(0)]])))).toBe('z');
  });

  it('leaves alone what has nothing to replace', () => {
    const node = op('log', op('mul', 'y', 'y'));
    expect(substitute(trees, node, new Map([['x', trees.number(1)]]))).toBe(node);
  });
});
