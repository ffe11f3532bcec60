// A list to choose one thing from, beside the question.
import type { ReactElement } from 'react';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

export function Choice({ label, value, options, choose }: ChoiceProps): ReactElement {
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
