// The map of one run over one of its parameters or two: what is asked of the workers, and how good each cell is.
import type { Hyper } from '../formula/define';
import { parametersOf, shownMap } from '../scenario/over';
import type { RunSpec } from '../scenario/scenario';
import { sweepPlan } from '../scenario/sweep-plan';
import type { SweepPlan } from '../sweep/types';
import type { App } from './app';
import { cellValues } from './places';
import { Refine, type RefineJob } from './refine';
import { goalOf } from './series';
import type { SweepPool } from '../worker/sweep/pool';

/** Cells of a side: the first is there at once. */
export const sizes = [16, 64, 128] as const;

type Source = Pick<App, 'store' | 'resolved'>;

/** One axis of a map: a parameter of the run. */
export interface MapAxis {
  readonly name: string;
  readonly hyper: Hyper;
}

/** The run that is mapped and its axes; null where there is no map. */
export function mapped({
  store,
}: Pick<App, 'store'>): { readonly run: RunSpec; readonly axes: readonly MapAxis[] } | null {
  const { scenario } = store.getState();
  const map = shownMap(scenario);
  const run = scenario.runs.find(({ key }) => key === map?.run);
  if (!map || !run) return null;
  const all = parametersOf(run);
  return { run, axes: map.names.map((name) => ({ name, hyper: all[name] })) };
}

/** The plan of a run over these axes, so many cells along each. What the run has set of them is nothing to it. */
export function planOver(
  app: Source,
  run: RunSpec,
  axes: readonly { readonly name: string; readonly values: readonly number[] }[],
  measure: SweepPlan['measure'],
): SweepPlan | null {
  const { scenario } = app.store.getState();
  const index = scenario.runs.findIndex(({ key }) => key === run.key);
  const plan = sweepPlan(scenario, app.resolved(), index, { kind: 'hyper', axes }, measure);
  if (!plan) return null;
  const { job } = plan;
  const none = Object.fromEntries(axes.flatMap(({ name }) => (Object.hasOwn(job.rule.hyper, name) ? [[name, 0]] : [])));
  return { ...plan, job: { ...job, rule: { ...job.rule, hyper: { ...job.rule.hyper, ...none } } } };
}

/** What is measured in each cell of a map. */
export function measureOf(app: Source): SweepPlan['measure'] {
  return app.store.getState().scenario.by === 'steps' ? { kind: 'steps', below: goalOf(app) } : { kind: 'loss' };
}

/** The plan of the map that is shown; null where there is none. */
export function mapPlan(app: Source, size: number): SweepPlan | null {
  const map = mapped(app);
  if (!map) return null;
  const axes = map.axes.map(({ name, hyper }) => ({ name, values: cellValues(hyper, size) }));
  return planOver(app, map.run, axes, measureOf(app));
}

/** The values that a cell of a map of this size has, by the names of its axes. */
export function valuesIn(axes: readonly MapAxis[], size: number, cell: number): Readonly<Record<string, number>> {
  const places = [cell % size, Math.floor(cell / size)];
  return Object.fromEntries(axes.map(({ name, hyper }, a) => [name, cellValues(hyper, size)[places[a]]]));
}

function jobOf(app: Source): ReadonlyMap<string, RefineJob> {
  const first = mapPlan(app, sizes[0]);
  const map = mapped(app);
  if (!first || !map) return new Map();
  const print = JSON.stringify(first);
  const plan = (size: number): SweepPlan => mapPlan(app, size) ?? first;
  return new Map([[map.run.key, { print, plan, sides: map.axes.length > 1 ? 2 : 1 }]]);
}

/** The map that gets finer; it follows the scenario from now on. */
export function followMap(app: Source, pool: Pick<SweepPool, 'run' | 'stop' | 'rest'>): Refine {
  return follow(app, new Refine(pool, sizes), jobOf);
}

/** Has what is wanted follow the scenario. */
export function follow(app: Source, refine: Refine, jobs: (app: Source) => ReadonlyMap<string, RefineJob>): Refine {
  const { store } = app;
  store.subscribe((state, before) => {
    const same = state.scenario === before.scenario && state.found === before.found && state.charts === before.charts;
    if (!same) refine.want(jobs(app));
  });
  refine.want(jobs(app));
  return refine;
}
