// Puts the store together: link to state, state to worker, worker to results, state to address.
import type { ResolvedScenario } from '../scenario/resolve';
import { readLink } from '../scenario/read-link';
import type { Link, Problem, Scenario } from '../scenario/scenario';
import { writeLink } from '../scenario/write-link';
import type { View } from '../formula/define';
import type { FieldData } from '../field/types';
import { createClient } from '../worker/client';
import type { Handlers } from '../worker/client';
import type { WorkerPort } from '../worker/port';
import { Searcher } from '../worker/search/searcher';
import type { SpawnSearch } from '../worker/search/searcher';
import { Address } from './address';
import type { Bar } from './address';
import { Follower } from './follow';
import { drivePlayback } from './playback';
import type { Frames } from './playback';
import { Inspections } from './inspection';
import { Questions } from './questions';
import { preference } from './preferences';
import { resolver } from './resolved';
import { whenReadable } from './rest';
import { Results } from './results';
import { createState } from './state';
import type { Store } from './state';
import { statusOf } from './status';
import type { Status } from './status';
import { Ground, RunSync, Search } from './sync';

/** Said of a run that is not started again by itself. */
const poison = 'it stopped the worker twice; change the run to try again';

/** What the browser provides. */
export interface Surroundings {
  readonly bar: Bar;
  readonly frames: Frames;
  /** People who asked for less motion get the finished race, paused. */
  readonly calm: boolean;
  /** There is room for an open card from the start. */
  readonly roomy: boolean;
  /** Makes a worker, one that knows second-order rules where `whole` says so. */
  readonly spawn: (whole: boolean) => WorkerPort;
  readonly spawnSearch: SpawnSearch;
}

export interface App {
  readonly store: Store;
  readonly results: Results;
  /** The scenario's texts and numbers: view, stationary points, jobs. */
  readonly resolved: () => ResolvedScenario;
  /** The values of the step under the cursor. */
  readonly inspections: Inspections;
  /** Asks for the values of any step of a run. */
  readonly questions: Questions;
  /** Another worker, for what must not hold up the race. */
  readonly spawn: () => WorkerPort;
  /** The newest contours. */
  readonly ground: () => FieldData | null;
  /** Everything asked for is there: the finest contours, and every path up to its end. */
  readonly complete: () => boolean;
  /** The plot shows this window: contours are asked for. */
  readonly showWindow: (window: View) => void;
  readonly status: (key: string) => Status;
  /** The link that shows this very picture, from `#` on; or why there is none. */
  readonly link: () => string | Problem;
  /** The address changed by itself. */
  readonly arrived: () => void;
  /** The page is left: the address says all it has to. */
  readonly leave: () => void;
  /** The page is back from the back-forward cache. */
  readonly wake: () => void;
  /** Tries once more to have a worker. */
  readonly retry: () => void;
  readonly close: () => void;
}

export function createApp({ bar, frames, calm, roomy, spawn, spawnSearch }: Surroundings): App {
  const hash = bar.hash();
  const { link, problems } = readLink(hash);
  const paused = link.step !== null || calm;
  const store = createState(link.scenario, link.step ?? (calm ? link.scenario.steps : 0), !paused);
  const follower = new Follower(store);
  const said = follower.opened(hash, link, problems);
  // A lecture begins with the whole list.
  const projected = (link.theme ?? preference('theme').get()) === 'projector';
  const selected = roomy && !projected ? firstOpen(link.scenario) : null;
  store.setState({ problems: said, theme: link.theme, selected });

  const resolved = resolver(store);
  const grow = (what: 'results' | 'ground') => store.setState((state) => ({ [what]: state[what] + 1 }));
  const growOnce = oncePerFrame(frames, () => grow('results'));
  const results = new Results(() => store.getState().playback.step, growOnce);
  const client = createClient({ spawn, on: handlers() });
  const questions = new Questions((key, step) => client.inspect(key, step));
  const inspections: Inspections = new Inspections(
    (key, step) => questions.ask(key, step),
    oncePerFrame(frames, () => inspections.show()),
  );
  questions.listen((answer, asked) => inspections.received(answer, asked));
  const runs = new RunSync(client, results);
  const ground = new Ground(client);
  const searcher = new Searcher(spawnSearch);
  const search = new Search(searcher, (formula, points) => store.setState({ found: { formula, points } }));

  /** Something was computed: whatever was said about that before is over. */
  const works = () => {
    if (store.getState().broken) store.setState({ broken: null });
  };

  function handlers(): Handlers {
    return {
      chunk: ({ key, from, rows }) => {
        works();
        results.chunk(key, from, rows);
      },
      ended: ({ key, end, labels }) => results.ended(key, end, labels),
      failed: ({ key, says }) => results.failed(key, says),
      inspected: (reply) => questions.answered(reply),
      field: ({ field }) => {
        works();
        ground.data = field;
        grow('ground');
      },
      fieldFailed: (says) => {
        ground.data = null;
        grow('ground');
        store.setState({ notice: says });
      },
      stopped: (key, says, again) => results.failed(key, again ? says : poison),
      // A try that fails like the one before does not bring back a sentence that was put away.
      broken: (says) =>
        store.setState(({ broken }) => ({ broken: { says, dismissed: broken?.says === says && broken.dismissed } })),
    };
  }

  const written = (of: Link): string | null => {
    if (follower.isPart(of)) return null;
    const text = writeLink(of);
    return typeof text === 'string' ? text : null;
  };
  const address = new Address(store, bar, written);
  const stop = [
    store.subscribe((state, before) => {
      if (state.scenario === before.scenario && state.found === before.found) return;
      runs.update(resolved());
      questions.forget();
      inspections.forget();
      ground.update(resolved());
      search.update(state.scenario.surface, resolved());
    }),
    address.start(),
    follower.start(),
    drivePlayback(store, frames),
  ];
  runs.update(resolved());
  search.update(link.scenario.surface, resolved());

  return {
    store,
    results,
    resolved,
    inspections,
    questions,
    spawn: () => spawn(false),
    ground: () => ground.data,
    complete: () => ground.complete && store.getState().scenario.runs.every(({ key }) => results.path(key)?.complete),
    showWindow: (window) => ground.show(window, resolved()),
    status(key) {
      const { playback, scenario, broken } = store.getState();
      return statusOf(results.path(key), playback.step, scenario.steps, resolved().stationary, broken !== null);
    },
    link() {
      const { scenario, playback, theme } = store.getState();
      return writeLink({ scenario, step: playback.step, theme });
    },
    arrived: () => whenReadable(bar.hash(), () => address.arrived((now) => follower.follow(now))),
    leave: () => address.flush(),
    wake: () => client.wake(),
    retry: () => client.retry(),
    close() {
      for (const each of stop) each();
      client.close();
      searcher.stop();
    },
  };
}

/** The card that is open at first: Adam's, whose equations people look for, or else the last. */
function firstOpen({ runs }: Scenario): string | null {
  return (runs.find(({ rule }) => rule === 'adam') ?? runs.at(-1))?.key ?? null;
}

/** Many calls before a frame are one: rows come in many messages, and the page needs to look once. */
function oncePerFrame(frames: Frames, act: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    frames.request(() => {
      waits = false;
      act();
    });
  };
}
