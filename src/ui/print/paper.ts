// Whether the page stands on paper: from before the browser lays it out for printing until it is back on the screen.

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

/** The most a plot may fill, in pixels of 96 to the inch. */
const [widest, highest] = [640, 400];

/**
 * Gives the plot on paper the shape it has on the screen: so the contours at hand are the right ones. In whole pixels: Chromium
 * prints a canvas as lines and text, but smaller than its box where a side is no whole number of its pixels.
 */
function sizePlot(): void {
  const box = root.querySelector('.plot')?.getBoundingClientRect();
  if (!box || box.height === 0) return;
  const by = Math.min(widest / box.width, highest / box.height);
  root.style.setProperty('--plot-width', `${Math.round(by * box.width)}px`);
  root.style.setProperty('--plot-height', `${Math.round(by * box.height)}px`);
}

function turn(to: boolean): void {
  if (to === onPaper()) return;
  if (to) {
    sizePlot();
    root.dataset.paper = '';
  } else delete root.dataset.paper;
  for (const act of [...listeners]) act(to);
}

/**
 * Watches the browser print. Styles for paper hang on `data-paper`, not on `@media print`: they must hold before the browser
 * lays the page out for printing, since canvases have to be painted in the size they will have there, and nothing can be
 * painted in between.
 */
export function watchPrinting(): () => void {
  const before = () => turn(true);
  const after = () => turn(false);
  const media = window.matchMedia('print');
  const changed = () => turn(media.matches);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  media.addEventListener('change', changed);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    media.removeEventListener('change', changed);
  };
}
