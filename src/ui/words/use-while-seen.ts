// Follows the store every frame while an element is in sight, and at a reader's pace while it is not: a screen reader may be there.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useApp } from '../app-context';

/** Out of sight, at most once in this time. Milliseconds. */
const pace = 500;

/** Calls `act` now, whenever the component renders, and after changes of the store. */
export function useWhileSeen(node: RefObject<Element | null>, act: () => void): void {
  const { store } = useApp();
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
    act();
  });
  useEffect(() => {
    let seen = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      clearTimeout(timer);
      timer = undefined;
      latest.current();
    };
    const observer = new IntersectionObserver((entries) => {
      seen = entries.at(-1)?.isIntersecting ?? false;
      if (seen) now();
    });
    if (node.current) observer.observe(node.current);
    const unsubscribe = store.subscribe(() => {
      if (seen) now();
      else timer ??= setTimeout(now, pace);
    });
    return () => {
      observer.disconnect();
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store, node]);
}
