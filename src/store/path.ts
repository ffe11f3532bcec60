// One run as the worker has sent it so far: its rows, and once it is over how it ended.
import type { End, Labels, Rows } from '../engine/types';
import { ChunkRows } from '../scene/rows';

export class Path extends ChunkRows {
  end: End | null = null;
  labels: Labels | null = null;
  /** Why the run could not be computed, one sentence. */
  failure: string | null = null;

  /** Evaluations after which it is cut off; null: it goes on to its own end. */
  spent: number | null = null;

  /** Nothing more will come. */
  get complete(): boolean {
    return this.end !== null || this.failure !== null;
  }

  /** Keeps a chunk that starts at row `from`; one that does not continue the path is dropped and gives false. */
  append(from: number, rows: Rows): boolean {
    if (from !== this.length || rows.length === 0) return false;
    this.push(rows);
    return true;
  }
}
