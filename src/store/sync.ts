// From the scenario to the worker: only what changed is computed again.
import type { View } from '../formula/define';
import type { FieldData } from '../field/types';
import type { ResolvedScenario } from '../scenario/resolve';
import { sameView } from '../scenario/view';
import type { Client } from '../worker/client';
import type { Results } from './results';

/** Samples on the longer side: a coarse ground at once, then a fine one. */
const grids = [96, 384] as const;

type RunClient = Pick<Client, 'run' | 'relabel' | 'drop'>;

/** Posts the jobs of runs whose job changed, asks for new labels where only these did, and drops runs that are gone. */
export class RunSync {
  readonly #client: RunClient;
  readonly #results: Results;
  readonly #posted = new Map<string, { readonly job: string; readonly labels: string }>();

  constructor(client: RunClient, results: Results) {
    this.#client = client;
    this.#results = results;
  }

  update({ jobs }: ResolvedScenario): void {
    const keys = new Set(jobs.map(({ key }) => key));
    for (const key of [...this.#posted.keys()]) {
      if (keys.has(key)) continue;
      this.#posted.delete(key);
      this.#client.drop(key);
      this.#results.forget(key);
    }
    for (const { key, job, labels } of jobs) {
      const posted = this.#posted.get(key);
      const print = { job: JSON.stringify(job), labels: JSON.stringify(labels) };
      this.#posted.set(key, print);
      if (posted?.job !== print.job) {
        this.#results.expect(key);
        this.#client.run(key, job, labels);
      } else if (posted.labels !== print.labels) this.#client.relabel(key, labels);
    }
  }
}

/** The contours of the surface over the window the plot shows. */
export class Ground {
  readonly #client: Pick<Client, 'field'>;
  #window: View | null = null;
  #asked = '';
  /** The newest contours; they may be of an older window for a moment. */
  data: FieldData | null = null;

  constructor(client: Pick<Client, 'field'>) {
    this.#client = client;
  }

  /** The contours are those asked for, at their finest. */
  get complete(): boolean {
    const { data } = this;
    return data !== null && this.#window !== null && data.grid === grids[1] && sameView(data.window, this.#window);
  }

  /** The plot shows this window now. */
  show(window: View, resolved: ResolvedScenario): void {
    this.#window = window;
    this.update(resolved);
  }

  update({ surface, scale }: ResolvedScenario): void {
    if (!this.#window) return;
    const request = { surface, window: this.#window, scale, grids };
    const print = JSON.stringify(request);
    if (print === this.#asked) return;
    this.#asked = print;
    this.#client.field(request);
  }
}
