// The keys that hold everywhere: heard at the document, after whatever has the focus has had them.
import type { App } from '../../store/app';
import { preference } from '../../store/preferences';
import { actsOf } from './acts';
import { bind, spelled } from './bind';

/** Here keys are text, or walk over choices. */
const taken =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select, [contenteditable], dialog, [popover]';
/** Here the space bar presses what has the focus. */
const pressable = 'button, a[href], label, summary, input:not([type="range"])';

/** The page may have this key: nobody is typing, and the space bar presses nothing. */
function free(target: EventTarget | null, key: string | null): boolean {
  if (!(target instanceof Element)) return true;
  return !target.closest(taken) && !(key === 'Space' && target.closest(pressable));
}

/** Begins to listen. Returns the function that stops it. */
export function listenToKeys(app: App): () => void {
  const act = bind('everywhere', actsOf(app));
  const wanted = preference('keys');
  const down = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || wanted.get() === 'off') return;
    if (free(event.target, spelled(event)) && act(event)) event.preventDefault();
  };
  document.addEventListener('keydown', down);
  return () => document.removeEventListener('keydown', down);
}
