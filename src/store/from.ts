// Mapping where every start leads: of one run, or which of two is better.
import type { Scenario } from '../scenario/scenario';
import { put } from './put';
import type { Store } from './state';

/** Keys of the runs that are mapped, of those that are there. */
export function mappedRuns({ from = [], runs }: Scenario): readonly string[] {
  return from.filter((key) => runs.some((run) => run.key === key));
}

/** Maps these runs, one or two; none: no map. */
export function setFrom(store: Store, keys: readonly string[]): void {
  put(store, { ...store.getState().scenario, from: keys.length > 0 ? keys : undefined }, true);
}

/** Maps the run whose card is open, or else the first that is shown; or takes the map away. */
export function toggleFrom(store: Store): void {
  const { scenario, selected } = store.getState();
  const { runs } = scenario;
  const run = runs.find(({ key }) => key === selected) ?? runs.find(({ hidden }) => !hidden) ?? runs.at(0);
  setFrom(store, mappedRuns(scenario).length > 0 || !run ? [] : [run.key]);
}
