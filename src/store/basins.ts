// The maps of starts: which runs are mapped, a coarse picture at once, finer ones after it, and only what changed again.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../formula/define';
import { sweepPlan } from '../scenario/sweep-plan';
import type { Scenario } from '../scenario/scenario';
import type { Outcome, SweepPlan } from '../sweep/types';
import type { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { mappedRuns } from './from';
import { Refine, type Refined, type RefineJob } from './refine';

/** Cells of a side: the first is there at once. */
export const sizes = [32, 128, 256] as const;
const last = sizes[sizes.length - 1];
/** Of the map that only warms the code: cells of a side, and at most so many steps. */
const small = { size: 8, steps: 100 } as const;

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

/** What a map is of, besides its cells. */
type Ground = Pick<BasinMap, 'view' | 'stationary'>;

type Pool = Pick<SweepPool, 'run' | 'warm' | 'stop' | 'rest' | 'close'>;

export class Basins {
  readonly store: StoreApi<BasinsState> = createStore(() => ({ maps: [], progress: 1, failed: null }));
  readonly #app: Pick<App, 'store' | 'resolved'>;
  readonly #pool: Pool;
  readonly #refine: Refine;
  /** By the print of the plan: a map that is not replaced yet stays on the ground it was made for. */
  #grounds = new Map<string, Ground>();
  /** One map for each part, so that it is told by itself whether anything has changed. */
  readonly #maps = new WeakMap<Refined, BasinMap>();

  constructor(app: Pick<App, 'store' | 'resolved'>, pool: Pool) {
    this.#app = app;
    this.#pool = pool;
    this.#refine = new Refine(pool, sizes);
  }

  /** Begins to follow the scenario. Returns the function that stops it. */
  start(): () => void {
    const stop = [
      this.#refine.store.subscribe(() => this.#show()),
      this.#app.store.subscribe((state, before) => {
        if (state.scenario !== before.scenario || state.found !== before.found) this.#update();
      }),
    ];
    this.#update();
    return () => {
      for (const each of stop) each();
      this.#pool.close();
    };
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#refine.retry();
  }

  /** Runs a small map of the first run, which is not shown: the first picture need not wait for a worker, nor for code that is slow once. */
  warm(): void {
    const { scenario } = this.#app.store.getState();
    const plan = mappedRuns(scenario).length === 0 ? this.#planOf(scenario, 0, small.size) : null;
    if (plan) this.#pool.warm({ ...plan, job: { ...plan.job, steps: Math.min(small.steps, plan.job.steps) } });
  }

  #update(): void {
    const { scenario } = this.#app.store.getState();
    const jobs = new Map(mappedRuns(scenario).flatMap((key) => this.#jobOf(scenario, key)));
    this.#refine.want(jobs);
    const { parts } = this.#refine.store.getState();
    const used = new Set([...parts, ...jobs.values()].map(({ print }) => print));
    this.#grounds = new Map([...this.#grounds].filter(([print]) => used.has(print)));
  }

  #jobOf(scenario: Scenario, key: string): readonly (readonly [string, RefineJob])[] {
    const { view } = this.#app.resolved();
    const index = scenario.runs.findIndex((run) => run.key === key);
    const plan = this.#planOf(scenario, index, 1);
    if (!plan) return [];
    const print = JSON.stringify(plan);
    this.#grounds.set(print, { view, stationary: plan.labels.stationary });
    return [[key, { print, sides: 2, plan: (size) => ({ ...plan, axes: { kind: 'start', view, size } }) }]];
  }

  #planOf(scenario: Scenario, index: number, size: number): SweepPlan | null {
    const resolved = this.#app.resolved();
    const { view } = resolved;
    const plan = sweepPlan(scenario, resolved, index, { kind: 'start', view, size }, { kind: 'minimum' });
    // where the scenario starts is nothing to a map of all starts
    return plan && { ...plan, job: { ...plan.job, start: [0, 0] as const } };
  }

  #show(): void {
    const { parts, progress, failed } = this.#refine.store.getState();
    this.store.setState({ maps: parts.flatMap((part) => this.#mapOf(part) ?? []), progress, failed });
  }

  #mapOf(part: Refined): BasinMap | null {
    const known = this.#maps.get(part);
    const ground = this.#grounds.get(part.print);
    if (known || !ground) return known ?? null;
    const { key, size, outcome, whole } = part;
    const map = { key, ...ground, size, outcome, whole };
    this.#maps.set(part, map);
    return map;
  }
}

/** Whether nothing finer will come of a map. */
export function isFinest({ size, whole }: BasinMap): boolean {
  return size === last && whole;
}
