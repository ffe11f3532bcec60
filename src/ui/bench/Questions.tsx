// The list of the questions; those that are answered at present have a tick.
import type { ReactElement } from 'react';
import { useApp, useShown } from '../app-context';
import { useKey } from '../keys/use-key';
import { toolIcons } from '../tool-icons';
import { questions } from './questions';
import type { Question } from './questions';

export function Questions(): ReactElement {
  return (
    <ul className="menu">
      {questions.map((question) => (
        <li key={question.row}>
          <Ask question={question} />
        </li>
      ))}
    </ul>
  );
}

function Ask({ question }: { readonly question: Question }): ReactElement {
  const app = useApp();
  const { name, says, row, asked, toggle, refusal } = question;
  const on = useShown(asked);
  const refused = useShown((state) => refusal?.(state) ?? null);
  return (
    <button
      type="button"
      aria-pressed={on}
      disabled={refused !== null && !on}
      {...useKey(row, name)}
      onClick={() => toggle(app)}
    >
      <span>
        <strong>{name}</strong>
        <span className="says">{refused ?? says}</span>
      </span>
      {on && toolIcons.check}
    </button>
  );
}
