// The modifiers of a run: those it has, with their parameters, and those that can be added.
import type { Hyper } from '../formula/define';
import type { Modifier } from '../formula/define-modifier';
import { registries } from '../scenario/registries';
import type { RunSpec } from '../scenario/scenario';
import { widened } from '../scenario/settings';
import { setValue } from './acts';
import { ruleOf } from './rules';
import type { Store } from './state';

export interface RunModifier {
  readonly id: string;
  readonly modifier: Modifier;
  /** By the name they have in the run; the default of the first is what it is when added. */
  readonly parameters: readonly (readonly [name: string, Hyper])[];
}

/** The modifiers that a run has, in their order. @param steps those of the race */
export function modifiersOf(run: RunSpec, steps: number): readonly RunModifier[] {
  const { plain, form } = ruleOf(run);
  return [...(registries.modifiers?.all ?? [])].flatMap(([id, modifier]) => {
    if (!Object.hasOwn(form.hyper, id) || Object.hasOwn(plain.hyper, id)) return [];
    const parameters = Object.entries(form.hyper).flatMap(([name, hyper]) => {
      if (name === id) return [[name, { ...hyper, default: usual(modifier, steps) }] as const];
      return hyper.needs === id && !Object.hasOwn(plain.hyper, name) ? [[name, hyper] as const] : [];
    });
    return [{ id, modifier, parameters }];
  });
}

/** The modifiers that a run takes and does not have. */
export function modifiersFor(run: RunSpec): readonly (readonly [id: string, Modifier])[] {
  const { plain, form } = ruleOf(run);
  const { hyper } = widened(plain, registries);
  return [...(registries.modifiers?.all ?? [])].filter(
    ([id]) => Object.hasOwn(hyper, id) && !Object.hasOwn(form.hyper, id),
  );
}

/** Names of the modifiers that a run's rule does not take, by the reason: a clause that goes on from the rule's name. */
export function modifiersNotFor(run: RunSpec): ReadonlyMap<string, readonly string[]> {
  const { plain } = ruleOf(run);
  const reasons = new Map<string, string[]>();
  for (const [id, { name }] of registries.modifiers?.all ?? []) {
    const why = registries.modifiers?.why(plain, id) ?? null;
    if (why !== null) reasons.set(why, [...(reasons.get(why) ?? []), name]);
  }
  return reasons;
}

/** Gives a run a modifier, with what is usual. */
export function addModifier(store: Store, key: string, id: string): void {
  const modifier = registries.modifiers?.all.get(id);
  if (modifier) setValue(store, key, id, usual(modifier, store.getState().scenario.steps), true);
}

export function removeModifier(store: Store, key: string, id: string): void {
  setValue(store, key, id, 0, true);
}

function usual({ usual: value }: Modifier, steps: number): number {
  return value === 'steps' ? steps : value;
}
