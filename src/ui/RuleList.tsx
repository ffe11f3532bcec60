// The rules to choose from: name, year and idea of each.
import type { ReactElement } from 'react';
import { addRun } from '../store/acts';
import { allRules } from '../store/rules';
import { useApp } from './app-context';
import { focusNext } from './focus';

export function RuleList(): ReactElement {
  const { store } = useApp();
  return (
    <ul className="menu">
      {allRules().map(([id, rule]) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => {
              addRun(store, id);
              focusNext('.card[data-open="true"] .opener');
            }}
          >
            <strong>{rule.name}</strong> <span className="year">{rule.year}</span>
            <span className="says">{rule.idea}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
