// The store: what the page shows, as one value. Paths and contours stay outside; `results` and `ground` are their revisions.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Problem, Scenario, ThemeName } from '../scenario/scenario';

export interface Playback {
  /** The step every view shows, 0 ... scenario.steps. */
  readonly step: number;
  readonly playing: boolean;
  /** Steps per second. */
  readonly speed: number;
}

export interface State {
  readonly scenario: Scenario;
  readonly playback: Playback;
  /** The theme that stands in the link, so that everybody who opens it sees it; null: each has their own. */
  readonly theme: ThemeName | null;
  /** Key of the run whose card is open. */
  readonly selected: string | null;
  /** Grows with every row that arrives. */
  readonly results: number;
  /** Grows with every contour set that arrives. */
  readonly ground: number;
  /** What the last link said that was not understood. */
  readonly problems: readonly Problem[];
  /** One sentence while something is amiss (the worker was replaced), else null. */
  readonly notice: string | null;
  /** Why no run can be computed, and whether the reader has put the sentence away; null while the worker works. */
  readonly broken: { readonly says: string; readonly dismissed: boolean } | null;
  /** Counts discrete acts: each becomes an entry of the browser's history. Drags and playback do not count. */
  readonly acts: number;
}

export type Store = StoreApi<State>;

export const speeds = [1, 5, 15, 30, 60, 120, 300, 1_000, 5_000] as const;
const usualSpeed = 60;

/** A store that shows `scenario` with the playhead at `step`. */
export function createState(scenario: Scenario, step: number, playing: boolean): Store {
  return createStore<State>(() => ({
    scenario,
    playback: { step, playing, speed: usualSpeed },
    theme: null,
    selected: null,
    results: 0,
    ground: 0,
    problems: [],
    notice: null,
    broken: null,
    acts: 0,
  }));
}
