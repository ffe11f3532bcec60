// Work in turns, giving way to waiting messages between them.

/** A way to give way: `next()` settles in a later task, after messages that are waiting. `close()` frees its channel. */
interface Breath {
  next(): Promise<void>;
  close(): void;
}

/** By a message to itself, because timers of 0 ms are held back to 4 ms once they nest. */
function breath(): Breath {
  const { port1, port2 } = new MessageChannel();
  let settle: (() => void) | null = null;
  port1.onmessage = () => settle?.();
  return {
    next: () =>
      new Promise((resolve) => {
        settle = resolve;
        port2.postMessage(null);
      }),
    close() {
      port1.close();
    },
  };
}

/** Work done in turns, giving way between them. */
export class Turns {
  readonly #turn: () => boolean;
  #working = false;

  /** @param turn one piece of work; false when nothing is left */
  constructor(turn: () => boolean) {
    this.#turn = turn;
  }

  /** Begins unless it is under way, and goes on until nothing is left. */
  begin(): void {
    if (!this.#working) void this.#workOff();
  }

  async #workOff(): Promise<void> {
    this.#working = true;
    const between = breath();
    try {
      // chosen after giving way, so that what has just arrived counts
      do await between.next();
      while (this.#turn());
    } finally {
      between.close();
      this.#working = false;
    }
  }
}
