// A run's settings as one line, for paper: there the sliders are gone.
import type { ReactElement } from 'react';
import type { RunSpec } from '../../scenario/scenario';
import { setting } from '../../store/format';
import { ruleOf } from '../../store/rules';

export function RunSettings({ run }: { readonly run: RunSpec }): ReactElement {
  const { form, values } = ruleOf(run);
  const numbers = Object.entries(form.hyper).map(([key, { label }]) => `${label} ${setting(Number(values[key]))}`);
  const toggles = Object.entries(form.toggles).flatMap(([key, { label }]) => (values[key] === true ? [label] : []));
  return <p className="run-settings">{[...numbers, ...toggles].join(', ')}</p>;
}
