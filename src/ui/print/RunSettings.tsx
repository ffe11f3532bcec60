// A run's settings as one line, for paper: there the sliders are gone. The names are those of code and of the link.
import type { ReactElement } from 'react';
import type { RunSpec } from '../../scenario/scenario';
import { setting } from '../../store/format';
import { ruleOf } from '../../store/rules';

export function RunSettings({ run }: { readonly run: RunSpec }): ReactElement {
  const { form, values } = ruleOf(run);
  const numbers = Object.keys(form.hyper).map((key) => `${key} ${setting(Number(values[key]))}`);
  const toggles = Object.entries(form.toggles).flatMap(([key, { label }]) => (values[key] === true ? [label] : []));
  return (
    <p className="run-settings">
      {[...numbers, ...toggles].map((each) => (
        <span key={each}>{each}</span>
      ))}
    </p>
  );
}
