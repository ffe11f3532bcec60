// Many calls before a frame are one.
import type { Frames } from './playback';

/** Calls `act` in the next frame, once for all calls until then: rows come in many messages, and the page needs to look once. */
export function oncePerFrame(frames: Frames, act: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    frames.request(() => {
      waits = false;
      act();
    });
  };
}
