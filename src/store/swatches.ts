// Small contours of the surfaces, for the picker: computed once each, by a worker of their own that ends when it is done.
import type { FieldData } from '../field/types';
import { registries } from '../scenario/registries';
import { createClient } from '../worker/client';
import type { Client } from '../worker/client';
import type { WorkerPort } from '../worker/port';

/** Samples on the longer side. */
const grid = 72;
/** Width to height of a swatch. */
const aspect = 4 / 3;

interface Waiting {
  readonly id: string;
  readonly done: (field: FieldData | null) => void;
}

export class Swatches {
  readonly #spawn: () => WorkerPort;
  readonly #known = new Map<string, Promise<FieldData | null>>();
  readonly #queue: Waiting[] = [];
  #client: Client | null = null;

  constructor(spawn: () => WorkerPort) {
    this.#spawn = spawn;
  }

  /** A surface's contours with its default parameters over its own view; null where there are none. */
  field(id: string): Promise<FieldData | null> {
    const known = this.#known.get(id);
    if (known) return known;
    const coming = new Promise<FieldData | null>((done) => {
      this.#queue.push({ id, done });
      if (this.#queue.length === 1) this.#ask();
    });
    this.#known.set(id, coming);
    return coming;
  }

  #ask(): void {
    const next = this.#queue.at(0);
    if (!next) {
      this.#client?.close();
      this.#client = null;
      return;
    }
    const surface = registries.surfaces.get(next.id);
    if (!surface) {
      this.#answer(null);
      return;
    }
    this.#client ??= this.#start();
    const [[x0, x1], [y0, y1]] = surface.view;
    // As in the plot: one scale for both axes, and more shown on the side where the swatch is longer.
    const wide = Math.max(x1 - x0, (y1 - y0) * aspect) / 2;
    const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const window = [[cx - wide, cx + wide], [cy - wide / aspect, cy + wide / aspect]] as const; // prettier-ignore
    this.#client.field({ surface: surface.text({}), window, grids: [grid], scale: surface.scale });
  }

  #answer(field: FieldData | null): void {
    this.#queue.shift()?.done(field);
    this.#ask();
  }

  /** No worker can be had: nobody waits for one any longer, and the next to ask tries again. */
  #giveUp(): void {
    this.#client?.close();
    this.#client = null;
    for (const { id, done } of this.#queue.splice(0)) {
      this.#known.delete(id);
      done(null);
    }
  }

  #start(): Client {
    const nothing = () => undefined;
    return createClient({
      spawn: this.#spawn,
      on: {
        chunk: nothing,
        ended: nothing,
        failed: nothing,
        inspected: nothing,
        stopped: nothing,
        field: ({ field }) => this.#answer(field),
        fieldFailed: () => this.#answer(null),
        broken: () => this.#giveUp(),
      },
    });
  }
}
