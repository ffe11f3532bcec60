// Playback: a cursor that walks over paths that are already there. Time only decides how many steps a frame shows.
import type { Playback, Store } from './state';

/** The page's clock, handed in so that tests can turn it by hand. */
export interface Frames {
  request(frame: (now: number) => void): number;
  cancel(handle: number): void;
}

/** No frame counts for more: a tab that comes back goes on where it was, without a burst. Milliseconds. */
const longestFrame = 100;

/** Moves the playhead while the store says playing. Returns the function that stops it. */
export function drivePlayback(store: Store, frames: Frames): () => void {
  let handle: number | null = null;
  let last: number | null = null;
  let fraction = 0;
  let mine = -1;

  const frame = (now: number) => {
    handle = null;
    const { playback, scenario } = store.getState();
    if (!playback.playing) return;
    if (playback.step !== mine) fraction = 0;
    const elapsed = last === null ? 0 : Math.min(Math.max(now - last, 0), longestFrame);
    last = now;
    fraction += (elapsed * playback.speed) / 1000;
    const whole = Math.floor(fraction);
    fraction -= whole;
    mine = Math.min(playback.step + whole, scenario.steps);
    const playing = mine < scenario.steps;
    if (whole > 0 || !playing) store.setState({ playback: { ...playback, step: mine, playing } });
    if (playing) handle ??= frames.request(frame);
  };

  const follow = ({ playing }: Playback) => {
    if (playing && handle === null) {
      last = null;
      handle = frames.request(frame);
    } else if (!playing && handle !== null) {
      frames.cancel(handle);
      handle = null;
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.playback.playing !== before.playback.playing) follow(state.playback);
  });
  follow(store.getState().playback);
  return () => {
    unsubscribe();
    if (handle !== null) frames.cancel(handle);
  };
}
