// What people do to how they look at the race: what they can do from the first moment on.
import * as edit from '../scenario/edit-run';
import type { ThemeName } from '../scenario/scenario';
import { put } from './put';
import type { Store } from './state';

export function hideRun(store: Store, key: string, hidden: boolean): void {
  put(store, edit.hide(store.getState().scenario, key, hidden), true);
}

/** Opens a run's card, or closes all. Not in the link, so no entry of the history. */
export function openRun(store: Store, key: string | null): void {
  store.setState({ selected: key });
}

/** Opens the editor of a typed surface, or closes it. Not in the link either. */
export function editSurface(store: Store, editing: boolean): void {
  store.setState({ editing });
}

export function dismissProblems(store: Store): void {
  store.setState(({ broken }) => ({ problems: [], notice: null, broken: broken && { ...broken, dismissed: true } }));
}

/** Puts a theme into the link, or takes it out: whoever opens the link sees it. No entry of the history: nothing was done to the race. */
export function forceTheme(store: Store, theme: ThemeName | null): void {
  store.setState({ theme });
}
