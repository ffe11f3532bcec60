// What people do to the scenario: see put.ts. What they do to how it is looked at is in look.ts.
import type { Point } from '../formula/define';
import * as edit from '../scenario/edit';
import * as scene from '../scenario/edit-scene';
import { isProblem } from '../scenario/problem';
import type { Noise } from '../scenario/scenario';
import { put } from './put';
import type { Store } from './state';

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

/** Each change of the noise is an act of its own. */
export function setNoise(store: Store, noise: Noise): void {
  put(store, scene.setNoise(store.getState().scenario, noise), true);
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
