// Marching squares: the closed rings around the samples at or above a level, as grid edges. Typed arrays throughout: contours are
// made while somebody drags, and the cost of every level is one pass over the grid.

/**
 * The edges of a cell: left, right, top and bottom, in halves of a cell from its upper left sample (a sample
 * stands at + 0.5, and rows run downwards).
 */
const edges: Readonly<Record<string, readonly [x: number, y: number]>> = { L: [1, 2], R: [3, 2], T: [2, 1], B: [2, 3] };

/**
 * What is drawn in a cell, by which of its corners are at or above the level (1 bottom left, 2 bottom right, 4 top right, 8 top
 * left): from edge to edge, the higher ground always on the same hand. In the two saddles the higher corners are kept apart.
 */
const segments = ['', 'BL', 'RB', 'RL', 'TR', 'BLTR', 'TB', 'TL', 'LT', 'BT', 'LTRB', 'RT', 'LR', 'BR', 'LB', ''].map(
  (text) => Array.from(text, (letter) => edges[letter]),
);

/** Finds rings of one grid, level after level. */
export class Stitcher {
  readonly #values: Float64Array;
  readonly #columns: number;
  readonly #rows: number;
  /** Places of a row: a place is the number 2x + 2y * width of a point half way along an edge. */
  readonly width: number;
  /** Where the ring that comes to a place goes on, plus one; 0 where there is none. */
  readonly #next: Int32Array;

  /** @param values samples row after row; none of them is NaN */
  constructor(values: Float64Array, columns: number, rows: number) {
    this.#values = values;
    this.#columns = columns;
    this.#rows = rows;
    this.width = 2 * columns + 1;
    this.#next = new Int32Array(this.width * (2 * rows + 1));
  }

  /** The rings around what is at or above `level`, each as the places it passes, closed and without repeating the first. */
  rings(level: number): number[][] {
    const starts = this.#march(level);
    const rings: number[][] = [];
    for (const start of starts) {
      const ring: number[] = [];
      for (let place = start; this.#next[place] !== 0;) {
        ring.push(place);
        const next = this.#next[place] - 1;
        this.#next[place] = 0;
        place = next;
      }
      if (ring.length > 0) rings.push(ring);
    }
    return rings;
  }

  /** Notes the segments of every cell; beyond the samples all is below. Returns where segments begin. */
  #march(level: number): number[] {
    const [values, columns, rows, next, width] = [this.#values, this.#columns, this.#rows, this.#next, this.width];
    const starts: number[] = [];
    for (let j = -1; j < rows; j++) {
      // The two right corners of a cell are the left ones of the next.
      let right = 0;
      for (let i = -1; i < columns; i++) {
        const left = right;
        right = 0;
        if (i + 1 < columns) {
          if (j + 1 < rows && values[(j + 1) * columns + i + 1] >= level) right |= 2;
          if (j >= 0 && values[j * columns + i + 1] >= level) right |= 4;
        }
        const corners = right | (left & 2 ? 1 : 0) | (left & 4 ? 8 : 0);
        if (corners === 0 || corners === 15) continue;
        const drawn = segments[corners];
        for (let k = 0; k < drawn.length; k += 2) {
          const from = 2 * i + drawn[k][0] + (2 * j + drawn[k][1]) * width;
          next[from] = 2 * i + drawn[k + 1][0] + (2 * j + drawn[k + 1][1]) * width + 1;
          starts.push(from);
        }
      }
    }
    return starts;
  }
}
