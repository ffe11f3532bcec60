// Tuning: the same search for every run shown, one run after the other; what is found is written into all their sliders as one act.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { startCounts, type StartCount } from '../scenario/fair';
import { sameContest } from '../scenario/contest';
import { setHyper } from '../scenario/edit';
import { isProblem } from '../scenario/problem';
import type { Fair, RunSpec, Scenario } from '../scenario/scenario';
import { searchedOf, trialPlan, tuningStarts } from '../scenario/tune-plan';
import { emptyOutcome, putInto } from '../sweep/outcome';
import { searches, triedBy, type Setting } from '../sweep/search';
import { tune, type Verdict } from '../sweep/tune';
import type { Measure, Outcome, Searched } from '../sweep/types';
import type { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { put } from './put';
import { goalOf } from './series';

/** What is searched, from where, and by what one setting is better than another. */
export interface Choice {
  /** A decay or momentum too. */
  readonly two: boolean;
  readonly starts: StartCount;
  readonly by: 'loss' | 'evaluations';
}

/** What came of a run's search. */
export interface Tuned {
  readonly key: string;
  /** Names of what was searched; none where the rule has nothing of the kind. */
  readonly names: readonly string[];
  /** Null where there was nothing to search; or why the run cannot be run. */
  readonly verdict: Verdict | { readonly kind: 'failed'; readonly says: string } | null;
}

export interface TuningState {
  readonly choice: Choice;
  /** Share of the work that is done; null: none is under way. */
  readonly progress: number | null;
  /** What the last tuning came to, and the scenario it made. */
  readonly found: { readonly runs: readonly Tuned[]; readonly scenario: Scenario; readonly choice: Choice } | null;
  /** Why the last one came to nothing: one sentence, or null. */
  readonly says: string | null;
}

type Pool = Pick<SweepPool, 'run' | 'close'>;

/** One that is under way. */
interface Task {
  readonly scenario: Scenario;
  readonly choice: Choice;
  readonly budget: number;
  readonly pool: Pool;
  readonly runs: readonly { readonly run: RunSpec; readonly searched: readonly Searched[] }[];
  readonly found: Tuned[];
  /** Cells that are done, and of how many. */
  done: number;
  readonly cells: number;
}

export class Tuning {
  readonly store: StoreApi<TuningState>;
  readonly #app: Pick<App, 'store' | 'resolved'>;
  readonly #poolOf: () => Pool;
  #task: Task | null = null;

  /** @param poolOf makes the workers of a tuning; they are ended with it */
  constructor(app: Pick<App, 'store' | 'resolved'>, poolOf: () => Pool) {
    this.store = createStore<TuningState>(() => ({
      choice: choiceOf(app.store.getState().scenario.fair),
      progress: null,
      found: null,
      says: null,
    }));
    this.#app = app;
    this.#poolOf = poolOf;
    // what is found for another race is of no use
    app.store.subscribe(({ scenario }) => {
      const task = this.#task;
      if (!task || scenario === task.scenario || sameContest(task.scenario, scenario)) return;
      this.#end('The race was changed, so the tuning was given up.');
    });
  }

  choose(choice: Partial<Choice>): void {
    this.store.setState((state) => ({ choice: { ...state.choice, ...choice } }));
  }

  /** Tunes the runs that are shown, in place of a tuning that is under way. */
  start(): void {
    this.#end(null);
    const { scenario } = this.#app.store.getState();
    const { choice } = this.store.getState();
    const runs = scenario.runs
      .filter(({ hidden }) => !hidden)
      .map((run) => ({ run, searched: searchedOf(run, choice.two) }));
    const some = runs.filter(({ searched }) => searched.length > 0).length;
    if (!scenario.fair || some === 0) {
      this.store.setState({ says: 'No run that is shown has a learning rate or the like to tune.' });
      return;
    }
    const cells = some * triedOf(choice) * choice.starts;
    const [budget] = scenario.fair;
    this.#task = { scenario, choice, budget, pool: this.#poolOf(), runs, found: [], done: 0, cells };
    this.store.setState({ progress: 0, found: null, says: null });
    this.#next(this.#task);
  }

  /** Gives up what is under way; the runs stay as they are. */
  cancel(): void {
    if (this.#task) this.#end('The tuning was given up; every run is as it was.');
  }

  #end(says: string | null): void {
    this.#task?.pool.close();
    this.#task = null;
    this.store.setState({ progress: null, says });
  }

  /** The search of the next run, or the end. */
  #next(task: Task): void {
    const next = task.runs.at(task.found.length);
    if (!next) {
      this.#take(task);
      return;
    }
    const { run, searched } = next;
    const found = (verdict: Tuned['verdict']) => {
      task.found.push({ key: run.key, names: searched.map(({ name }) => name), verdict });
      this.#next(task);
    };
    if (searched.length === 0) {
      found(null);
      return;
    }
    const { choice } = task;
    const search = tune(searched, searches[choice.two ? 1 : 0], choice.starts, choice.by);
    const go = (step: IteratorResult<readonly Setting[], Verdict>) => {
      if (step.done) found(step.value);
      else this.#try(task, run, searched, step.value, found, (outcome) => go(search.next(outcome)));
    };
    go(search.next());
  }

  /** Runs every setting from every start. */
  #try(
    task: Task,
    run: RunSpec,
    searched: readonly Searched[],
    settings: readonly Setting[],
    found: (verdict: Tuned['verdict']) => void,
    then: (outcome: Outcome) => void,
  ): void {
    const { scenario, budget, choice, pool } = task;
    const resolved = this.#app.resolved();
    const starts = tuningStarts(choice.starts, scenario.start, resolved.home);
    const measure = this.#measure(choice);
    const plan = trialPlan(scenario, resolved, scenario.runs.indexOf(run), { searched, settings, starts, budget, measure }); // prettier-ignore
    if (!plan) {
      this.#end('A run is no longer there, so the tuning was given up.');
      return;
    }
    const outcome = emptyOutcome(settings.length * starts.length);
    pool.run(plan, {
      cells: (from, part) => {
        if (this.#task !== task) return;
        putInto(outcome, from, part);
        task.done += part.loss.length;
        this.store.setState({ progress: task.done / task.cells });
      },
      done: () => {
        if (this.#task === task) then(outcome);
      },
      failed: (says) => {
        // the others may well run
        if (this.#task === task) found({ kind: 'failed', says });
      },
    });
  }

  #measure({ by }: Choice): Measure {
    if (by === 'loss') return { kind: 'loss' };
    return { kind: 'steps', below: goalOf(this.#app), in: 'evaluations' };
  }

  /** Writes what was found into the runs: one act, which Back undoes. */
  #take({ choice, budget, found }: Task): void {
    this.#end(null);
    let edited = this.#app.store.getState().scenario;
    for (const { key, names, verdict } of found) {
      if (verdict?.kind !== 'best' || !edited.runs.some((run) => run.key === key)) continue;
      for (const [i, name] of names.entries()) {
        const set = setHyper(edited, key, name, verdict.setting[i]);
        if (!isProblem(set)) edited = set;
      }
    }
    const tried = triedOf(choice);
    const fair: Fair = choice.starts === 1 ? [budget, tried] : [budget, tried, choice.starts];
    put(this.#app.store, { ...edited, steps: budget, fair }, true);
    this.store.setState({ found: { runs: found, scenario: this.#app.store.getState().scenario, choice } });
  }
}

/** How many settings of each run are tried. */
export function triedOf({ two }: Pick<Choice, 'two'>): number {
  return triedBy(searches[two ? 1 : 0]);
}

/** The search that a scenario says its runs were tuned by, as far as it says so; else the usual one. */
function choiceOf([, tried, starts = 1]: Fair | readonly [] = []): Choice {
  return { two: tried === triedBy(searches[1]), starts: startCounts.find((each) => each === starts) ?? 1, by: 'loss' };
}
