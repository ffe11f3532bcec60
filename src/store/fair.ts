// Comparing at equal cost: switched on and off, and how much each run is given.
import { put } from './put';
import type { Store } from './state';

/** Gives every run so many evaluations; the race is as long as the cheapest rule needs to spend them. Charts are drawn against what is equal. */
export function setBudget(store: Store, budget: number): void {
  const { scenario, charts } = store.getState();
  const axis = scenario.fair === undefined && charts.axis === 'step' ? 'evaluations' : charts.axis;
  put(store, { ...scenario, steps: budget, fair: [budget] }, true, { charts: { ...charts, axis } });
}

/** Compares at equal cost, as much as the race has steps; or no more. */
export function toggleFair(store: Store): void {
  const { scenario, charts } = store.getState();
  if (!scenario.fair) {
    setBudget(store, scenario.steps);
    return;
  }
  const axis = charts.axis === 'evaluations' ? 'step' : charts.axis;
  put(store, { ...scenario, fair: undefined }, true, { charts: { ...charts, axis } });
}
