// Rules as the page shows them: a run's rule, form and every value in force, and the list to choose from.
import { ruleText } from '../formula/define-optimizer';
import type { Optimizer, ResolvedForm, Surface } from '../formula/define';
import { registries } from '../scenario/registries';
import type { RunSpec } from '../scenario/scenario';
import { modifiedBy } from '../scenario/settings';

export interface RunRule {
  readonly rule: Optimizer;
  /** The form with the run's modifiers joined to it. */
  readonly form: ResolvedForm;
  /** The rule's own. */
  readonly plain: ResolvedForm;
  /** Every hyper-parameter and toggle of the form, with the value in force. */
  readonly values: Readonly<Record<string, number | boolean>>;
}

/** The rule of a valid run. Throws a RangeError for a run no valid scenario holds. */
export function ruleOf(run: RunSpec): RunRule {
  const rule = registries.optimizers.get(run.rule);
  const plain = rule?.form(run.form);
  if (!rule || !plain) throw new RangeError(`unknown rule: ${run.rule}:${run.form}`);
  const form = modifiedBy(plain, run.set, registries);
  const { hyper, toggles } = ruleText(form, run.set);
  return { rule, form, plain, values: { ...hyper, ...toggles } };
}

export function allRules(): readonly (readonly [id: string, rule: Optimizer])[] {
  return [...registries.optimizers];
}

export function allSurfaces(): readonly (readonly [id: string, surface: Surface])[] {
  return [...registries.surfaces];
}
