// After hardening nothing that was taken can be had again, by any way.
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { harden } from './harden';

/** A realm of its own, like a worker's: some names its own, some inherited, some that cannot be deleted. */
function realm() {
  const context = createContext({});
  const evaluate = (code: string): unknown => runInContext(code, context);
  evaluate(`
    Object.setPrototypeOf(globalThis, { fetch: () => 'fetched', get indexedDB() { return 'database' } });
    globalThis.importScripts = () => 'imported';
  `);
  const functions = evaluate('[() => 0, async () => 0, function* () {}, async function* () {}]') as object[];
  harden(evaluate('globalThis') as object, functions);
  return evaluate;
}

describe('harden', () => {
  it.each(['fetch', 'indexedDB', 'importScripts', 'eval', 'Function', 'WebSocket', 'navigator'])(
    'takes %s away',
    (name) => {
      expect(realm()(`typeof ${name}`)).toBe('undefined');
    },
  );

  it.each([
    '(() => 0)',
    '(async () => 0)',
    '(function* () {})',
    '(async function* () {})',
    '(class {})',
    'Math.max',
    'isNaN',
  ])('leaves no constructor of code on %s', (each) => {
    expect(realm()(`typeof ${each}.constructor`)).toBe('undefined');
  });

  it('keeps what was taken from coming back', () => {
    const evaluate = realm();
    expect(() => evaluate(`'use strict'; globalThis.fetch = 1`)).toThrow(/read.only/);
    expect(() => evaluate(`Object.defineProperty(globalThis, 'eval', { value: 1 })`)).toThrow(/redefine/);
    expect(() =>
      evaluate(`Object.defineProperty(Object.getPrototypeOf(() => 0), 'constructor', { value: 1 })`),
    ).toThrow(/redefine/);
  });

  it('leaves what the work needs', () => {
    expect(
      realm()('[typeof WebAssembly, typeof Float64Array, typeof Promise, [1, 2].map((i) => 2 * i).join()].join()'),
    ).toBe('object,function,function,2,4');
  });
});
