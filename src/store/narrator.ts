// What is said aloud, for those who do not see the plot: at most one thing a second, nothing twice in a row. While the race plays
// that is what happens to runs; once the playhead rests it is the sentence.
import { count } from './format';
import type { State } from './state';

/** Between two announcements, and until the playhead counts as resting. Milliseconds. */
const pace = 1000;
/** More events at once are counted, not told. */
const most = 3;

export interface Clock {
  now(): number;
  after(milliseconds: number, act: () => void): number;
  cancel(timer: number): void;
}

/** What the narrator looks at. */
export interface Race {
  readonly store: {
    readonly getState: () => State;
    readonly subscribe: (act: (state: State, before: State) => void) => () => void;
  };
  /** What happened to the runs shown between two steps, the second included: "Adam reached the minimum at step 212". */
  readonly events: (from: number, to: number) => readonly string[];
  readonly sentence: () => string;
}

export class Narrator {
  readonly #race: Race;
  readonly #clock: Clock;
  readonly #say: (text: string) => void;
  #events: string[] = [];
  /** When the sentence is due, null while it is not. */
  #rest: number | null = null;
  #timer: number | null = null;
  #last = { at: -Infinity, text: '' };

  constructor(race: Race, clock: Clock, say: (text: string) => void) {
    this.#race = race;
    this.#clock = clock;
    this.#say = say;
  }

  /** Begins to listen. Returns the function that stops it. */
  start(): () => void {
    const unsubscribe = this.#race.store.subscribe((state, before) => this.#changed(state, before));
    this.#changed(this.#race.store.getState(), this.#race.store.getState());
    return () => {
      unsubscribe();
      this.#disarm();
    };
  }

  #changed({ scenario, playback }: State, { scenario: old, playback: was }: State): void {
    if (scenario !== old) this.#events = []; // they were of other runs
    const { step, playing } = playback;
    if (playing && !was.playing) this.#events.push(`Playing from step ${count(step)}`);
    if (was.playing && scenario === old && step > was.step) this.#events.push(...this.#race.events(was.step, step));
    if (was.playing && !playing && step >= scenario.steps) this.#events.push('The race is over');
    this.#rest = playing ? null : this.#clock.now() + pace;
    this.#arm();
  }

  #disarm(): void {
    if (this.#timer !== null) this.#clock.cancel(this.#timer);
    this.#timer = null;
  }

  #arm(): void {
    this.#disarm();
    const due = this.#events.length > 0 ? -Infinity : this.#rest;
    if (due === null) return;
    const now = this.#clock.now();
    this.#timer = this.#clock.after(Math.max(due, this.#last.at + pace, now) - now, () => this.#speak());
  }

  #speak(): void {
    this.#timer = null;
    const told = this.#events.length > 0;
    const text = told ? summary(this.#events) : this.#race.sentence();
    if (told) this.#events = [];
    else this.#rest = null;
    if (text !== '' && text !== this.#last.text) {
      this.#last = { at: this.#clock.now(), text };
      this.#say(text);
    }
    this.#arm();
  }
}

function summary(events: readonly string[]): string {
  const more = events.length - most;
  return [...events.slice(0, most), ...(more > 0 ? [`${count(more)} more`] : [])].join('. ');
}
