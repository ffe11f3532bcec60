// Whether an element is wider inside than outside, so that it scrolls; and on which sides there is more, which its edges show.
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Rounding of widths. Pixels. */
const slack = 1;

/** Says in `data-more` on which sides something is out of sight, and how wide a scroll bar stands beside it. */
function markEdges(element: HTMLElement): void {
  const { scrollLeft, scrollWidth, clientWidth, offsetWidth } = element;
  const before = scrollLeft > slack;
  const after = scrollLeft < scrollWidth - clientWidth - slack;
  const more = [before ? 'before' : '', after ? 'after' : ''].filter((side) => side !== '').join(' ');
  if (more === '') delete element.dataset.more;
  else if (element.dataset.more !== more) element.dataset.more = more;
  if (more !== '') element.style.setProperty('--bar', `${offsetWidth - clientWidth}px`);
}

export function useOverflow(node: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = node.current;
    if (!element) return undefined;
    const mark = () => markEdges(element);
    const sizes = new ResizeObserver(() => {
      setOver(element.scrollWidth > element.clientWidth);
      mark();
    });
    const watch = () => {
      sizes.disconnect();
      for (const each of [element, ...element.children]) sizes.observe(each);
    };
    // What stands in it may be replaced, and then be as wide as before.
    const contents = new MutationObserver(watch);
    contents.observe(element, { childList: true });
    element.addEventListener('scroll', mark, { passive: true });
    watch();
    return () => {
      sizes.disconnect();
      contents.disconnect();
      element.removeEventListener('scroll', mark);
    };
  }, [node]);
  return over;
}
