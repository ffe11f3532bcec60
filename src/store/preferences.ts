// What this device remembers of a person: a few names, each with a few values. Where storage is missing or refuses, for the visit.

/** Every preference with its values; the first is what holds until somebody chooses. */
const allowed = {
  /** Whether single letters act wherever the focus is. */
  keys: ['on', 'off'],
} as const;

type Name = keyof typeof allowed;
type ValueOf<N extends Name> = (typeof allowed)[N][number];

/** Keys in the storage begin with this: other pages of the same origin have theirs. */
const prefix = 'downhill.';

export interface Preference<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Calls `act` after every `set` of this page. Returns the function that stops it. */
  readonly subscribe: (act: () => void) => () => void;
}

/** What was chosen on this page: it holds even where nothing can be stored. */
const chosen = new Map<Name, string>();
const listeners = new Map<Name, Set<() => void>>();

/** The preference of this name. What the storage says that is none of its values is ignored. */
export function preference<N extends Name>(name: N): Preference<ValueOf<N>> {
  const values: readonly ValueOf<N>[] = allowed[name];
  const acts = listeners.get(name) ?? new Set();
  listeners.set(name, acts);
  return {
    get() {
      const text = chosen.get(name) ?? stored(prefix + name);
      return values.find((value) => value === text) ?? values[0];
    },
    set(value) {
      chosen.set(name, value);
      store(prefix + name, value);
      for (const act of [...acts]) act();
    },
    subscribe(act) {
      acts.add(act);
      return () => acts.delete(act);
    },
  };
}

/** Even to name the storage throws in some frames, and with some settings. */
function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: what was chosen holds for this visit.
  }
}
