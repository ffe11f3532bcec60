// How an edit comes into the store. A discrete act becomes an entry of the browser's history; a step of a drag does not.
import { honest } from '../scenario/contest';
import { isProblem } from '../scenario/problem';
import type { Problem, Scenario } from '../scenario/scenario';
import type { State, Store } from './state';

/** Puts an edited scenario into the store, or says why it was refused. The playhead stays, within the budget. */
export function put(store: Store, edited: Scenario | Problem, discrete: boolean, also: Partial<State> = {}): void {
  if (isProblem(edited)) {
    store.setState({ notice: edited.says });
    return;
  }
  store.setState(({ acts, playback, problems, scenario }) => ({
    scenario: honest(scenario, edited),
    acts: discrete ? acts + 1 : acts,
    playback: playback.step > edited.steps ? { ...playback, step: edited.steps } : playback,
    problems: discrete ? [] : problems,
    ...also,
  }));
}
