// What the transport does to the playhead. None of it is an entry of the history.
import type { Playback, Store } from './state';

function change(store: Store, patch: Partial<Playback>): void {
  const { playback, scenario } = store.getState();
  const next = { ...playback, ...patch };
  const step = Math.min(Math.max(Math.round(next.step), 0), scenario.steps);
  store.setState({ playback: { ...next, step } });
}

/** Moves the playhead and pauses: who scrubs wants to look. */
export function seek(store: Store, step: number): void {
  if (Number.isFinite(step)) change(store, { step, playing: false });
}

export function stepBy(store: Store, delta: number): void {
  seek(store, store.getState().playback.step + delta);
}

/** Plays, from the start where the race is over; or pauses. */
export function togglePlaying(store: Store): void {
  const { playback, scenario } = store.getState();
  if (playback.playing) change(store, { playing: false });
  else change(store, { playing: true, step: playback.step >= scenario.steps ? 0 : playback.step });
}

export function restart(store: Store): void {
  change(store, { step: 0, playing: true });
}

export function setSpeed(store: Store, speed: number): void {
  if (speed > 0) change(store, { speed });
}
