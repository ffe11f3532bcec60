// Whether the way to come is shown: while something is dragged, and a moment after what changed the runs.

/** After the last change it is shown for so long. Milliseconds. */
const linger = 1200;

export class Ghost {
  readonly #changed: () => void;
  #held = false;
  #shown = false;
  #timer: number | undefined;

  /** @param changed called when it goes */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get shown(): boolean {
    return this.#shown;
  }

  hold(held: boolean): void {
    this.#held = held;
    this.show();
  }

  show(): void {
    this.stop();
    this.#shown = true;
    if (this.#held) return;
    this.#timer = window.setTimeout(() => {
      this.#shown = false;
      this.#changed();
    }, linger);
  }

  stop(): void {
    window.clearTimeout(this.#timer);
  }
}
