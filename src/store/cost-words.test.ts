import { describe, expect, it } from 'vitest';
import { optimizers } from '../optimizers/_index';
import { costWords, listed } from './cost-words';
import { ruleOf } from './rules';

/** The words of a run's form with its defaults, and some values set. */
function words(rule: string, form: string, set: Readonly<Record<string, number | boolean>> = {}) {
  const run = { key: 'a', rule, form, set: {}, colour: 0, hidden: false };
  const { form: resolved, values } = ruleOf(run);
  return costWords(resolved, { ...values, ...set });
}

describe('costWords(form, values)', () => {
  it.each([
    ['sgd', 'keras', 'one gradient', 'nothing but θ'],
    ['momentum', 'keras', 'one gradient', 'v: 2 numbers'],
    ['adam', 'keras', 'one gradient', 'm and v: 4 numbers'],
    ['nadam', 'keras', 'one gradient', 'P, m and v: 5 numbers'],
    ['sam', 'optax', 'two gradients', 'nothing but θ'],
    ['adan', 'authors', 'one gradient', 'm, v, n and g one step back: 8 numbers'],
    ['polyak', 'paper', 'one gradient and one loss', 'nothing but θ'],
  ])('%s:%s costs %s and remembers %s', (rule, form, evaluations, memory) => {
    expect(words(rule, form)).toEqual({ evaluations, memory });
  });

  it('counts what the equations show: without momentum RMSprop remembers its scale alone', () => {
    expect(words('rmsprop', 'keras').memory).toBe('v: 2 numbers');
    expect(words('rmsprop', 'keras', { momentum: 0.9 }).memory).toMatch(/^v and .*: 4 numbers$/);
  });

  it('says something of every form of every rule', () => {
    for (const [id, { formNames }] of optimizers)
      for (const name of formNames) {
        const { evaluations, memory } = words(id, name);
        expect(evaluations, `${id}:${name}`).toMatch(/gradient|loss|search/);
        expect(memory, `${id}:${name}`).toMatch(/^(nothing but θ|.+: (one number|\d+ numbers))$/);
      }
  });
});

describe('listed(words)', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is "%s"', (all, text) => expect(listed(all)).toBe(text));
});
