// Notices a worker that has gone silent.

/** Timers, so that tests need not wait. `after` returns what cancels it. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

export const realClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Silence is counted in ticks of this many milliseconds, not by the hour: a page that slept or was busy loses no worker. */
export const tick = 200;
/** Ticks of silence that are too many: once the worker has spoken, and before (a cold start on a slow machine). */
export const patience = { working: 6, starting: 20 } as const;

export class Watchdog {
  readonly #clock: Clock;
  readonly #isDue: () => boolean;
  readonly #bite: () => void;
  #silent = 0;
  #started = false;
  #cancel: (() => void) | null = null;

  /** @param isDue whether an answer is owed @param bite called when it did not come; the watchdog then stops by itself */
  constructor(clock: Clock, isDue: () => boolean, bite: () => void) {
    this.#clock = clock;
    this.#isDue = isDue;
    this.#bite = bite;
  }

  /** Begins to watch; to be called whenever something was asked of the worker. */
  watch(): void {
    if (this.#cancel) return;
    this.#silent = 0;
    this.#schedule();
  }

  /** The worker has spoken. */
  heard(): void {
    this.#silent = 0;
    this.#started = true;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #schedule(): void {
    this.#cancel = this.#clock.after(tick, () => {
      this.#cancel = null;
      if (!this.#isDue()) return;
      this.#silent++;
      if (this.#silent >= (this.#started ? patience.working : patience.starting)) this.#bite();
      else this.#schedule();
    });
  }
}
