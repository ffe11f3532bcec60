// What is mapped over settings: of one run over one parameter or two, and of all runs over one. A run or a parameter that is gone is not shown.
import type { Hyper } from '../formula/define';
import { registries, type Registries } from './registries';
import type { MapOver, RunSpec, Scenario } from './scenario';
import { modifiedBy, own } from './settings';

/** Every number that makes a difference to a run: its form's and those of the modifiers it has. */
export function parametersOf(run: RunSpec, known: Registries = registries): Readonly<Record<string, Hyper>> {
  const form = known.optimizers.get(run.rule)?.form(run.form);
  return form ? modifiedBy(form, run.set, known).hyper : {};
}

/** The map that can be shown; null where there is none, or its run or all of its parameters are gone. */
export function shownMap({ over, runs }: Scenario, known: Registries = registries): MapOver | null {
  const run = runs.find(({ key }) => key === over?.map?.run);
  if (!over?.map || !run) return null;
  const all = parametersOf(run, known);
  const names = over.map.names.filter((name) => own(all, name));
  return names.length > 0 ? { run: run.key, names } : null;
}

/** The parameter over which all runs are compared; null where nobody asks, or no run has it. */
export function shownAll({ over, runs }: Scenario, known: Registries = registries): string | null {
  const name = over?.all;
  return name !== undefined && runs.some((run) => own(parametersOf(run, known), name)) ? name : null;
}

/** What a run is mapped over when nobody says otherwise: the learning rate and the first decay rate, or else what comes first. */
export function usualNames(run: RunSpec, known: Registries = registries): readonly string[] {
  const all = Object.entries(parametersOf(run, known));
  const first = (all.find(([name]) => name === 'lr') ?? all.at(0))?.[0];
  const others = all.filter(([name]) => name !== first);
  const second = (others.find(([, { scale }]) => scale === 'complement') ?? others.at(0))?.[0];
  return [first, second].filter((name) => name !== undefined);
}
