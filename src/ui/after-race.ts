// The race comes first: what is not in the first download is fetched when there is something to see.
import type { App } from '../store/app';
import { allParts, followParts } from '../store/later';
import type { Store } from '../store/state';

/** A worker that is silent for so long holds nothing else up. Milliseconds. */
const patience = 3000;
/** Where the browser cannot say when it is idle. Milliseconds. */
const breather = 50;
const trouble = 'a part of the page could not be loaded and is being tried again; reload the page if it does not come';

let begin: () => void = () => undefined;

/** Resolves once the first rows and contours are on the screen; or somebody uses the page: what they want must not wait. */
export const raceShown: Promise<void> = new Promise((resolve) => {
  begin = resolve;
});

/** Sees to all parts that come later. Returns the function that stops it. */
export function fetchAfterRace({ store }: Pick<App, 'store'>): () => void {
  const stop = [watchRace(store), tellTrouble(store)];
  const rest = () => void raceShown.then(fetchRest);
  rest();
  window.addEventListener('online', rest);
  return () => {
    for (const each of stop) each();
    window.removeEventListener('online', rest);
  };
}

function watchRace(store: Store): () => void {
  const uses = ['pointerdown', 'keydown', 'wheel'] as const;
  const look = () => {
    const { results, ground, scenario, notice, broken } = store.getState();
    const shown = (results > 0 || scenario.runs.length === 0) && ground > 0;
    // After the frame that paints it.
    if (shown || notice !== null || broken) requestAnimationFrame(() => setTimeout(begin));
  };
  const unsubscribe = store.subscribe(look);
  const timer = setTimeout(begin, patience);
  for (const use of uses) window.addEventListener(use, begin, { capture: true, passive: true });
  const stop = () => {
    unsubscribe();
    clearTimeout(timer);
    for (const use of uses) window.removeEventListener(use, begin, { capture: true });
  };
  void raceShown.then(stop);
  return stop;
}

/** Says in the notice line that a part could not be had, until it is there after all. */
function tellTrouble(store: Store): () => void {
  return followParts(() => {
    const { notice } = store.getState();
    const fails = allParts().some((part) => part.failing);
    if (fails && notice === null) store.setState({ notice: trouble });
    if (!fails && notice === trouble) store.setState({ notice: null });
  });
}

/** Every part that is not there yet, one at a time, so that opening anything later costs no wait; what fails is met at its use. */
async function fetchRest(): Promise<void> {
  // A part may bring others.
  for (let i = 0; i < allParts().length; i++) {
    await idle();
    const part = allParts()[i];
    await part.get().catch(() => undefined);
  }
  if (allParts().every(({ now }) => now !== null)) document.documentElement.dataset.whole = '';
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, breather);
  });
}
