// Finds lines whose value nothing reads.
import type { Line } from './syntax';

/** Follows a text's lines in order: which value of a name is read before the next one replaces it. */
export class Usage {
  readonly #read = new Set<string>();
  readonly #fresh = new Map<string, Line>();

  /** Marks the current value of a name as read. */
  read(name: string): void {
    this.#read.add(name);
    this.#fresh.delete(name);
  }

  /** Marks an earlier value of a name, one before this step, as read. */
  readPast(name: string): void {
    this.#read.add(name);
  }

  /** Gives a name a new value. Returns the line whose value is thus never read, or null. */
  assign(line: Line): Line | null {
    const lost = this.#fresh.get(line.name) ?? null;
    this.#fresh.set(line.name, line);
    return lost;
  }

  /** Whether any value of the name was read. */
  has(name: string): boolean {
    return this.#read.has(name);
  }

  /** Lines whose value is not read up to here. */
  get unread(): readonly Line[] {
    return [...this.#fresh.values()];
  }
}
