// Code that is not in the first download: fetched when it is needed, tried again where it could not be had.

/** A part of the page that comes later. */
export interface Later<T> {
  /** Null until it is there. */
  readonly now: T | null;
  /** It could not be had so far. */
  readonly failing: boolean;
  /** Fetches it; one that could not be fetched is tried again. Rejects after the last try: the next call begins anew. */
  readonly get: () => Promise<T>;
  /** Calls `act` whenever `now` or `failing` has changed. Returns the function that stops it. */
  readonly follow: (act: () => void) => () => void;
}

/** Between one try and the next. Milliseconds. */
export const pauses: readonly number[] = [1_000, 4_000, 15_000];

declare global {
  /** Fetches files beside the one that asks, so that a module is only imported when it can be had: see `secondChance` in vite.config.ts. */
  var had: (base: string, names: string) => Promise<unknown>;
}

const files = new Map<string, Promise<unknown>>();

async function fetched(address: string): Promise<void> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`a file could not be had: ${address}`);
    await answer.arrayBuffer();
  } catch (error) {
    files.delete(address);
    throw error;
  }
}

globalThis.had = (base, names) =>
  Promise.all(
    names.split(' ').map((name) => {
      const address = new URL(name, base).href;
      const file = files.get(address) ?? fetched(address);
      files.set(address, file);
      return file;
    }),
  );

const parts: Later<unknown>[] = [];
const followers = new Set<() => void>();

/** Every part so far, in the order of their declaration. */
export const allParts = (): readonly Later<unknown>[] => parts;

/** Calls `act` whenever a part has come or could not be had. Returns the function that stops it. */
export function followParts(act: () => void): () => void {
  followers.add(act);
  return () => followers.delete(act);
}

/** Parts come one at a time, so that no frame has to make room for several. Milliseconds. */
const apart = 20;
let next = 0;

/** Waits for a part's turn to come. */
async function turn(): Promise<void> {
  const now = performance.now();
  const wait = next - now;
  next = Math.max(next, now) + apart;
  if (wait > 0) await pause(wait);
}

const pause = (milliseconds: number): Promise<void> => new Promise((over) => setTimeout(over, milliseconds));

/** Declares a part. Nothing is fetched before somebody asks. @param load a dynamic import */
export function later<T>(load: () => Promise<T>): Later<T> {
  const listeners = new Set<() => void>();
  let now: T | null = null;
  let failing = false;
  let coming: Promise<T> | null = null;
  const set = (value: T | null, fails: boolean) => {
    if (value === now && fails === failing) return;
    [now, failing] = [value, fails];
    for (const act of [...listeners, ...followers]) act();
  };
  const fetched = async (): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        const value = await load();
        await turn();
        set(value, false);
        return value;
      } catch (error) {
        set(null, true);
        if (tries >= pauses.length) {
          coming = null;
          throw error;
        }
        await pause(pauses[tries]);
      }
    }
  };
  const part: Later<T> = {
    get now() {
      return now;
    },
    get failing() {
      return failing;
    },
    get: () => (coming ??= fetched()),
    follow(act) {
      listeners.add(act);
      return () => listeners.delete(act);
    },
  };
  parts.push(part);
  return part;
}
