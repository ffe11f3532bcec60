// Whether an element is wider inside than outside, so that it scrolls.
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

export function useOverflow(node: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = node.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setOver(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [node]);
  return over;
}
