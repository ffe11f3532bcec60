// One for each: made once, and known before it begins.
import { expect, test } from 'vitest';
import { oneFor } from './one-for';

test('each key has its own, made when it is first asked for', () => {
  const made: object[] = [];
  const of = oneFor((key: object) => {
    made.push(key);
    return { key };
  });
  const [a, b] = [{}, {}];
  expect(made).toEqual([]);
  expect(of(a)).toBe(of(a));
  expect(of(b)).not.toBe(of(a));
  expect(of(b).key).toBe(b);
  expect(made).toEqual([a, b]);
});

test('who asks for it while it begins gets the same, and it begins once', () => {
  const seen: object[] = [];
  const key = {};
  const of = oneFor(
    () => ({}),
    (one) => seen.push(one, of(key)),
  );
  const one = of(key);
  expect(seen).toEqual([one, one]);
  expect(of(key)).toBe(one);
  expect(seen).toHaveLength(2);
});
