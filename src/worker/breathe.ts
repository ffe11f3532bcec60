// Giving way to waiting messages between pieces of work.

/** A way to give way: `next()` settles in a later task, after messages that are waiting. `close()` frees its channel. */
export interface Breath {
  next(): Promise<void>;
  close(): void;
}

/** By a message to itself, because timers of 0 ms are held back to 4 ms once they nest. */
export function breath(): Breath {
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
