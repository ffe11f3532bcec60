// Whether the page stands on paper: from before the browser lays it out for printing until it is back on the screen. See watch.ts.

type Listener = (onPaper: boolean) => void;

const root = document.documentElement;
/** Told in the order they came. */
const listeners = new Set<Listener>();

export function onPaper(): boolean {
  return root.dataset.paper !== undefined;
}

/** Calls `act` when the page goes to paper and when it comes back. Returns the function that stops it. */
export function whenOnPaper(act: Listener): () => void {
  listeners.add(act);
  return () => listeners.delete(act);
}

/** The page goes to paper, or comes back: everybody is told. */
export function turnPaper(to: boolean): void {
  if (to === onPaper()) return;
  if (to) root.dataset.paper = '';
  else delete root.dataset.paper;
  for (const act of [...listeners]) act(to);
}
