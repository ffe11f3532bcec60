// Text to a stream in large pieces, no faster than the reader takes it.
import type { Writable } from 'node:stream';

/** Characters collected before they are written. */
const piece = 65_536;

export class Output {
  readonly #stream: Writable;
  #pending = '';
  #closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    // A reader that has seen enough (`head`) closes the pipe; write() hears of it too, and this keeps it from being fatal.
    stream.on('error', () => undefined);
  }

  /** Whether nobody reads any more. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Takes text; true where it is time to wait for `flush`. */
  add(text: string): boolean {
    this.#pending += text;
    return this.#pending.length >= piece;
  }

  /** Writes what was added. Resolves when the stream took it; rejects where it fails for another reason than its reader's leaving. */
  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '' || this.#closed) return;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(text, (error?: NodeJS.ErrnoException | null) => {
        if (error?.code === 'EPIPE') this.#closed = true;
        if (error && !this.#closed) reject(error);
        else resolve();
      });
    });
  }
}
