// The chart's reading without a pointer: while the playhead's slider has the focus by keys, the chart is read where it stands.
import type { Store } from '../../store/state';

/** Calls `read` with the playhead's step while its slider has the keys, and with null when it has them no more. */
export function readAtPlayhead(store: Store, read: (step: number | null) => void): () => void {
  let reads = false;
  const look = () => {
    const has = document.activeElement?.matches('.scrub:focus-visible') ?? false;
    if (has || reads) read(has ? store.getState().playback.step : null);
    reads = has;
  };
  // At a focusout the focus is nowhere yet.
  const later = () => requestAnimationFrame(look);
  const unsubscribe = store.subscribe((state, before) => {
    if (reads && state.playback.step !== before.playback.step) look();
  });
  document.addEventListener('focusin', look);
  document.addEventListener('focusout', later);
  return () => {
    unsubscribe();
    document.removeEventListener('focusin', look);
    document.removeEventListener('focusout', later);
  };
}
