// Preferences are remembered where that can be, hold for the visit where it cannot, and garbage is nobody's choice.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
const works = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
};
const refuses = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};

/** A page of its own: nothing is remembered but what the storage holds. */
async function page(window: object) {
  vi.resetModules();
  vi.stubGlobal('window', window);
  return (await import('./preferences')).preference('theme');
}

beforeEach(() => kept.clear());
afterEach(() => vi.unstubAllGlobals());

test('nothing chosen is the first value', async () => {
  expect((await page({ localStorage: works })).get()).toBe('system');
});

test('what was chosen is there on the next visit', async () => {
  (await page({ localStorage: works })).set('projector');
  expect([...kept]).toEqual([['downhill.theme', 'projector']]);
  expect((await page({ localStorage: works })).get()).toBe('projector');
});

test.each(['', 'sepia', 'toString', '{"theme":"dark"}', '\0'])('the storage says %j: ignored', async (text) => {
  kept.set('downhill.theme', text);
  expect((await page({ localStorage: works })).get()).toBe('system');
});

test.each([
  ['throws', { localStorage: refuses }],
  ['is absent', {}],
  [
    'may not even be named',
    {
      get localStorage() {
        throw new Error('SecurityError');
      },
    },
  ],
])('where the storage %s a choice lasts for the visit', async (_, window) => {
  const theme = await page(window);
  expect(theme.get()).toBe('system');
  theme.set('dark');
  expect(theme.get()).toBe('dark');
  expect((await page(window)).get()).toBe('system');
});

test('who listens hears of a choice until they stop', async () => {
  const theme = await page({ localStorage: works });
  const heard: string[] = [];
  const stop = theme.subscribe(() => heard.push(theme.get()));
  theme.set('light');
  stop();
  theme.set('dark');
  expect(heard).toEqual(['light']);
});
