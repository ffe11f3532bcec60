// How an edit comes into the store. A discrete act becomes an entry of the browser's history; a step of a drag does not.
import { isProblem } from '../scenario/problem';
import type { Problem, Scenario } from '../scenario/scenario';
import type { State, Store } from './state';

/** How much an edited scenario may still claim of tuning that it does not say itself: nothing, until contest.ts is there, which tells what holds. */
export const claim = {
  kept: ({ fair }: Scenario, after: Scenario): Scenario =>
    fair && fair === after.fair ? { ...after, fair: [fair[0]] } : after,
};

/** Puts an edited scenario into the store, or says why it was refused. The playhead stays, within the budget. */
export function put(store: Store, edited: Scenario | Problem, discrete: boolean, also: Partial<State> = {}): void {
  if (isProblem(edited)) {
    store.setState({ notice: edited.says });
    return;
  }
  store.setState(({ acts, playback, problems, scenario }) => ({
    scenario: claim.kept(scenario, edited),
    acts: discrete ? acts + 1 : acts,
    playback: playback.step > edited.steps ? { ...playback, step: edited.steps } : playback,
    problems: discrete ? [] : problems,
    ...also,
  }));
}
