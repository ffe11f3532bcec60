// All rules as one chooses among them: by family, or by what they are called. Loaded with the lists that show them.
import type { Family, Optimizer } from '../formula/define';
import { byFamily, families } from '../optimizers/_families';
import { notebook } from '../optimizers/_notebook';
import { allRules } from './rules';
import { found } from './search';

export interface Entry {
  readonly id: string;
  readonly rule: Optimizer;
  /** One of the ten rules of the notebook. */
  readonly inNotebook: boolean;
}

export interface FamilyOfRules {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Every rule, by family and within one by year. */
export function catalogue(): readonly Entry[] {
  return allRules()
    .map(([id, rule]) => ({ id, rule, inNotebook: notebook.includes(id) }))
    .sort((a, b) => byFamily(a.rule, b.rule));
}

/** The families that have a rule, in the picker's order. */
export function byFamilies(all: readonly Entry[]): readonly FamilyOfRules[] {
  return (Object.keys(families) as Family[])
    .map((family) => ({ title: families[family], entries: all.filter(({ rule }) => rule.family === family) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The rules that a query names, by name, id, full name or author, the best first. */
export function rulesFor(query: string, all: readonly Entry[]): readonly Entry[] {
  return found(all, query, ({ id, rule: { name, fullName, authors } }) => ({
    names: [name, id],
    more: [fullName, authors],
  }));
}
