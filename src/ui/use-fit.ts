// Parts that are wider than their room are set smaller, as far as they can still be read.
import { useEffect } from 'react';
import type { RefObject } from 'react';

/** The least size, as a share of the usual one. */
const least = 0.7;

/** Sets each element that `parts` selects in the node so that it fits, whenever the node's width or what stands in it changes. */
export function useFit(node: RefObject<HTMLElement | null>, parts: string): void {
  useEffect(() => {
    const element = node.current;
    if (!element) return undefined;
    let width = NaN;
    const fit = () => {
      const all = [...element.querySelectorAll<HTMLElement>(parts)];
      for (const each of all) each.style.fontSize = '';
      const shares = all.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
      all.forEach(({ style }, i) => {
        if (shares[i] < 1) style.fontSize = `${Math.max(least, Math.floor(100 * shares[i]) / 100)}em`;
      });
    };
    const sizes = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fit();
    });
    // In the frame that shows it, whose layout this asks for: after the task that has set the formulas.
    let frame = 0;
    const contents = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    });
    sizes.observe(element);
    contents.observe(element, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      contents.disconnect();
    };
  }, [node, parts]);
}
