// The numbers of a step in words, for who does not see the equations: each name with what it is and its value.
import type { ReactElement } from 'react';
import type { ResolvedForm } from '../../formula/define';
import { plainLetter } from '../../formula/plain-letters';
import { symbolsOf } from '../../formula/tex/equations';
import type { StepValues } from '../../formula/tex/in-place';
import { labelOf, written } from './meaning';

export interface StepListProps {
  readonly form: ResolvedForm;
  readonly values: StepValues;
}

export function StepList({ form, values }: StepListProps): ReactElement {
  const symbols = symbolsOf(form);
  const names = [...new Set(values.now.map(({ name }) => name))];
  return (
    <ul className="visually-hidden" aria-label={`Values of step ${values.step}`}>
      {names.map((name) => (
        <li key={name}>
          {`${labelOf(name, form)}${name.startsWith('grad(') ? '' : `, ${plainLetter(name, symbols)}`}: ${written(values.now, name) ?? ''}`}
        </li>
      ))}
    </ul>
  );
}
