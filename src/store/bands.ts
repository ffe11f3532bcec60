// What is known of the ensembles, for whoever draws them: charts and plot. Those who make them write it, see luck.ts.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Axis, Measure } from '../scenario/charts';
import type { Many } from '../scenario/scenario';
import type { BandCurves, EnsembleResult } from '../worker/luck/messages';
import type { App } from './app';
import { oneFor } from './one-for';
import type { Store } from './state';

/** The ensemble of a run. */
export interface RunBands extends EnsembleResult {
  /** Members it is of: a few at first. */
  readonly count: number;
  /** What the curves measure, in their order, and against what. */
  readonly measures: readonly string[];
  readonly axis: Axis;
}

export interface BandsState {
  /** What is asked for; null: nothing. */
  readonly many: Many | null;
  /** By the keys of the runs; of an older scenario for a moment. */
  readonly runs: ReadonlyMap<string, RunBands>;
}

const all = oneFor<Store, StoreApi<BandsState>>(() => createStore(() => ({ many: null, runs: new Map() })));

/** The page's only ones. */
export function bandsOf(app: Pick<App, 'store'>): StoreApi<BandsState> {
  return all(app.store);
}

/** A run's curves of a measure against an axis, and where that ends; null where there are none. */
export function bandOf(
  { runs }: BandsState,
  key: string,
  measure: Measure,
  axis: Axis,
): { readonly curves: BandCurves; readonly most: number; readonly count: number } | null {
  const run = runs.get(key);
  const curves = run?.axis === axis ? run.curves.at(run.measures.indexOf(measure)) : null;
  return run && curves && run.measures.includes(measure) ? { curves, most: run.most, count: run.count } : null;
}

/** "20 seeds", "20 starts". */
export function manyText({ kind }: Pick<Many, 'kind'>, count: number): string {
  return `${count} ${kind}`;
}
