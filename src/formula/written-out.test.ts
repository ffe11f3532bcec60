// A surface without its parameters means the same.
import { expect, test } from 'vitest';
import { surfaces } from '../surfaces/_index';
import { lossOf } from '../surfaces/testing/loss';
import { checkSurface } from './check-surface';
import { parse } from './parse';
import { writtenOut } from './written-out';

// what a file builds in a loop may be too long
const short = [...surfaces].filter(([, { tex }]) => tex === undefined);

test.each(short)('%s, whatever its parameters, is a formula that a person may type', (_, surface) => {
  for (const share of [0.1, 0.6]) {
    const set = Object.fromEntries(
      Object.entries(surface.parameters).map(
        ([
          name,
          {
            range: [from, to],
          },
        ]) => [name, from + share * (to - from)],
      ),
    );
    const text = surface.text(set);
    const formula = writtenOut(text);
    expect(() => checkSurface(parse(formula, 'surface'), [])).not.toThrow();
    const [named, own] = [lossOf(text), lossOf({ formula, parameters: {} })];
    for (const [x, y] of [[0.3, -1.7], [-2.1, 0.9]]) expect(own.f(x, y)).toBeCloseTo(named.f(x, y), 9); // prettier-ignore
  }
});

test('a text without parameters stays as it was written', () => {
  expect(writtenOut({ formula: 'x^2+3y^2', parameters: {} })).toBe('x^2+3y^2');
});
