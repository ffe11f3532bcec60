// Does something at once, or at a steady pace while it is asked for again and again.
export class Pace {
  readonly #act: () => void;
  readonly #apart: number;
  #timer: number | undefined;

  /** @param apart milliseconds from one to the next */
  constructor(act: () => void, apart: number) {
    this.#act = act;
    this.#apart = apart;
  }

  now(): void {
    this.stop();
    this.#act();
  }

  /** Within the pace, once for all that ask until then. */
  soon(): void {
    this.#timer ??= window.setTimeout(() => {
      this.#timer = undefined;
      this.#act();
    }, this.#apart);
  }

  stop(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
