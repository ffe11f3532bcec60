// Which forms are the same thing under several names.
import type { FormName, Optimizer, ResolvedForm } from '../formula/define';
import { formTitle } from './form-names';

/** Forms that share text and defaults, in the order of their declaration. */
export interface FormGroup {
  readonly forms: readonly FormName[];
  readonly title: string;
}

function defaultsOf(form: ResolvedForm): string {
  const hyper = Object.entries(form.hyper).map(([name, { default: value }]) => `${name}=${value}`);
  const toggles = Object.entries(form.toggles).map(([name, { default: value }]) => `${name}=${value}`);
  return [...hyper, ...toggles].join();
}

/** "Keras", "PyTorch, Optax": one group per text and set of defaults. */
export function formGroups(rule: Optimizer): readonly FormGroup[] {
  const groups = new Map<string, FormName[]>();
  for (const name of rule.formNames) {
    const form = rule.form(name);
    if (!form) continue;
    const key = `${form.update}\n${defaultsOf(form)}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].map((forms) => ({ forms, title: forms.map(formTitle).join(', ') }));
}
