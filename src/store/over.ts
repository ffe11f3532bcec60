// What people do to maps over settings: which run over which of its parameters, all runs over one, and to take over what a cell has.
import { setHyper } from '../scenario/edit';
import { parametersOf, shownAll, shownMap, usualNames } from '../scenario/over';
import { isProblem } from '../scenario/problem';
import type { Over, Scenario } from '../scenario/scenario';
import { put } from './put';
import type { Store } from './state';

/** Puts the maps into the scenario, those that are left out not. */
function setOver(store: Store, { map, all }: { readonly [Part in keyof Over]: Over[Part] | undefined }): void {
  const over: Over = { ...(map && { map }), ...(all !== undefined && { all }) };
  const { scenario } = store.getState();
  put(store, { ...scenario, over: Object.keys(over).length > 0 ? over : undefined }, true);
}

/** Maps a run over one of its parameters or two; null: takes the map away. */
export function setMap(store: Store, run: string | null, names: readonly string[] = []): void {
  const { over = {}, runs } = store.getState().scenario;
  const found = runs.find(({ key }) => key === run);
  if (run !== null && !found) return;
  const wanted = names.length > 0 || !found ? names : usualNames(found);
  setOver(store, { all: over.all, map: run !== null && wanted.length > 0 ? { run, names: wanted } : undefined });
}

/** Compares all runs over a parameter; null: no more. */
export function setAll(store: Store, name: string | null): void {
  const { over = {} } = store.getState().scenario;
  setOver(store, { map: over.map, all: name ?? undefined });
}

/** Maps show the steps to the tolerance, or the final loss. */
export function setBy(store: Store, by: 'steps' | undefined): void {
  put(store, { ...store.getState().scenario, by }, true);
}

/** Maps the run whose card is open, or else the first shown that has anything to set; or takes the map away. */
export function toggleMap(store: Store): void {
  const { scenario, selected } = store.getState();
  if (shownMap(scenario)) {
    setMap(store, null);
    return;
  }
  const able = scenario.runs.filter((run) => usualNames(run).length > 0);
  const run = able.find(({ key }) => key === selected) ?? able.find(({ hidden }) => !hidden) ?? able.at(0);
  if (run) setMap(store, run.key);
}

/** Compares all runs over the learning rate, or else over what comes first; or no more. */
export function toggleAll(store: Store): void {
  const { scenario } = store.getState();
  setAll(store, shownAll(scenario) === null ? (commonNames(scenario).at(0) ?? null) : null);
}

/** The parameters of all runs shown: the learning rate first, then those that most of them have. */
export function commonNames({ runs }: Scenario): readonly string[] {
  const shown = runs.filter(({ hidden }) => !hidden);
  const counts = new Map<string, number>();
  for (const run of shown.length > 0 ? shown : runs)
    for (const name of Object.keys(parametersOf(run))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weight = (name: string): number => (name === 'lr' ? Infinity : (counts.get(name) ?? 0));
  return [...counts.keys()].sort((a, b) => weight(b) - weight(a));
}

/** Sets what a cell has in the run's sliders: one act. */
export function takeOver(store: Store, key: string, values: Readonly<Record<string, number>>): void {
  let edited: ReturnType<typeof setHyper> = store.getState().scenario;
  for (const [name, value] of Object.entries(values))
    if (!isProblem(edited)) edited = setHyper(edited, key, name, value);
  put(store, edited, true);
}
