// The page in words: the sentence under the plot, and what is announced. Not in the first download.
import type { App } from './app';
import { runNames } from './names';
import { eventsOf, standings } from './standings';
import type { Contender, Part } from './standings';

/** The sentence under the plot. */
export function sentenceOf(app: App): readonly Part[] {
  const { playback, broken } = app.store.getState();
  return standings(shown(app), playback.step, app.resolved().stationary, broken !== null);
}

/** What happened to the runs shown between two steps, the second included, in words. */
export function eventsBetween(app: App, from: number, to: number): readonly string[] {
  return eventsOf(shown(app), from, to, app.resolved().stationary);
}

function shown({ store, results }: App): readonly Contender[] {
  const { runs } = store.getState().scenario;
  const names = runNames(runs);
  return runs.flatMap(({ key, rule, hidden }) =>
    hidden ? [] : [{ name: names.get(key) ?? rule, path: results.path(key) }],
  );
}
