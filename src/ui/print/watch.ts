// Puts the page on paper when the browser prints it.
import { onPaper, turnPaper } from './paper';

const root = document.documentElement;

/** The most a plot may fill, in pixels of 96 to the inch. */
const [widest, highest] = [640, 344];

/**
 * Gives the plot on paper the shape it has on the screen: so the contours at hand are the right ones. In whole pixels, so that the
 * canvas has exactly a whole number of its own for each.
 */
function sizePlot(): void {
  const box = root.querySelector('.plot')?.getBoundingClientRect();
  if (!box || box.height === 0) return;
  const by = Math.min(widest / box.width, highest / box.height);
  root.style.setProperty('--plot-width', `${Math.round(by * box.width)}px`);
  root.style.setProperty('--plot-height', `${Math.round(by * box.height)}px`);
}

function turn(to: boolean): void {
  if (to && !onPaper()) sizePlot();
  turnPaper(to);
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
