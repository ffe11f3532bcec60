import { afterEach, expect, test, vi } from 'vitest';
import { elementary } from '../math/elementary';
import { unable } from './able';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('runs can be computed where WebAssembly is, and where it is not the page can say so', () => {
  expect(unable()).toBeNull();
  vi.stubGlobal('WebAssembly', undefined);
  expect(unable()).toMatch(/^this browser has no WebAssembly/);
});

test('where a policy forbids to compile, the page can say so', () => {
  vi.stubGlobal('WebAssembly', {
    Module: () => {
      throw new Error('refused to compile');
    },
  });
  expect(unable()).toMatch(/WebAssembly/);
});

test('elementary functions give no numbers without WebAssembly, and do not throw', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  vi.resetModules();
  const bare = (await import('../math/elementary')).elementary();
  expect([bare.exp(1), bare.pow(2, 0.5)]).toEqual([NaN, NaN]);
  vi.unstubAllGlobals();
  expect(elementary().exp(0)).toBe(1);
});
