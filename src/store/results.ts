// What the worker has sent, outside React and outside the store: one path per run. The store only holds a revision number.
import type { End, Labels, Rows } from '../engine/types';
import { Path } from './path';

/**
 * Paths by run key. A run that is computed anew keeps showing its old path until the new one reaches the playhead, so
 * that a drag never flashes.
 */
export class Results {
  /** Shows less of a path: see cut.ts. */
  cut: ((key: string, path: Path) => Path) | null = null;
  readonly #shown = new Map<string, Path>();
  readonly #coming = new Map<string, Path>();
  readonly #cursor: () => number;
  readonly #changed: () => void;

  /** @param cursor the playhead's step @param changed called after every change */
  constructor(cursor: () => number, changed: () => void) {
    this.#cursor = cursor;
    this.#changed = changed;
  }

  /** The path to show for a run; null before its first rows. */
  path(key: string): Path | null {
    const path = this.#shown.get(key) ?? null;
    return path && this.cut ? this.cut(key, path) : path;
  }

  /** A run was asked for again: what arrives from now on replaces its path. */
  expect(key: string): void {
    this.#coming.set(key, new Path());
  }

  forget(key: string): void {
    this.#coming.delete(key);
    if (this.#shown.delete(key)) this.#changed();
  }

  chunk(key: string, from: number, rows: Rows): void {
    const path = this.#target(key);
    if (!path?.append(from, rows)) return;
    path.failure = null; // a run whose worker was replaced goes on
    this.#settle(key, path);
  }

  ended(key: string, end: End, labels: Labels): void {
    const path = this.#target(key);
    if (!path) return;
    path.end = end;
    path.labels = labels;
    path.failure = null;
    this.#settle(key, path);
  }

  failed(key: string, says: string): void {
    const path = this.#target(key);
    if (!path) return;
    path.failure = says;
    this.#settle(key, path);
  }

  #target(key: string): Path | undefined {
    return this.#coming.get(key) ?? this.#shown.get(key);
  }

  #settle(key: string, path: Path): void {
    const waits = this.#coming.get(key) === path;
    if (waits) {
      if (this.#shown.has(key) && !path.complete && path.length <= this.#cursor()) return;
      this.#shown.set(key, path);
      this.#coming.delete(key);
    }
    this.#changed();
  }
}
