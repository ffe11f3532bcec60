// What runs are called: their rule's name, counted where a rule runs several times.
import { registries } from '../scenario/registries';
import type { RunSpec } from '../scenario/scenario';

/** Names by run key: "Adam", and "Adam 2" for the second of that rule. */
export function runNames(runs: readonly RunSpec[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    runs.map(({ key, rule }) => {
      const number = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, number);
      const name = registries.optimizers.get(rule)?.name ?? rule;
      return [key, number === 1 ? name : `${name} ${number}`];
    }),
  );
}
