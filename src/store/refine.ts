// Sweeps that get finer: of each thing wanted a coarse outcome at once, finer ones after it, and only what changed again.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyOutcome, putInto } from '../sweep/outcome';
import type { Outcome, SweepPlan } from '../sweep/types';
import type { SweepPool } from '../worker/sweep/pool';

/** While something gets finer it is shown so often: to draw it costs more than to make it. Milliseconds. */
const pace = 150;

/** Before anything gets finer the coarse is drawn: the page has few cores. Milliseconds. */
const breath = 30;

/** What is wanted. */
export interface RefineJob {
  /** What it comes to depends on this and on nothing else. */
  readonly print: string;
  /** With so many cells along each of its sides; one row of them, or as many rows. */
  readonly plan: (size: number) => SweepPlan;
  readonly sides: 1 | 2;
}

/** What is known of it by now. */
export interface Refined {
  readonly key: string;
  readonly print: string;
  /** Cells of a side. */
  readonly size: number;
  readonly outcome: Outcome;
  /** All cells of this size are there. */
  readonly whole: boolean;
}

export interface RefineState {
  /** Of what is wanted, in its order, what there is so far. */
  readonly parts: readonly Refined[];
  /** How much of the work is done, 0 to 1. */
  readonly progress: number;
  /** One sentence, or null. */
  readonly failed: string | null;
}

export class Refine {
  readonly store: StoreApi<RefineState> = createStore(() => ({ parts: [], progress: 1, failed: null }));
  readonly #pool: Pick<SweepPool, 'run' | 'stop' | 'rest'>;
  readonly #sizes: readonly number[];
  #jobs: ReadonlyMap<string, RefineJob> = new Map();
  #parts = new Map<string, Refined>();
  /** Cells told of what is under way. */
  #told = 0;
  #shown = 0;
  #breath: ReturnType<typeof setTimeout> | undefined;

  /** @param sizes cells of a side, rising: the first is there at once */
  constructor(pool: Pick<SweepPool, 'run' | 'stop' | 'rest'>, sizes: readonly number[]) {
    this.#pool = pool;
    this.#sizes = sizes;
  }

  /** From now on this is wanted, and nothing else. What has not changed is kept. */
  want(jobs: ReadonlyMap<string, RefineJob>): void {
    const before = this.#jobs;
    const same = jobs.size === before.size && [...jobs].every(([key, { print }]) => before.get(key)?.print === print);
    const order = [...jobs.keys()].join() === [...before.keys()].join();
    this.#jobs = jobs;
    if (same && order) return;
    clearTimeout(this.#breath);
    for (const key of [...this.#parts.keys()]) if (!jobs.has(key)) this.#parts.delete(key);
    if (jobs.size === 0) {
      this.#pool.rest();
      this.store.setState({ parts: [], progress: 1, failed: null });
      return;
    }
    this.store.setState({ failed: null });
    this.#next();
    this.#show();
  }

  /** Tries again what has failed. */
  retry(): void {
    const jobs = this.#jobs;
    this.#jobs = new Map();
    this.want(jobs);
  }

  /** Goes on with the coarsest that is not there yet. @param began whether what is coarse has only just come */
  #next(began = false): void {
    this.#told = 0;
    for (const size of this.#sizes) {
      for (const [key, job] of this.#jobs) {
        const part = this.#parts.get(key);
        const has = part?.print === job.print && (part.size > size || (part.size === size && part.whole));
        if (has) continue;
        const run = () => this.#run(key, job, size);
        if (began && size > this.#sizes[0]) this.#breath = setTimeout(run, breath);
        else run();
        return;
      }
    }
    this.#pool.stop();
  }

  #run(key: string, { print, plan, sides }: RefineJob, size: number): void {
    const before = this.#parts.get(key);
    const made = { key, print, size };
    const known = before?.print === print;
    const outcome = known ? finer(before, size, sides) : emptyOutcome(sides === 2 ? size * size : size);
    this.#pool.run(plan(size), {
      cells: (from, part) => {
        putInto(outcome, from, part);
        this.#told += part.loss.length;
        // the first picture is shown whole
        if (!known) return;
        this.#parts.set(key, { ...made, outcome, whole: false });
        if (performance.now() - this.#shown > pace) this.#show();
      },
      done: () => {
        this.#parts.set(key, { ...made, outcome, whole: true });
        this.#next(!known);
        this.#show();
      },
      failed: (says) => this.store.setState({ failed: says, progress: 1 }),
    });
  }

  #show(): void {
    this.#shown = performance.now();
    const parts = [...this.#jobs.keys()].flatMap((key) => this.#parts.get(key) ?? []);
    this.store.setState({ parts, progress: this.#progress() });
  }

  #progress(): number {
    let [all, done] = [0, this.#told];
    for (const [key, { print, sides }] of this.#jobs) {
      const part = this.#parts.get(key);
      for (const size of this.#sizes) {
        const cells = sides === 2 ? size * size : size;
        all += cells;
        if (part?.print === print && (size < part.size || (size === part.size && part.whole))) done += cells;
      }
    }
    return all === 0 ? 1 : Math.min(1, done / all);
  }
}

/** The same in more cells. */
function finer({ outcome, size }: Refined, wanted: number, sides: 1 | 2): Outcome {
  const rows = sides === 2 ? wanted : 1;
  const made = emptyOutcome(wanted * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < wanted; column++) {
      const from = (sides === 2 ? Math.floor((row * size) / wanted) * size : 0) + Math.floor((column * size) / wanted);
      const to = row * wanted + column;
      made.loss[to] = outcome.loss[from];
      made.minimum[to] = outcome.minimum[from];
      made.steps[to] = outcome.steps[from];
    }
  return made;
}
