// The store: what the page shows, as one value. Paths and contours stay outside; `results` and `ground` are their revisions.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Found } from '../engine/stationary/find';
import { defaultCharts, type Charts } from '../scenario/charts';
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
  /** What the charts show. */
  readonly charts: Charts;
  /** Key of the run whose card is open. */
  readonly selected: string | null;
  /** Grows with every row that arrives. */
  readonly results: number;
  /** Grows with every contour set that arrives. */
  readonly ground: number;
  /** The newest stationary points that were searched for, and in which formula; null in place of them where that failed. */
  readonly found: { readonly formula: string; readonly points: Found | null } | null;
  /** The editor of a typed surface is open. */
  readonly editing: boolean;
  /** What the last link said that was not understood. */
  readonly problems: readonly Problem[];
  /** One sentence while something is amiss (the worker was replaced), else null. */
  readonly notice: string | null;
  /** Why no run can be computed, and whether the reader has put the sentence away; null while the worker works. */
  readonly broken: { readonly says: string; readonly dismissed: boolean } | null;
  /** Counts discrete acts: each becomes an entry of the browser's history. Drags and playback do not count. */
  readonly acts: number;
  /** Where the scenario stood before the act of this number, which began with changes that are no acts: typing. */
  readonly origin: { readonly act: number; readonly scenario: Scenario } | null;
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
    charts: defaultCharts,
    selected: null,
    results: 0,
    ground: 0,
    found: null,
    editing: false,
    problems: [],
    notice: null,
    broken: null,
    acts: 0,
    origin: null,
  }));
}
