// The maps of starts: which runs are mapped, a coarse picture at once, finer ones after it, and only what changed again.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../formula/define';
import { sweepPlan } from '../scenario/sweep-plan';
import type { Scenario } from '../scenario/scenario';
import { emptyOutcome } from '../sweep/outcome';
import type { Outcome, SweepPlan } from '../sweep/types';
import type { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { mappedRuns } from './from';

/** Cells of a side: the first is there at once. */
export const sizes = [32, 128, 256] as const;
const last = sizes[sizes.length - 1];
/** While a map gets finer it is shown so often: to draw it costs more than to make it. Milliseconds. */
const pace = 150;

/** The map of one run as it is known by now. */
export interface BasinMap {
  readonly key: string;
  readonly view: View;
  readonly stationary: SweepPlan['labels']['stationary'];
  /** Cells of a side. */
  readonly size: number;
  readonly outcome: Outcome;
  /** All cells of this size are there. */
  readonly whole: boolean;
}

export interface BasinsState {
  /** Of the runs the scenario names, those there are so far. */
  readonly maps: readonly BasinMap[];
  /** How much of the work is done, 0 to 1. */
  readonly progress: number;
  /** One sentence, or null. */
  readonly failed: string | null;
}

interface Job {
  readonly print: string;
  readonly plan: SweepPlan;
}

export class Basins {
  readonly store: StoreApi<BasinsState> = createStore(() => ({ maps: [], progress: 1, failed: null }));
  readonly #app: Pick<App, 'store' | 'resolved'>;
  readonly #pool: Pick<SweepPool, 'run' | 'stop' | 'close'>;
  #jobs = new Map<string, Job>();
  #maps = new Map<string, BasinMap & { readonly print: string }>();
  /** What is under way: so much of it is told. */
  #told = 0;
  #shown = 0;

  constructor(app: Pick<App, 'store' | 'resolved'>, pool: Pick<SweepPool, 'run' | 'stop' | 'close'>) {
    this.#app = app;
    this.#pool = pool;
  }

  /** Begins to follow the scenario. Returns the function that stops it. */
  start(): () => void {
    const stop = this.#app.store.subscribe((state, before) => {
      if (state.scenario !== before.scenario || state.found !== before.found) this.#update();
    });
    this.#update();
    return () => {
      stop();
      this.#pool.close();
    };
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#jobs = new Map();
    this.#update();
  }

  #update(): void {
    const { scenario } = this.#app.store.getState();
    const keys = mappedRuns(scenario);
    const jobs = new Map(keys.flatMap((key) => this.#jobOf(scenario, key)));
    const same =
      jobs.size === this.#jobs.size && [...jobs].every(([key, { print }]) => this.#jobs.get(key)?.print === print);
    const order = [...jobs.keys()].join() === [...this.#jobs.keys()].join();
    this.#jobs = jobs;
    if (same && order) return;
    if (jobs.size === 0) {
      this.#maps.clear();
      this.#pool.stop();
      this.store.setState({ maps: [], progress: 1, failed: null });
      return;
    }
    for (const key of [...this.#maps.keys()]) if (!jobs.has(key)) this.#maps.delete(key);
    this.store.setState({ failed: null });
    this.#next();
    this.#show();
  }

  #jobOf(scenario: Scenario, key: string): readonly (readonly [string, Job])[] {
    const resolved = this.#app.resolved();
    const index = scenario.runs.findIndex((run) => run.key === key);
    const axes = { kind: 'start', view: resolved.view, size: 1 } as const;
    const made = sweepPlan(scenario, resolved, index, axes, { kind: 'minimum' });
    if (!made) return [];
    // where the scenario starts is nothing to a map of all starts
    const plan = { ...made, job: { ...made.job, start: [0, 0] as const } };
    return [[key, { print: JSON.stringify(plan), plan }]];
  }

  /** Goes on with the coarsest map that is not there yet. */
  #next(): void {
    this.#told = 0;
    for (const size of sizes) {
      for (const [key, job] of this.#jobs) {
        const map = this.#maps.get(key);
        const has = map?.print === job.print && (map.size > size || (map.size === size && map.whole));
        if (has) continue;
        this.#run(key, job, size);
        return;
      }
    }
    this.#pool.stop();
  }

  #run(key: string, { print, plan }: Job, size: number): void {
    const { view } = this.#app.resolved();
    const before = this.#maps.get(key);
    const cells = { key, print, view, stationary: plan.labels.stationary, size };
    const outcome = before?.print === print ? finer(before, size) : emptyOutcome(size * size);
    this.#pool.run(
      { ...plan, axes: { kind: 'start', view, size } },
      {
        cells: (from, { loss, minimum, steps }) => {
          outcome.loss.set(loss, from);
          outcome.minimum.set(minimum, from);
          outcome.steps.set(steps, from);
          this.#told += loss.length;
          // the first picture is shown whole
          if (before?.print !== print) return;
          this.#maps.set(key, { ...cells, outcome, whole: false });
          if (performance.now() - this.#shown > pace) this.#show();
        },
        done: () => {
          this.#maps.set(key, { ...cells, outcome, whole: true });
          this.#next();
          this.#show();
        },
        failed: (says) => this.store.setState({ failed: says, progress: 1 }),
      },
    );
  }

  #show(): void {
    this.#shown = performance.now();
    const maps = [...this.#jobs.keys()].flatMap((key) => this.#maps.get(key) ?? []);
    this.store.setState({ maps, progress: this.#progress() });
  }

  #progress(): number {
    const all = sizes.reduce((sum, size) => sum + size * size, 0) * Math.max(1, this.#jobs.size);
    let done = this.#told;
    for (const [key, { print }] of this.#jobs) {
      const map = this.#maps.get(key);
      if (map?.print !== print) continue;
      for (const size of sizes) if (size < map.size || (size === map.size && map.whole)) done += size * size;
    }
    return Math.min(1, done / all);
  }
}

/** Whether nothing finer will come of a map. */
export function isFinest({ size, whole }: BasinMap): boolean {
  return size === last && whole;
}

/** The same map in more cells. */
function finer({ outcome, size }: BasinMap, wanted: number): Outcome {
  const made = emptyOutcome(wanted * wanted);
  for (let row = 0; row < wanted; row++)
    for (let column = 0; column < wanted; column++) {
      const from = Math.floor((row * size) / wanted) * size + Math.floor((column * size) / wanted);
      const to = row * wanted + column;
      made.loss[to] = outcome.loss[from];
      made.minimum[to] = outcome.minimum[from];
      made.steps[to] = outcome.steps[from];
    }
  return made;
}
