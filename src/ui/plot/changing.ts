// What is shown while something is changed, and a moment after: the ways to come, and the way a run had before its slider was moved.
import { changedRun } from '../../store/changed-run';
import type { App } from '../../store/app';
import type { State } from '../../store/state';
import type { Tried } from './shown-runs';
import type { Stage } from './stage';

/** After the last change it is shown for so long. Milliseconds. */
const linger = 5000;

const at = ({ target }: Event, what: string): boolean => target instanceof Element && target.closest(what) !== null;
const slider = '.hyper input[type="range"]';

export class Changing {
  readonly #app: App;
  readonly #stage: Stage;
  #tried: Tried | null = null;
  /** A slider or the start is in the hand. */
  #held = false;
  #timer: number | undefined;

  constructor(app: App, stage: Stage) {
    this.#app = app;
    this.#stage = stage;
  }

  /** Begins to watch. Returns the function that stops it. */
  start(): () => void {
    const grip = (event: Event) => {
      this.#held = at(event, slider) || at(event, '[data-start]');
      if (at(event, '[data-start]')) this.#show(null);
    };
    const release = () => {
      if (!this.#held) return;
      this.#held = false;
      this.#wait();
    };
    // Keys that have left the slider change something else next.
    const left = (event: Event) => {
      if (this.#tried && !this.#held && at(event, slider)) this.#hide();
    };
    const unsubscribe = this.#app.store.subscribe((state, before) => this.#changed(state, before));
    const watched = [
      ['pointerdown', grip],
      ['pointerup', release],
      ['pointercancel', release],
      ['focusout', left],
    ] as const;
    for (const [what, act] of watched) window.addEventListener(what, act, true);
    return () => {
      unsubscribe();
      for (const [what, act] of watched) window.removeEventListener(what, act, true);
      this.#hide();
    };
  }

  #changed(state: State, before: State): void {
    const { scenario, acts } = state;
    if (scenario === before.scenario) return;
    const run = changedRun(scenario, before.scenario);
    const path = run && !run.hidden ? this.#app.results.path(run.key) : null;
    // The old path is in sight until rows of the new one are there, and no row of it changes after that.
    if (run && path) this.#show(this.#tried?.key === run.key ? this.#tried : { key: run.key, before: path });
    else if (acts === before.acts && scenario.view === before.scenario.view) this.#show(null);
    else if (this.#tried && scenario.view === before.scenario.view) this.#hide();
  }

  /** The ways to come, and where one run is tried its old way. */
  #show(tried: Tried | null): void {
    this.#tried = tried;
    this.#stage.reveal(true, tried);
    this.#wait();
  }

  #wait(): void {
    window.clearTimeout(this.#timer);
    if (!this.#held) this.#timer = window.setTimeout(() => this.#hide(), linger);
  }

  #hide(): void {
    window.clearTimeout(this.#timer);
    this.#tried = null;
    this.#stage.reveal(false, null);
  }
}
