// How the pictures read a run's rows: by index, whatever they are kept in; and a list of chunks read that way.

/** The rows of one run, row 0 the start. Rows may be appended while someone holds this; known rows never change. */
export interface RowSource {
  /** How many rows there are now. */
  readonly length: number;
  /** x of row k, 0 <= k < length; may be non-finite in the last row. */
  x(k: number): number;
  /** y of row k. */
  y(k: number): number;
  /** Loss of row k. */
  loss(k: number): number;
}

/** Rows kept as the worker sent them: contiguous chunks packed [x, y, loss, ...], of any lengths, never copied. */
export class ChunkRows implements RowSource {
  readonly #chunks: Float64Array[] = [];
  readonly #starts: number[] = [];
  #length = 0;
  // The chunk read last: paths are read in order, so it is nearly always the right one.
  #chunk: Float64Array = new Float64Array(0);
  #start = 0;

  constructor(chunks: readonly Float64Array[] = []) {
    for (const chunk of chunks) this.push(chunk);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends rows [length, length + chunk.length / 3). */
  push(chunk: Float64Array): void {
    if (chunk.length < 3) return;
    this.#chunks.push(chunk);
    this.#starts.push(this.#length);
    this.#length += Math.floor(chunk.length / 3);
  }

  x(k: number): number {
    return this.#read(k, 0);
  }

  y(k: number): number {
    return this.#read(k, 1);
  }

  loss(k: number): number {
    return this.#read(k, 2);
  }

  #read(k: number, column: number): number {
    let at = 3 * (k - this.#start);
    if (at < 0 || at >= this.#chunk.length) {
      this.#find(k);
      at = 3 * (k - this.#start);
    }
    return this.#chunk[at + column] ?? NaN;
  }

  #find(k: number): void {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= k) low = middle;
      else high = middle - 1;
    }
    this.#chunk = this.#chunks[low] ?? this.#chunk;
    this.#start = this.#starts[low] ?? 0;
  }
}
