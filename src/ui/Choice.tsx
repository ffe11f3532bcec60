// A list to choose one thing from.
import type { ReactElement } from 'react';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly disabled?: boolean;
  readonly choose: (value: string) => void;
}

export function Choice({ label, value, options, disabled, choose }: ChoiceProps): ReactElement {
  return (
    <select aria-label={label} value={value} disabled={disabled} onChange={({ target }) => choose(target.value)}>
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
