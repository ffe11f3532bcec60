// The caption under the equations: what the parameter that is pointed at does, at first the first one; the rule's idea where there is none.
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
  const isHyper = pointed !== null && Object.hasOwn(form.hyper, pointed);
  const name = isHyper ? pointed : Object.keys(form.hyper).at(0);
  if (name === undefined) return <p className="gloss">{idea}</p>;
  const hyper = form.hyper[name];
  const value = Number(values[name]);
  return (
    <p className="gloss" data-of={name}>
      <strong>{plainLetter(name, symbolsOf(form))}</strong>: {doesSay(hyper, value)}
      {beyond(hyper, value) !== null && "; beyond the slider's range"}
    </p>
  );
}
