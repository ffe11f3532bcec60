// The room of the bench: the panels of all questions that are asked, one below the other. Loaded once the race is shown.
import type { ReactElement } from 'react';
import { useShown } from '../app-context';
import { questions } from './questions';
import type { Question } from './questions';
import './bench.css';

export function Bench(): ReactElement {
  return (
    <div className="bench">
      {questions.map((question) => (
        <Answer key={question.row} question={question} />
      ))}
    </div>
  );
}

function Answer({ question: { asked, panel: Panel } }: { readonly question: Question }): ReactElement | null {
  const on = useShown(asked);
  return on && Panel ? <Panel /> : null;
}
