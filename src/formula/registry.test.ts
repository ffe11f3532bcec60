// Which files a registry accepts, and in which order it lists them.
import { describe, expect, it } from 'vitest';
import { registry } from './registry';

describe('registry', () => {
  it('lists the named entries first, in their order, then the others by id', () => {
    const entries = registry({ './b.ts': 2, './two-words.ts': 4, './a.ts': 1, './c.ts': 3 }, ['c', 'b']);
    expect([...entries]).toEqual([['c', 3], ['b', 2], ['a', 1], ['two-words', 4]]); // prettier-ignore
  });

  it.each(['./Adam.ts', './two_words.ts', './-a.ts', './a--b.ts', './1a.ts', './deep/a.ts', './a.tsx'])(
    'refuses a file name that cannot be an id: %s',
    (path) => {
      expect(() => registry({ [path]: 1 }, [])).toThrow(TypeError);
    },
  );

  it('refuses a named entry without a file', () => {
    expect(() => registry({ './a.ts': 1 }, ['b'])).toThrow(/no file for the registry entry: b/);
  });
});
