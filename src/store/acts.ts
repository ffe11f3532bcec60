// What people do to the scenario. A discrete act becomes an entry of the browser's history; a step of a drag does not.
import type { Point } from '../formula/define';
import * as edit from '../scenario/edit';
import * as scene from '../scenario/edit-scene';
import { isProblem } from '../scenario/problem';
import type { Problem, Scenario, ThemeName } from '../scenario/scenario';
import type { State, Store } from './state';

/** Puts an edited scenario into the store, or says why it was refused. The playhead stays, within the budget. */
export function put(store: Store, edited: Scenario | Problem, discrete: boolean, also: Partial<State> = {}): void {
  if (isProblem(edited)) {
    store.setState({ notice: edited.says });
    return;
  }
  store.setState(({ acts, playback, problems }) => ({
    scenario: edited,
    acts: discrete ? acts + 1 : acts,
    playback: playback.step > edited.steps ? { ...playback, step: edited.steps } : playback,
    problems: discrete ? [] : problems,
    ...also,
  }));
}

/** Another surface starts its race from the beginning; who had paused sees the end of it. */
export function setSurface(store: Store, id: string): void {
  const { scenario, playback } = store.getState();
  const edited = scene.setSurface(scenario, { kind: 'named', id, parameters: {} });
  if (isProblem(edited)) {
    put(store, edited, true);
    return;
  }
  const over = !playback.playing && playback.step >= scenario.steps;
  const step = playback.playing ? 0 : over ? edited.steps : Math.min(playback.step, edited.steps);
  put(store, edited, true, { playback: { ...playback, step } });
}

export function setParameter(store: Store, name: string, value: number, discrete: boolean): void {
  put(store, scene.setSurfaceParameter(store.getState().scenario, name, value), discrete);
}

export function setStart(store: Store, start: Point, discrete: boolean): void {
  put(store, scene.setStart(store.getState().scenario, start), discrete);
}

/** A longer race goes on where it had ended. */
export function setSteps(store: Store, steps: number): void {
  put(store, scene.setSteps(store.getState().scenario, steps), true);
}

/** Adds a run of a rule and opens its card. */
export function addRun(store: Store, rule: string): void {
  const edited = edit.addRun(store.getState().scenario, rule);
  put(store, edited, true, isProblem(edited) ? {} : { selected: edited.runs.at(-1)?.key ?? null });
}

/** Adds a copy behind a run and opens it. */
export function duplicateRun(store: Store, key: string): void {
  const edited = edit.duplicateRun(store.getState().scenario, key);
  if (isProblem(edited)) {
    put(store, edited, true);
    return;
  }
  const at = edited.runs.findIndex((run) => run.key === key);
  put(store, edited, true, { selected: edited.runs.at(at + 1)?.key ?? null });
}

export function removeRun(store: Store, key: string): void {
  const { scenario, selected } = store.getState();
  put(store, edit.removeRun(scenario, key), true, { selected: selected === key ? null : selected });
}

export function hideRun(store: Store, key: string, hidden: boolean): void {
  put(store, edit.hide(store.getState().scenario, key, hidden), true);
}

export function setForm(store: Store, key: string, form: string): void {
  put(store, edit.setForm(store.getState().scenario, key, form), true);
}

/** Sets a hyper-parameter (number) or a toggle (boolean). */
export function setValue(store: Store, key: string, name: string, value: number | boolean, discrete: boolean): void {
  const { scenario } = store.getState();
  const edited =
    typeof value === 'boolean' ? edit.setToggle(scenario, key, name, value) : edit.setHyper(scenario, key, name, value);
  put(store, edited, discrete);
}

/** Opens a run's card, or closes all. Not in the link, so no entry of the history. */
export function openRun(store: Store, key: string | null): void {
  store.setState({ selected: key });
}

/** Opens the editor of a typed surface, or closes it. Not in the link either. */
export function editSurface(store: Store, editing: boolean): void {
  store.setState({ editing });
}

export function dismissProblems(store: Store): void {
  store.setState(({ broken }) => ({ problems: [], notice: null, broken: broken && { ...broken, dismissed: true } }));
}

/** Puts a theme into the link, or takes it out: whoever opens the link sees it. No entry of the history: nothing was done to the race. */
export function forceTheme(store: Store, theme: ThemeName | null): void {
  store.setState({ theme });
}
