// A browser turned by hand: timers, frames, and an address bar that remembers what was written.
import type { Bar } from '../address';
import type { Frames } from '../playback';

export interface Written {
  readonly kind: 'push' | 'replace';
  readonly hash: string;
  readonly at: number;
}

export class HandClock {
  #now = 0;
  #next = 1;
  readonly #timers = new Map<number, { at: number; act: () => void }>();
  readonly #frames = new Map<number, (now: number) => void>();
  readonly written: Written[] = [];
  /** The browser refuses to write. */
  refuses = false;
  #entries = [''];
  #at = 0;

  get pendingFrames(): number {
    return this.#frames.size;
  }

  readonly frames: Frames = {
    request: (frame) => {
      this.#frames.set(this.#next, frame);
      return this.#next++;
    },
    cancel: (handle) => this.#frames.delete(handle),
  };

  readonly bar: Bar = {
    hash: () => this.#entries[this.#at],
    push: (hash) => {
      this.#write('push', hash);
      this.#entries = [...this.#entries.slice(0, this.#at + 1), hash];
      this.#at++;
    },
    replace: (hash) => {
      this.#write('replace', hash);
      this.#entries[this.#at] = hash;
    },
    now: () => this.#now,
    after: (milliseconds, act) => {
      this.#timers.set(this.#next, { at: this.#now + milliseconds, act });
      return this.#next++;
    },
    cancel: (timer) => this.#timers.delete(timer),
  };

  #write(kind: Written['kind'], hash: string): void {
    if (this.refuses) throw new Error('SecurityError');
    this.written.push({ kind, hash, at: this.#now });
  }

  /** Opens an address, as pasting one does. */
  open(hash: string): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), hash];
    this.#at++;
  }

  /** Goes back one entry. */
  back(): void {
    this.#at = Math.max(this.#at - 1, 0);
  }

  /** Lets time pass; timers run in their order. */
  wait(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0] as
        [number, { at: number; act: () => void }] | undefined;
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = Math.max(this.#now, due[1].at);
      due[1].act();
    }
    this.#now = end;
  }

  /** Shows one frame, so many milliseconds later. */
  frame(milliseconds: number): void {
    this.wait(milliseconds);
    const due = [...this.#frames.values()];
    this.#frames.clear();
    for (const frame of due) frame(this.#now);
  }
}
