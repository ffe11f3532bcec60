// Whether an element is wider inside than outside, so that it scrolls.
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

export function useOverflow(node: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = node.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => setOver(element.scrollWidth > element.clientWidth));
    const watch = () => {
      sizes.disconnect();
      for (const each of [element, ...element.children]) sizes.observe(each);
    };
    // What stands in it may be replaced.
    const contents = new MutationObserver(watch);
    contents.observe(element, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [node]);
  return over;
}
