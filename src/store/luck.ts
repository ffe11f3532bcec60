// Ensembles of the runs shown: a few members at once, then all; only what has changed is done again.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { radiusOf } from '../scenario/many';
import type { Many, RunSpec } from '../scenario/scenario';
import type { ResolvedRun } from '../scenario/resolve';
import { startsAround, type Members } from '../sweep/members';
import type { EnsembleTask } from '../worker/luck/messages';
import type { LuckPool } from '../worker/luck/pool';
import type { App } from './app';
import { bandsOf, type BandsState, type RunBands } from './bands';
import { isIdle } from './many';
import { goalOf, reachOf } from './series';

/** Members of the first picture. */
const few = 5;
/** Its part of the work, as the progress tells it. */
const first = 0.2;
/** Points of all paths of a run on the plot together, and of one path at most: 12 runs of 200 have 72,000. */
const fan = { all: 6_000, most: 300 };
/** A path has no point nearer to the one before than this share of the view's diagonal. */
const near = 1 / 500;
/** After a few members, before anything else is done: what is dragged comes first. Milliseconds. */
const rest = 100;
/** While many are done, so often those that are there are shown. Milliseconds. */
const pace = 150;
/** Thinner than any chart: pixels across. */
const columns = 800;

export interface LuckState {
  /** How much of the work is done, 0 to 1. */
  readonly progress: number;
  /** Why a run cannot be done, by its key. */
  readonly failures: ReadonlyMap<string, string>;
  /** Why nothing more comes: one sentence, or null. */
  readonly failed: string | null;
}

interface Job {
  /** Another task has another. */
  readonly print: string;
  readonly count: number;
  /** With so many members. */
  readonly task: (count: number) => EnsembleTask;
}

type Known = { readonly print: string; readonly count: number } & (
  { readonly bands: RunBands } | { readonly failure: string }
);

export class Luck {
  readonly store: StoreApi<LuckState> = createStore<LuckState>(() => ({
    progress: 1,
    failures: new Map(),
    failed: null,
  }));
  readonly #app: Pick<App, 'store' | 'resolved'>;
  readonly #pool: Pick<LuckPool, 'run' | 'close'>;
  readonly #bands: StoreApi<BandsState>;
  #jobs = new Map<string, Job>();
  #known = new Map<string, Known>();
  /** The few are under way: they are finished before something newer begins, or while one drags nothing would ever be seen. */
  #hasty = false;
  #rest: ReturnType<typeof setTimeout> | null = null;
  #shown = 0;

  constructor(app: Pick<App, 'store' | 'resolved'>, pool: Pick<LuckPool, 'run' | 'close'>) {
    this.#app = app;
    this.#pool = pool;
    this.#bands = bandsOf(app);
  }

  /** Begins to follow the scenario and the charts. Returns the function that stops it. */
  start(): () => void {
    const stop = this.#app.store.subscribe((state, before) => {
      const parts = ['scenario', 'found', 'charts'] as const;
      if (parts.some((part) => state[part] !== before[part])) this.#update();
    });
    this.#update();
    return () => {
      stop();
      this.#end();
    };
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#jobs = new Map();
    this.#update();
  }

  #update(): void {
    const { scenario } = this.#app.store.getState();
    const { many } = scenario;
    const jobs = new Map(many && !isIdle(scenario) ? this.#wanted(many) : []);
    const before = this.#jobs;
    this.#jobs = jobs;
    if (jobs.size === 0) {
      if (before.size > 0 || this.#bands.getState().many !== null) this.#end();
      return;
    }
    const same = jobs.size === before.size && [...jobs].every(([key, { print }]) => before.get(key)?.print === print);
    if (same) return;
    const gone = [...this.#known.keys()].filter((key) => !jobs.has(key));
    for (const key of gone) this.#known.delete(key);
    if (this.store.getState().failed !== null) this.store.setState({ failed: null });
    // not with every move of a drag
    if (gone.length > 0 || this.#bands.getState().many !== many) this.#show();
    if (!this.#hasty) this.#next();
  }

  /** The runs that are shown, as tasks. */
  *#wanted(many: Many): Generator<readonly [string, Job]> {
    const { scenario, charts } = this.#app.store.getState();
    const { jobs, home } = this.#app.resolved();
    const shown = new Set(scenario.runs.filter(({ hidden }) => !hidden).map(({ key }: RunSpec) => key));
    const own = jobs.filter(({ key }) => shown.has(key));
    const { axis } = charts;
    const measures = charts.list.map(({ measure }) => measure);
    const [goal, reach] = [goalOf(this.#app), reachOf(home)];
    const points = Math.min(fan.most, Math.floor(fan.all / many.count));
    const radius = many.kind === 'starts' ? radiusOf(many, home) : 0;
    const diagonal = Math.hypot(...home.map(([from, to]) => to - from));
    const alike = { measures, axis, columns, reach, goal, fan: { points, near: near * diagonal } };
    for (const { key, job, labels } of own) {
      const task = (count: number) => ({ ...alike, job, labels, members: membersOf({ ...many, count }, job, radius) });
      const print = JSON.stringify([job, labels, alike, many, radius]);
      yield [key, { print, count: many.count, task }];
    }
  }

  /** Goes on with a few members of what is not known yet, or else with all of what is known of a few. */
  #next(): void {
    this.#rest = null;
    const jobs = [...this.#jobs];
    const fresh = jobs.filter(([key, { print }]) => this.#known.get(key)?.print !== print);
    const rough = jobs.filter(([key, { count }]) => (this.#known.get(key)?.count ?? 0) < count);
    this.#hasty = fresh.length > 0;
    const part = this.#hasty ? fresh : rough;
    if (part.length === 0) {
      this.store.setState({ progress: 1 });
      return;
    }
    const [from, share] = this.#hasty ? [0, first] : [first, 1 - first];
    this.store.setState({ progress: from });
    const counts = part.map(([, { count }]) => (this.#hasty ? Math.min(few, count) : count));
    const tasks = part.map(([, { task }], i) => task(counts[i]));
    this.#pool.run(tasks, {
      result: (index, result) => {
        const [key, { print, count: all }] = part[index];
        if (!this.#jobs.has(key)) return;
        const { measures, axis } = tasks[index];
        const count = counts[index];
        this.#known.set(
          key,
          typeof result === 'string'
            ? { print, count: all, failure: result }
            : { print, count, bands: { ...result, count, measures, axis } },
        );
        if (!this.#hasty && performance.now() - this.#shown > pace) this.#show();
      },
      progress: (done) => this.store.setState({ progress: Math.min(0.999, from + share * done) }),
      done: () => {
        this.#show();
        if (this.#hasty) this.#rest = setTimeout(() => this.#next(), rest);
        else this.#next();
      },
      failed: (says) => {
        this.#hasty = false;
        this.#show();
        this.store.setState({ failed: says, progress: 1 });
      },
    });
  }

  #show(): void {
    this.#shown = performance.now();
    const many = this.#app.store.getState().scenario.many ?? null;
    const known = [...this.#jobs.keys()].flatMap((key) => {
      const each = this.#known.get(key);
      return each ? [[key, each] as const] : [];
    });
    this.#bands.setState({
      many,
      runs: new Map(known.flatMap(([key, each]) => ('bands' in each ? [[key, each.bands] as const] : []))),
    });
    const failures = known.flatMap(([key, each]) => ('failure' in each ? [[key, each.failure] as const] : []));
    this.store.setState({ failures: new Map(failures) });
  }

  /** Nothing is wanted: the workers go. */
  #end(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
    this.#hasty = false;
    this.#jobs = new Map();
    this.#known.clear();
    this.#pool.close();
    this.#bands.setState({ many: null, runs: new Map() });
    this.store.setState({ progress: 1, failures: new Map(), failed: null });
  }
}

function membersOf(many: Many, { start }: ResolvedRun['job'], radius: number): Members {
  return many.kind === 'seeds' ? many : { kind: 'starts', starts: startsAround(start, radius, many.count) };
}
