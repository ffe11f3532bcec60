// From the scenario to the worker: only what changed is computed again.
import type { View } from '../formula/define';
import type { FieldData } from '../field/types';
import type { ResolvedScenario } from '../scenario/resolve';
import { sameView } from '../scenario/view';
import type { Client } from '../worker/client';
import type { Results } from './results';

/** Samples on the longer side: a coarse ground at once, then a fine one. */
const grids = [96, 384] as const;

/** Posts the jobs of runs whose job or labels changed, and drops runs that are gone. */
export class RunSync {
  readonly #client: Pick<Client, 'run' | 'drop'>;
  readonly #results: Results;
  readonly #posted = new Map<string, string>();

  constructor(client: Pick<Client, 'run' | 'drop'>, results: Results) {
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
      const print = JSON.stringify([job, labels]);
      if (this.#posted.get(key) === print) continue;
      this.#posted.set(key, print);
      this.#results.expect(key);
      this.#client.run(key, job, labels);
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
