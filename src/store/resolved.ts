// The scenario's texts and numbers as they are known by now: a typed surface's stationary points come when they are found.
import { resolveScenario, withStationary } from '../scenario/resolve';
import type { ResolvedScenario } from '../scenario/resolve';
import type { State, Store } from './state';

/** Resolves the store's scenario, once for each. */
export function resolver(store: Store): () => ResolvedScenario {
  let last: { readonly state: Pick<State, 'scenario' | 'found'>; readonly made: ResolvedScenario } | null = null;
  return () => {
    const state = store.getState();
    if (last?.state.scenario !== state.scenario || last.state.found !== state.found)
      last = { state, made: made(state) };
    return last.made;
  };
}

function made({ scenario, found }: State): ResolvedScenario {
  const resolved = resolveScenario(scenario);
  const { surface } = scenario;
  const holds = surface.kind === 'formula' && surface.text === found?.formula;
  return holds && found.points ? withStationary(resolved, found.points.points) : resolved;
}
