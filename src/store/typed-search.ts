// The search for stationary points of a typed surface. It comes with its worker, which the first download does not need.
import type { Found } from '../engine/stationary/find';
import type { ResolvedScenario } from '../scenario/resolve';
import type { SurfaceChoice } from '../scenario/scenario';
import { Searcher, type SpawnSearch } from '../worker/search/searcher';

/** Told what was found of a formula, or null where the search failed. */
type Tell = (formula: string, found: Found | null) => void;

export interface Seeker {
  /** This is shown now. */
  update(choice: SurfaceChoice, resolved: ResolvedScenario): void;
  stop(): void;
}

/** Begins to search whatever is shown. */
export type BeginSearch = (tell: Tell) => Seeker;

/** Asks for the stationary points of a typed surface: a named one declares its own. */
class Search implements Seeker {
  readonly #searcher: Pick<Searcher, 'search' | 'stop'>;
  readonly #tell: Tell;
  #asked = '';

  /** @param tell what was found of a formula, or null where the search failed; never of one that is no longer shown */
  constructor(searcher: Pick<Searcher, 'search' | 'stop'>, tell: Tell) {
    this.#searcher = searcher;
    this.#tell = tell;
  }

  update(choice: SurfaceChoice, { surface, home }: ResolvedScenario): void {
    const print = choice.kind === 'formula' ? JSON.stringify([choice.text, home]) : '';
    if (print === this.#asked) return;
    this.#asked = print;
    if (choice.kind === 'formula')
      this.#searcher.search({ surface, view: home }, (found) => this.#tell(choice.text, found));
    else this.#searcher.stop();
  }

  stop(): void {
    this.#searcher.stop();
  }
}

/** Searches by workers that `spawn` makes. */
export const searchBy =
  (spawn: SpawnSearch): BeginSearch =>
  (tell) =>
    new Search(new Searcher(spawn), tell);
