// What people do to a surface of their own. Loaded with its editor.
import type { Point, View } from '../formula/define';
import * as own from '../scenario/edit-own';
import type { Scenario } from '../scenario/scenario';
import { put } from './put';
import type { Store } from './state';

export { examples } from '../surfaces/_examples';

/** Makes the surface shown one that can be edited, and opens its editor. */
export function turnOwn(store: Store): void {
  const { scenario } = store.getState();
  const edited = own.turnOwn(scenario);
  if (edited === scenario) store.setState({ editing: true });
  else put(store, edited, true, { editing: true });
}

/** Another formula, which is one: the surface follows each key. */
export function typeFormula(store: Store, text: string): void {
  put(store, own.setFormula(store.getState().scenario, text), false);
}

/** What was typed becomes one act, which leads back to where the typing began. */
export function settleFormula(store: Store, from: Scenario): void {
  const { scenario, acts } = store.getState();
  if (scenario.surface === from.surface) return;
  store.setState({ acts: acts + 1, origin: { act: acts + 1, scenario: from }, problems: [] });
}

export function setOwnView(store: Store, view: View): void {
  put(store, own.setOwnView(store.getState().scenario, view), true);
}

/** The zoomed window becomes the surface's own view. */
export function keepView(store: Store): void {
  const { view } = store.getState().scenario;
  if (view) setOwnView(store, view);
}

/** Puts a formula with its view and start in place of the surface; its race starts from the beginning. */
export function openFormula(store: Store, formula: string, view: View, start: Point): void {
  const { scenario, playback } = store.getState();
  const step = playback.playing ? 0 : playback.step;
  put(store, own.openFormula(scenario, formula, view, start), true, { playback: { ...playback, step } });
}
