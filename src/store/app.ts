// Puts the store together: link to state, state to worker, worker to results, state to address.
import { defaultCharts } from '../scenario/charts';
import type { ResolvedScenario } from '../scenario/resolve';
import type { Link, Problem, Scenario } from '../scenario/scenario';
import { writeLink } from '../scenario/write-link';
import type { View } from '../formula/define';
import type { FieldData } from '../field/types';
import { createClient } from '../worker/client';
import type { Handlers } from '../worker/client';
import type { WorkerPort } from '../worker/port';
import { Address } from './address';
import type { Bar } from './address';
import { Follower } from './follow';
import { drivePlayback } from './playback';
import type { Frames } from './playback';
import type { Later } from './later';
import { oncePerFrame } from './once-per-frame';
import type { Answer } from './questions';
import { preference } from './preferences';
import { resolver } from './resolved';
import { readNow } from './reader';
import { whenReadable } from './rest';
import { Results } from './results';
import { createState } from './state';
import type { Store } from './state';
import { Ground, RunSync } from './sync';
import type { BeginSearch, Seeker } from './typed-search';

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
  /** Makes a worker, one that has learnt all where `whole` says so. */
  readonly spawn: (whole: boolean) => WorkerPort;
  readonly search: Pick<Later<BeginSearch>, 'now' | 'get' | 'follow'>;
}

export interface App {
  readonly store: Store;
  readonly results: Results;
  /** The scenario's texts and numbers: view, stationary points, jobs. */
  readonly resolved: () => ResolvedScenario;
  readonly frames: Frames;
  /** Asks the worker for the values of a step of a run: what does so is in `asked.ts`. */
  readonly inspect: (key: string, step: number) => void;
  /** Calls `hear` with every answer to that from now on, and nobody else. */
  readonly onInspected: (hear: (answer: Answer) => void) => void;
  /** Another worker, for what must not hold up the race. */
  readonly spawn: () => WorkerPort;
  /** The newest contours. */
  readonly ground: () => FieldData | null;
  /** Everything asked for is there: the finest contours, and every path up to its end. */
  readonly complete: () => boolean;
  /** The plot shows this window: contours are asked for. */
  readonly showWindow: (window: View) => void;
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

/** @param read what the address says, where that is known */
export function createApp({ bar, frames, calm, roomy, spawn, search }: Surroundings, read = readNow(bar.hash())): App {
  const { link } = read;
  const paused = link.step !== null || calm;
  const store = createState(link.scenario, link.step ?? (calm ? link.scenario.steps : 0), !paused);
  const follower = new Follower(store);
  const said = follower.opened(read);
  // A lecture begins with the whole list.
  const projected = (link.theme ?? preference('theme').get()) === 'projector';
  const selected = roomy && !projected ? firstOpen(link.scenario) : null;
  const { charts = defaultCharts } = link;
  store.setState({ problems: said, theme: link.theme, charts, selected });

  const resolved = resolver(store);
  const grow = (what: 'results' | 'ground') => store.setState((state) => ({ [what]: state[what] + 1 }));
  const growOnce = oncePerFrame(frames, () => grow('results'));
  const results = new Results(() => store.getState().playback.step, growOnce);
  const client = createClient({ spawn, on: handlers() });
  const runs = new RunSync(client, results);
  const ground = new Ground(client);
  let seeker: Seeker | null = null;
  let hearInspected: (answer: Answer) => void = () => undefined;

  /** Looks for the stationary points of what is shown, as soon as that can be done. */
  const seek = () => {
    const { surface } = store.getState().scenario;
    if (surface.kind === 'formula') void search.get().catch(() => undefined); // the notice line says so
    seeker ??= search.now?.((formula, points) => store.setState({ found: { formula, points } })) ?? null;
    seeker?.update(surface, resolved());
  };

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
      inspected: (reply) => hearInspected(reply),
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
    search.follow(seek),
    store.subscribe((state, before) => {
      if (state.scenario === before.scenario && state.found === before.found) return;
      runs.update(resolved());
      ground.update(resolved());
      seek();
    }),
    address.start(),
    follower.start(),
    drivePlayback(store, frames),
  ];
  runs.update(resolved());
  seek();

  return {
    store,
    results,
    resolved,
    frames,
    inspect: (key, step) => client.inspect(key, step),
    onInspected(hear) {
      hearInspected = hear;
    },
    spawn: () => spawn(false),
    ground: () => ground.data,
    complete: () => ground.complete && store.getState().scenario.runs.every(({ key }) => results.path(key)?.complete),
    showWindow: (window) => ground.show(window, resolved()),
    link() {
      const { scenario, playback, theme, charts } = store.getState();
      return writeLink({ scenario, step: playback.step, theme, charts });
    },
    arrived: () => whenReadable(bar.hash(), () => address.arrived((now) => follower.follow(readNow(now)))),
    leave: () => address.flush(),
    wake: () => client.wake(),
    retry: () => client.retry(),
    close() {
      for (const each of stop) each();
      client.close();
      seeker?.stop();
    },
  };
}

/** The card that is open at first: Adam's, whose equations people look for, or else the last. */
function firstOpen({ runs }: Scenario): string | null {
  return (runs.find(({ rule }) => rule === 'adam') ?? runs.at(-1))?.key ?? null;
}
