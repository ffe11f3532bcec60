import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from './checksum';

test('the check of a text is fixed for ever', () => {
  expect(['', 'v=1', 'v=1&s=rosenbrock&p=-1.2,1&r=sgd'].map(checksum)).toEqual(['zzzzz', 'cnbgy', '4tczn']);
});

test('a change of any one character changes the check, whatever the characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(0xffff), (text, at, unit) => {
      const place = at % text.length;
      const changed = text.slice(0, place) + String.fromCharCode(unit) + text.slice(place + 1);
      fc.pre(changed !== text);
      expect(checksum(changed)).not.toBe(checksum(text));
    }),
    { numRuns: 3_000 },
  );
});

test('swapping two neighbours changes the check', () => {
  const text = 'v=1&s=rosenbrock&p=-1.2,1&r=sgd;adam,lr=0.1';
  for (let i = 1; i < text.length; i++) {
    const swapped = text.slice(0, i - 1) + text[i] + text[i - 1] + text.slice(i + 1);
    if (swapped !== text) expect(checksum(swapped)).not.toBe(checksum(text));
  }
});

test('the 32 characters occur about equally often', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 20_000; i++)
    for (const character of checksum(`p=${i}`)) counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(counts.size).toBe(32);
  for (const count of counts.values()) expect(Math.abs(count - 3125)).toBeLessThan(500);
});
