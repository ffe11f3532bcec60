// The caption under the equations: what the parameter that is pointed at does; else what sets the form apart, or the rule's idea.
import type { ReactElement } from 'react';
import type { ResolvedForm } from '../../formula/define';
import { plainLetter } from '../../formula/plain-letters';
import { symbolsOf } from '../../formula/tex/equations';
import { doesSay } from '../../store/does';
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
  return (
    <p className="gloss" data-of={pointed}>
      <strong>{plainLetter(pointed ?? '', symbolsOf(form))}</strong>: {doesSay(hyper, value)}
      {beyond(hyper, value) !== null && "; beyond the slider's range"}
    </p>
  );
}
