// Doing every run many times: with other seeds, or from starts nearby.
import { isMany } from '../scenario/many';
import type { Many, Scenario } from '../scenario/scenario';
import { put } from './put';
import type { Store } from './state';

/** Members when nobody says otherwise. */
const usual = 20;

/** Makes these ensembles; undefined: each run once. What there cannot be is left as it was. */
export function setMany(store: Store, many: Many | undefined): void {
  if (!many || isMany(many)) put(store, { ...store.getState().scenario, many }, true);
}

/** The ensemble to begin with: other seeds where there is noise, else starts nearby. */
export function usualMany({ noise }: Pick<Scenario, 'noise'>, count = usual): Many {
  return { kind: noise.kind === 'none' ? 'starts' : 'seeds', count };
}

/** Runs each many times, or once again. */
export function toggleMany(store: Store): void {
  const { scenario } = store.getState();
  setMany(store, scenario.many ? undefined : usualMany(scenario));
}

/** Whether all members would be the same: seeds of a noise that is not there. */
export function isIdle({ many, noise }: Pick<Scenario, 'many' | 'noise'>): boolean {
  return many?.kind === 'seeds' && noise.kind === 'none';
}
