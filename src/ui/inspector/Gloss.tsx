// The caption under the equations: what the parameter that is pointed at does; else what sets the form apart, or the rule's idea.
import type { ReactElement } from 'react';
import type { ResolvedForm } from '../../formula/define';
import { doesSay } from '../../store/does';
import { setting } from '../../store/format';
import { beyond } from '../../store/slider';

export interface GlossProps {
  readonly form: ResolvedForm;
  /** The rule's idea. */
  readonly idea: string;
  /** Every hyper-parameter and toggle with the value in force. */
  readonly values: Readonly<Record<string, number | boolean>>;
  /** The name that is pointed at. */
  readonly pointed: string | null;
}

export function Gloss({ form, idea, values, pointed }: GlossProps): ReactElement {
  const hyper = pointed !== null && Object.hasOwn(form.hyper, pointed) ? form.hyper[pointed] : null;
  if (!hyper) return <p className="gloss">{form.note === '' ? idea : form.note}</p>;
  const value = Number(values[pointed ?? '']);
  const [least, most] = hyper.range;
  return (
    <p className="gloss" data-of={pointed}>
      <strong>{hyper.label}</strong> {doesSay(hyper, value)}
      {value !== hyper.default && `; the default is ${setting(hyper.default)}`}
      {beyond(hyper, value) !== null && `; the slider goes from ${setting(least)} to ${setting(most)}`}
    </p>
  );
}
