// What a link said that was not understood, and what went amiss: one quiet line that can be dismissed.
import type { ReactElement } from 'react';
import { dismissProblems } from '../store/acts';
import { useApp, useShown } from './app-context';
import { focusNext } from './focus';
import { icons } from './icons';

const most = 6;

export function Problems(): ReactElement | null {
  const { store } = useApp();
  const problems = useShown((state) => state.problems);
  const notice = useShown((state) => state.notice);
  const says = [...problems.map((problem) => problem.says), ...(notice === null ? [] : [notice])];
  if (says.length === 0) return null;
  const more = says.length - most;
  return (
    <div className="problems" role="status">
      <p>
        {says.slice(0, most).join('; ')}
        {more > 0 && `; and ${more} more`}
      </p>
      <button
        type="button"
        className="round"
        aria-label="Dismiss"
        title="Dismiss"
        onClick={() => {
          dismissProblems(store);
          focusNext('.picker');
        }}
      >
        {icons.close}
      </button>
    </div>
  );
}
