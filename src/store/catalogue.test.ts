import { describe, expect, it } from 'vitest';
import { byFamilies, catalogue, rulesFor } from './catalogue';
import { allRules } from './rules';

const ids = (entries: ReturnType<typeof catalogue>): readonly string[] => entries.map(({ id }) => id);

describe('the catalogue of rules', () => {
  it('has every rule once, in families', () => {
    const entries = byFamilies(catalogue()).flatMap((family) => family.entries);
    expect(ids(entries)).toEqual(ids(catalogue()));
    expect([...ids(entries)].sort()).toEqual(
      allRules()
        .map(([id]) => id)
        .sort(),
    );
  });

  it('stands by year within a family, under a title of its own', () => {
    const families = byFamilies(catalogue());
    expect(new Set(families.map(({ title }) => title)).size).toBe(families.length);
    for (const { entries } of families) {
      const years = entries.map(({ rule }) => rule.year);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      expect(new Set(entries.map(({ rule }) => rule.family)).size).toBe(1);
    }
  });

  it('knows the ten of the notebook', () => {
    expect(ids(catalogue().filter(({ inNotebook }) => inNotebook)).toSorted()).toEqual([
      'adadelta',
      'adagrad',
      'adam',
      'adamax',
      'amsgrad',
      'momentum',
      'nadam',
      'nesterov',
      'rmsprop',
      'sgd',
    ]);
  });

  it('finds each rule first by its name and by its id, and by full name and authors', () => {
    const all = catalogue();
    for (const { id, rule } of all) {
      expect(ids(rulesFor(rule.name, all))[0]).toBe(id);
      expect(ids(rulesFor(id, all))[0]).toBe(id);
      expect(ids(rulesFor(rule.authors, all))).toContain(id);
      expect(ids(rulesFor(rule.fullName, all))).toContain(id);
    }
  });
});
