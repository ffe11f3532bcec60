import { describe, expect, it, vi } from 'vitest';
import { bind, spelled } from './bind';
import type { Press } from './bind';
import { hint, shortcuts, shown } from './show';
import { rowsOf, table } from './table';
import type { Place } from './table';

const places = Object.keys(table) as Place[];
const sources: Readonly<Record<string, string>> = import.meta.glob(['../**/*.ts', '../**/*.tsx', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});

/** The press that a spelling stands for. */
function pressOf(spelling: string): Press {
  const [, modifier, key] = /^(?:(Shift|Alt)\+)?(.+)$/s.exec(spelling) ?? [];
  return press(key === 'Space' ? ' ' : key, { shiftKey: modifier === 'Shift', altKey: modifier === 'Alt' });
}

describe('the table of keys', () => {
  it.each(places)('gives each key of %s one meaning, and words', (place) => {
    const keys = rowsOf(place).flatMap(([, row]) => row.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [, { does }] of rowsOf(place)) expect(does).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each(places.filter((place) => place !== 'everywhere'))(
    'lets nothing of %s mean something else everywhere',
    (place) => {
      const global = rowsOf('everywhere').flatMap(([, row]) => (row.native ? [] : row.keys));
      const own = rowsOf(place).flatMap(([, row]) => (row.native ? [] : row.keys));
      expect(own.filter((key) => global.includes(key))).toEqual([]);
    },
  );

  it('leaves to browsers and screen readers what is theirs', () => {
    for (const [, { keys, native }] of rowsOf('everywhere'))
      if (!native) for (const key of keys) expect(key === 'Space' || /^[a-z0-9,.?]$/.test(key)).toBe(true);
  });

  it.each(places.filter((place) => rowsOf(place).some(([, row]) => !row.native)))(
    'is bound where it says: %s',
    (place) => {
      // That each row of the place is bound there is a matter of types: see Acts.
      const bound = Object.entries(sources).filter(([, text]) => text.includes(`bind('${place}', `));
      expect(bound.length).toBeGreaterThan(0);
    },
  );

  it('is the only place where keys are named', () => {
    // What is left: Escape where something that has not the focus goes away, and the meaning of arrows.
    const named = /['"](Arrow(Left|Right|Up|Down)|Page(Up|Down)|Enter|Delete|Backspace)['"]/;
    const offenders = Object.entries(sources).filter(([path, text]) => !path.startsWith('./') && named.test(text));
    expect(offenders.map(([path]) => path)).toEqual([]);
  });
});

describe('bind(place, acts)', () => {
  const acts = () => ({ in: vi.fn(), out: vi.fn(), fit: vi.fn(), pan: vi.fn(), far: vi.fn(), fine: vi.fn() });

  it('does what every key of the table says, and nothing for others', () => {
    const made = acts();
    const act = bind('plot', made);
    for (const [name, { keys }] of rowsOf('plot')) {
      for (const key of keys) expect(act(pressOf(key))).toBe(true);
      expect(made[name as keyof typeof made]).toHaveBeenCalledTimes(keys.length);
    }
    for (const key of ['a', 'Enter', 'Ctrl+ArrowLeft']) expect(act(pressOf(key))).toBe(false);
  });

  it('tells the key without its modifier', () => {
    const made = acts();
    const act = bind('plot', made);
    act(press('ArrowLeft', { shiftKey: true }));
    expect(made.far).toHaveBeenCalledWith('ArrowLeft');
    act(press('+', { shiftKey: true }));
    expect(made.in).toHaveBeenCalledWith('+');
  });

  it('repeats only what the table lets repeat, and keeps the key either way', () => {
    const made = acts();
    const act = bind('plot', made);
    expect(act(press('0', { repeat: true }))).toBe(true);
    expect(made.fit).not.toHaveBeenCalled();
    expect(act(press('+', { repeat: true }))).toBe(true);
    expect(made.in).toHaveBeenCalledTimes(1);
  });
});

describe('spelled(press)', () => {
  it.each([
    ['k', {}, 'k'],
    ['K', {}, 'k'], // Caps Lock
    ['K', { shiftKey: true }, null],
    ['k', { ctrlKey: true }, null],
    ['k', { metaKey: true }, null],
    ['k', { altKey: true }, null],
    ['?', { shiftKey: true }, '?'],
    ['1', { shiftKey: true }, '1'], // digits of a French keyboard
    [' ', {}, 'Space'],
    [' ', { shiftKey: true }, null],
    ['ArrowUp', { shiftKey: true }, 'Shift+ArrowUp'],
    ['ArrowUp', { altKey: true }, 'Alt+ArrowUp'],
    ['л', { code: 'KeyK' }, 'k'],
    ['κ', { code: 'KeyK' }, 'k'],
    ['é', { code: 'Digit2' }, 'é'],
  ] as const)('%s with %o is %s', (key, more, spelling) => expect(spelled(press(key, more))).toBe(spelling));
});

describe('keys as they are shown', () => {
  it('have a title, and the name that ARIA gives them', () => {
    expect(hint('everywhere', 'play')).toBe('Space');
    expect(shortcuts('everywhere', 'play')).toBe('Space K');
    expect(hint('plot', 'out')).toBe('−');
  });

  it('name a modifier once, and a row of digits by its ends', () => {
    expect(shown(table.start.rows.far)).toMatchObject({ modifier: 'Shift', range: false });
    expect(shown(table.start.rows.far).caps.map((cap) => cap.shown)).toEqual(['←', '→', '↑', '↓']);
    expect(shown(table.everywhere.rows.run).caps.map((cap) => cap.shown)).toEqual(['1', '9']);
    expect(shown(table.everywhere.rows.run).range).toBe(true);
  });
});
