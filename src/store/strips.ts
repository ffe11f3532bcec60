// What would come of the open card's run if one of its sliders stood elsewhere: the final loss over each slider's whole range.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hyper } from '../formula/define';
import { sweepPlan } from '../scenario/sweep-plan';
import type { Outcome, SweepPlan } from '../sweep/types';
import { diverged } from '../sweep/types';
import type { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { positions, toValue } from './slider';

/** Values on a slider. */
export const places = 64;

/** What comes of a run with a slider at each of its places. */
export interface Strip {
  readonly values: readonly number[];
  /** How good it is, from 0 for the worst to 1 for the best of all sliders of the card; -1 where the run diverges. */
  readonly good: Float32Array;
}

export interface StripsState {
  /** Whose strips these are. */
  readonly run: string | null;
  readonly strips: ReadonlyMap<string, Strip>;
}

/**
 * While something is dragged: from the beginning of one set of strips to that of the next, and at least between them, since what is
 * dragged comes first. Milliseconds.
 */
const pace = { apart: 80, rest: 16 } as const;

/** A loss that is so small a share of the start's is as good as nothing. */
const floor = 1e-12;

interface Wanted {
  readonly run: string;
  readonly print: string;
  /** The first takes no step: its losses are the start's. The others are the sliders'. */
  readonly plans: readonly { readonly name: string; readonly values: readonly number[]; readonly plan: SweepPlan }[];
  /** Lowest loss known of the surface; Infinity where none is. */
  readonly lowest: number;
}

export class Strips {
  readonly store: StoreApi<StripsState> = createStore(() => ({ run: null, strips: new Map<string, Strip>() }));
  readonly #app: Pick<App, 'store' | 'resolved'>;
  readonly #pool: Pick<SweepPool, 'run' | 'stop'>;
  /** The sliders that are to be seen, by name. */
  readonly #seen = new Map<string, Hyper>();
  #run: string | null = null;
  #under: Wanted | null = null;
  #print = '';
  #waits = false;
  #rests = false;
  /** When the set under way was begun. */
  #begun = 0;

  constructor(app: Pick<App, 'store' | 'resolved'>, pool: Pick<SweepPool, 'run' | 'stop'>) {
    this.#app = app;
    this.#pool = pool;
  }

  /** Begins to follow the scenario. Returns the function that stops it. */
  start(): () => void {
    return this.#app.store.subscribe((state, before) => {
      if (state.scenario !== before.scenario || state.found !== before.found) this.#soon();
    });
  }

  /** A slider of a run is to be seen. Returns the function that says it is no more. */
  show(run: string, name: string, hyper: Hyper): () => void {
    if (run !== this.#run) this.#seen.clear();
    this.#run = run;
    this.#seen.set(name, hyper);
    this.#soon();
    return () => {
      if (this.#seen.get(name) === hyper) this.#seen.delete(name);
    };
  }

  /** Once for all that happens now. */
  #soon(): void {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      this.#update();
    });
  }

  /** What is under way is finished before something newer begins: while one drags, none would ever be. */
  #update(): void {
    if (this.#under || this.#rests) return;
    const wanted = this.#wanted();
    if (!wanted || wanted.print === this.#print) return;
    this.#print = wanted.print;
    this.#under = wanted;
    this.#begun = performance.now();
    this.#next(wanted, 0, []);
  }

  #wanted(): Wanted | null {
    const { scenario } = this.#app.store.getState();
    const index = scenario.runs.findIndex(({ key }) => key === this.#run);
    if (index < 0 || this.#run === null || this.#seen.size === 0) return null;
    const resolved = this.#app.resolved();
    const plans = [...this.#seen].flatMap(([name, hyper]) => {
      const values = valuesOf(hyper);
      const plan = sweepPlan(scenario, resolved, index, { kind: 'hyper', axes: [{ name, values }] }, { kind: 'loss' });
      return plan ? [{ name, values, plan }] : [];
    });
    const first = plans.at(0);
    const still = first && { ...first, plan: { ...first.plan, job: { ...first.plan.job, steps: 0 } } };
    const minima = resolved.stationary.flatMap(({ kind, value }) => (kind === 'minimum' ? [value] : []));
    return {
      run: this.#run,
      print: JSON.stringify(plans),
      plans: still ? [still, ...plans] : plans,
      lowest: Math.min(...minima),
    };
  }

  #next(wanted: Wanted, at: number, outcomes: readonly Outcome[]): void {
    const each = wanted.plans.at(at);
    if (!each) {
      this.#end();
      this.store.setState({ run: wanted.run, strips: stripsOf(wanted, outcomes) });
      this.#rests = true;
      const rest = Math.max(pace.rest, pace.apart - (performance.now() - this.#begun));
      setTimeout(() => {
        this.#rests = false;
        this.#update();
      }, rest);
      return;
    }
    const parts: Outcome[] = [];
    this.#pool.run(each.plan, {
      cells: (from, outcome) => (parts[from] = outcome),
      done: () => this.#next(wanted, at + 1, [...outcomes, joined(Object.values(parts))]),
      // a strip is no more than a help: without it the slider is as it was
      failed: () => this.#end(),
    });
  }

  #end(): void {
    this.#under = null;
  }
}

/** The values at the places of a slider. */
export function valuesOf(hyper: Hyper): readonly number[] {
  return Array.from({ length: places }, (_, i) => toValue(hyper, Math.round((i * positions) / (places - 1))));
}

/** Pieces in their order as one. */
function joined(parts: readonly Outcome[]): Outcome {
  return {
    loss: Float64Array.from(parts.flatMap(({ loss }) => [...loss])),
    minimum: Int16Array.from(parts.flatMap(({ minimum }) => [...minimum])),
    steps: Int32Array.from(parts.flatMap(({ steps }) => [...steps])),
  };
}

/**
 * One scale for all sliders of a card, so that one which changes little looks like it: from the best to where the run started. Who ends
 * higher than that counts as no better than the start, so that a run about to diverge does not make all others look alike.
 */
function stripsOf({ plans, lowest }: Wanted, outcomes: readonly Outcome[]): ReadonlyMap<string, Strip> {
  const ended = (outcome: Outcome, i: number): boolean => outcome.minimum[i] !== diverged;
  const losses = outcomes.flatMap((outcome) => [...outcome.loss.filter((_, i) => ended(outcome, i))]);
  const base = Math.min(lowest, ...losses);
  const [start = NaN] = outcomes.at(0)?.loss ?? [];
  const most = start > base ? start - base : Math.max(...losses) - base;
  const height = (loss: number): number => Math.log10(Math.min(Math.max((loss - base) / most, floor), 1));
  const low = Math.min(...losses.map(height));
  return new Map(
    plans.slice(1).map(({ name, values }, k) => {
      const outcome = outcomes[k + 1];
      const good = Float32Array.from(values, (_, i) => {
        if (!ended(outcome, i)) return -1;
        return low < 0 ? Math.abs(height(outcome.loss[i]) / low) : 0;
      });
      return [name, { values, good }];
    }),
  );
}
