// The address bar: every state has a link. Discrete acts become entries of the history, everything else rewrites the last one.
import type { Link } from '../scenario/scenario';
import type { State, Store } from './state';

/** What this needs of the browser, handed in so that tests can watch it. */
export interface Bar {
  hash(): string;
  push(hash: string): void;
  replace(hash: string): void;
  now(): number;
  after(milliseconds: number, act: () => void): number;
  cancel(timer: number): void;
}

/** A continuous change is written once it has rested for so long; and one write is earned back in so long. Milliseconds. */
const apart = 500;
/**
 * So many writes may follow each other at once: what somebody did stands in the address before they can reload. The strictest
 * browser allows 100 writes in 30 seconds; this makes 80 at most.
 */
const burst = 20;

/** The link of a state: while it plays there is no step in it, so that it plays when it is opened. */
export function linkOf({ scenario, playback, theme, charts }: State): Link {
  return { scenario, step: playback.playing ? null : playback.step, theme, charts };
}

interface Write {
  readonly kind: 'push' | 'replace';
  readonly hash: string;
}

/**
 * Keeps the address in step with the store. `write` prints a link; `read` is called when the address changed by itself
 * (Back, Forward, an edited or pasted link).
 */
export class Address {
  readonly #store: Store;
  readonly #bar: Bar;
  readonly #write: (link: Link) => string | null;
  #queue: Write[] = [];
  #timer: number | null = null;
  #credit = burst;
  #counted = -Infinity;
  #following = false;
  /** The hash the page stands for: what was read or written last. */
  #own: string;

  /** @param write prints a link; null where it would be too long: then the address stays behind */
  constructor(store: Store, bar: Bar, write: (link: Link) => string | null) {
    this.#store = store;
    this.#bar = bar;
    this.#write = write;
    this.#own = bar.hash();
  }

  /** Begins to write. Returns the function that stops it. */
  start(): () => void {
    const unsubscribe = this.#store.subscribe((state, before) => this.#changed(state, before));
    this.#later();
    return () => {
      unsubscribe();
      this.#stop();
    };
  }

  /** The page is left: what still waits to be written is written now, as one entry. */
  flush(): void {
    this.#stop();
    this.#queue = [];
    const hash = this.#write(linkOf(this.#store.getState()));
    if (hash !== null && hash !== this.#own) this.#send({ kind: 'replace', hash });
  }

  /** The address changed under us: `apply` puts it into the store, and nothing is written for that. False: it was ours. */
  arrived(apply: (hash: string) => void): boolean {
    const hash = this.#bar.hash();
    if (hash === this.#own) return false;
    this.#stop();
    this.#queue = [];
    this.#own = hash;
    this.#following = true;
    try {
      apply(hash);
    } finally {
      this.#following = false;
    }
    return true;
  }

  #changed(state: State, before: State): void {
    if (this.#following) return;
    if (state.acts !== before.acts) {
      const origin = state.origin?.act === state.acts ? state.origin : before;
      this.#put('replace', linkOf({ ...before, scenario: origin.scenario }));
      this.#put('push', linkOf(state));
      this.#drain();
    } else if (state.theme !== before.theme) {
      this.#later();
    } else if (state.scenario !== before.scenario || state.playback !== before.playback) {
      if (before.playback.playing && state.playback.playing && state.scenario === before.scenario) return;
      this.#later();
    }
  }

  /** A continuous change: written once it has come to rest. */
  #later(): void {
    if (this.#queue.length > 0) return;
    this.#stop();
    this.#timer = this.#bar.after(apart, () => {
      this.#timer = null;
      this.#put('replace', linkOf(this.#store.getState()));
      this.#drain();
    });
  }

  #put(kind: Write['kind'], link: Link): void {
    const hash = this.#write(link);
    const last = this.#queue.at(-1);
    if (hash === null || hash === (last?.hash ?? this.#own)) return;
    if (kind === 'replace' && last) this.#queue[this.#queue.length - 1] = { kind: last.kind, hash };
    else this.#queue.push({ kind, hash });
  }

  #drain(): void {
    this.#stop();
    const next = this.#queue[0] as Write | undefined;
    if (!next) {
      this.#settle();
      return;
    }
    const now = this.#bar.now();
    this.#credit = Math.min(burst, this.#credit + (now - this.#counted) / apart);
    this.#counted = now;
    if (this.#credit < 1) {
      this.#timer = this.#bar.after(Math.ceil((1 - this.#credit) * apart), () => this.#drain());
      return;
    }
    this.#queue.shift();
    this.#credit--;
    this.#send(next);
    this.#drain();
  }

  #send({ kind, hash }: Write): void {
    this.#own = hash;
    try {
      if (kind === 'push') this.#bar.push(hash);
      else this.#bar.replace(hash);
    } catch {
      // A browser that refuses (too many writes, a sandboxed frame) loses an entry of its history, nothing else.
    }
  }

  /** After a queue of acts: what changed meanwhile without being an act is still to be written. */
  #settle(): void {
    const hash = this.#write(linkOf(this.#store.getState()));
    if (hash !== null && hash !== this.#own) this.#later();
  }

  #stop(): void {
    if (this.#timer !== null) this.#bar.cancel(this.#timer);
    this.#timer = null;
  }
}
