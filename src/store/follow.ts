// From an address to the store. A link that says more than the page can read yet keeps its place, and is read again.
import { defaultCharts } from '../scenario/charts';
import type { Link, Problem, Scenario } from '../scenario/scenario';
import { missing, readNow, reader, type Reading } from './reader';
import { curable, rest } from './rest';
import type { Store } from './state';

export class Follower {
  readonly #store: Store;
  /** What is shown of a link that could not be read whole, because a part of the page is missing. */
  #partly: { readonly scenario: Scenario; readonly hash: string } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Begins to wait for what is missing. Returns the function that stops it. */
  start(): () => void {
    const stop = [reader, rest].map((part) =>
      part.follow(() => {
        const partly = this.#partly;
        if (part.now && this.#store.getState().scenario === partly?.scenario) this.follow(readNow(partly.hash));
      }),
    );
    return () => {
      for (const each of stop) each();
    };
  }

  /** This is what was made of a link. Returns what is to be said of it. */
  opened({ hash, link: { scenario }, problems }: Reading): readonly Problem[] {
    const incurable = problems.filter((problem) => !curable(problem));
    const whole = incurable.length === problems.length;
    this.#partly = whole ? null : { scenario, hash };
    return whole ? problems : [missing, ...incurable];
  }

  /** Whether the address says more than this, so that it must not be overwritten. */
  isPart({ scenario }: Link): boolean {
    return this.#partly?.scenario === scenario;
  }

  /** Shows what a link says. One that names no step leaves the playhead where it is. */
  follow(read: Reading): void {
    const { link } = read;
    const said = this.opened(read);
    this.#store.setState(({ playback }) => ({
      scenario: link.scenario,
      theme: link.theme,
      charts: link.charts ?? defaultCharts,
      problems: said,
      notice: null,
      playback:
        link.step === null
          ? { ...playback, step: Math.min(playback.step, link.scenario.steps) }
          : { ...playback, step: link.step, playing: false },
    }));
  }
}
