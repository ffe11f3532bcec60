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

export class Basins {
  readonly store: StoreApi<BasinsState> = createStore(() => ({ maps: [], progress: 1, failed: null }));
  readonly #app: Pick<App, 'store' | 'resolved'>;
  readonly #pool: Pick<SweepPool, 'run' | 'stop' | 'rest' | 'close'>;
  readonly #refine: Refine;
  /** By the print of the plan: a map that is not replaced yet stays on the ground it was made for. */
  #grounds = new Map<string, Ground>();
  /** One map for each part, so that it is told by itself whether anything has changed. */
  readonly #maps = new WeakMap<Refined, BasinMap>();

  constructor(app: Pick<App, 'store' | 'resolved'>, pool: Pick<SweepPool, 'run' | 'stop' | 'rest' | 'close'>) {
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

  #update(): void {
    const { scenario } = this.#app.store.getState();
    const jobs = new Map(mappedRuns(scenario).flatMap((key) => this.#jobOf(scenario, key)));
    this.#refine.want(jobs);
    const { parts } = this.#refine.store.getState();
    const used = new Set([...parts, ...jobs.values()].map(({ print }) => print));
    this.#grounds = new Map([...this.#grounds].filter(([print]) => used.has(print)));
  }

  #jobOf(scenario: Scenario, key: string): readonly (readonly [string, RefineJob])[] {
    const resolved = this.#app.resolved();
    const { view } = resolved;
    const index = scenario.runs.findIndex((run) => run.key === key);
    const made = sweepPlan(scenario, resolved, index, { kind: 'start', view, size: 1 }, { kind: 'minimum' });
    if (!made) return [];
    // where the scenario starts is nothing to a map of all starts
    const plan = { ...made, job: { ...made.job, start: [0, 0] as const } };
    const print = JSON.stringify(plan);
    this.#grounds.set(print, { view, stationary: plan.labels.stationary });
    return [[key, { print, sides: 2, plan: (size) => ({ ...plan, axes: { kind: 'start', view, size } }) }]];
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
