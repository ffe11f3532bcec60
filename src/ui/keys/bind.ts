// From a key that was pressed to what the table says it does. A place that is bound binds each of its rows: the types see to it.
import { rowsOf } from './table';
import type { BoundRow, Place } from './table';

/** What is needed of a keyboard event, React's or the browser's. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

/** What the rows of a place do; told the key without its modifiers. */
export type Acts<P extends Place> = Readonly<Record<BoundRow<P>, (key: string) => void>>;

/**
 * The key as the table spells it; null with Ctrl or Meta, which are the browser's. Shift is part of a sign ("?") and of a named
 * key; with a letter it means something else than the letter. Where letters are not Latin the place of the key counts.
 */
export function spelled({ key, code, shiftKey, altKey, ctrlKey, metaKey }: Press): string | null {
  if (ctrlKey || metaKey) return null;
  if (key === ' ') return shiftKey || altKey ? null : 'Space';
  if (key.length > 1) return `${shiftKey ? 'Shift+' : ''}${altKey ? 'Alt+' : ''}${key}`;
  if (altKey) return null;
  const letter = /^\p{L}$/u.test(key);
  if (!letter) return key;
  if (shiftKey) return null;
  const latin = /^[a-z]$/i.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key);
  return latin.toLowerCase();
}

/** Binds a place: the function does what a key means there, and says whether it means anything. */
export function bind<P extends Place>(place: P, acts: Acts<P>): (press: Press) => boolean {
  const bound = new Map<string, { readonly act: (key: string) => void; readonly repeats: boolean }>();
  for (const [name, { keys, native, repeats = false }] of rowsOf(place)) {
    if (native) continue;
    const act = acts[name as BoundRow<P>];
    for (const key of keys) bound.set(key, { act, repeats });
  }
  return (press) => {
    const key = spelled(press);
    const row = key === null ? undefined : bound.get(key);
    if (key === null || !row) return false;
    // A key that is held down still is the page's.
    if (!press.repeat || row.repeats) row.act(press.key);
    return true;
  };
}

/** Where an arrow points; x to the right, y up. */
export const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Right and up are more, left and down are less. */
export function rises(arrow: string): boolean {
  return Math.max(...directions[arrow]) > 0;
}
