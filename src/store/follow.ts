// From an address to the store. A link that says more than the page can read yet keeps its place, and is read again.
import { readLink } from '../scenario/read-link';
import { defaultCharts } from '../scenario/charts';
import type { Link, Problem, Scenario } from '../scenario/scenario';
import { curable, rest } from './rest';
import type { Store } from './state';

const missing: Problem = {
  code: 'part-missing',
  says: 'a part of the page that this link needs has not come yet, so not all of the link is shown',
};

export class Follower {
  readonly #store: Store;
  /** What is shown of a link that could not be read whole, because a part of the page is missing. */
  #partly: { readonly scenario: Scenario; readonly hash: string } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Begins to wait for what is missing. Returns the function that stops it. */
  start(): () => void {
    return rest.follow(() => {
      const partly = this.#partly;
      if (rest.now && partly && this.#store.getState().scenario === partly.scenario) this.follow(partly.hash);
    });
  }

  /** This is what was made of a link. Returns what is to be said of it. */
  opened(hash: string, { scenario }: Link, problems: readonly Problem[]): readonly Problem[] {
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
  follow(hash: string): void {
    const { link, problems } = readLink(hash);
    const said = this.opened(hash, link, problems);
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
