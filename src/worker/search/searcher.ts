// The page's side of the search for stationary points: one worker for each search, ended with it.
import type { Found } from '../../engine/stationary/find';
import type { WorkerPort } from '../port';
import { Watchdog, realClock, type Clock } from '../watchdog';
import type { SearchReply, SearchRequest } from './serve';

/** Makes a searching worker; it may have to be fetched. */
export type SpawnSearch = () => Promise<WorkerPort>;

export class Searcher {
  readonly #spawn: SpawnSearch;
  readonly #clock: Clock;
  #end: () => void = () => undefined;

  constructor(spawn: SpawnSearch, clock: Clock = realClock) {
    this.#spawn = spawn;
    this.#clock = clock;
  }

  /**
   * Searches, in place of what was searched before. Where the worker cannot be fetched nothing is told: the page says so.
   * @param tell called once unless another search begins: what was found, or null where the search failed
   */
  search(request: SearchRequest, tell: (found: Found | null) => void): void {
    this.stop();
    let port: WorkerPort | null = null;
    let over = false;
    const end = () => {
      over = true;
      watchdog.stop();
      port?.terminate();
    };
    const told = (found: Found | null) => {
      if (over) return;
      end();
      tell(found);
    };
    const watchdog = new Watchdog(this.#clock, () => !over, () => told(null)); // prettier-ignore
    this.#end = end;
    this.#spawn().then(
      (made) => {
        if (over) {
          made.terminate();
          return;
        }
        port = made;
        made.onmessage = ({ data }: MessageEvent<SearchReply>) => {
          watchdog.heard();
          if (data.kind !== 'alive') told(data.kind === 'found' ? data.found : null);
        };
        made.onerror = (event) => {
          event.preventDefault(); // told as a search that failed
          told(null);
        };
        made.postMessage(request);
        watchdog.watch();
      },
      () => undefined,
    );
  }

  /** Ends the search that goes on, if one does. */
  stop(): void {
    this.#end();
  }
}
