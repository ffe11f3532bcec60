// Rules as the page shows them: a run's rule, form and every value in force, and the list to choose from.
import { ruleText } from '../formula/define-optimizer';
import type { Optimizer, ResolvedForm, Surface } from '../formula/define';
import { registries } from '../scenario/registries';
import type { RunSpec } from '../scenario/scenario';

export interface RunRule {
  readonly rule: Optimizer;
  readonly form: ResolvedForm;
  /** Every hyper-parameter and toggle of the form, with the value in force. */
  readonly values: Readonly<Record<string, number | boolean>>;
}

/** The rule of a valid run. Throws a RangeError for a run no valid scenario holds. */
export function ruleOf(run: RunSpec): RunRule {
  const rule = registries.optimizers.get(run.rule);
  const form = rule?.form(run.form);
  if (!rule || !form) throw new RangeError(`unknown rule: ${run.rule}:${run.form}`);
  const { hyper, toggles } = ruleText(form, run.set);
  return { rule, form, values: { ...hyper, ...toggles } };
}

export function allRules(): readonly (readonly [id: string, rule: Optimizer])[] {
  return [...registries.optimizers];
}

export function allSurfaces(): readonly (readonly [id: string, surface: Surface])[] {
  return [...registries.surfaces];
}
