// What a button says of the key that does the same: nothing while such keys are switched off.
import { useSyncExternalStore } from 'react';
import { preference } from '../../store/preferences';
import { hint, shortcuts } from './show';
import type { RowName } from './table';

const wanted = preference('keys');

/** Whether single letters act. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(wanted.subscribe, wanted.get) === 'on';
}

export interface Keyed {
  readonly title: string;
  readonly 'aria-keyshortcuts'?: string;
}

/** Title and shortcut of a button. @param does what the button does: "Play" becomes "Play (Space)" */
export function useKey(name: RowName<'everywhere'>, does: string): Keyed {
  return useKeysOn()
    ? { title: `${does} (${hint('everywhere', name)})`, 'aria-keyshortcuts': shortcuts('everywhere', name) }
    : { title: does };
}
