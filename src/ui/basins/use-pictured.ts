// When the panel under a map comes: it takes room from the plot, which is painted anew, and would hold the first picture up.
import { useEffect, useState } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { BasinsState } from '../../store/basins';

/** The panel is not longer waited for than this. Milliseconds. */
const patience = 150;

/** Whether the first picture has been painted, or there will be none, or it takes long. */
export function usePictured(store: StoreApi<BasinsState>): boolean {
  const told = useStore(store, ({ maps, failed }) => maps.length > 0 || failed !== null);
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), patience);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!told) return undefined;
    // The frame that paints it; the panel comes in the next.
    const frame = requestAnimationFrame(() => setDue(true));
    return () => cancelAnimationFrame(frame);
  }, [told]);
  return due;
}
