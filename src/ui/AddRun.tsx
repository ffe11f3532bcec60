// The menu of all rules: any of them any number of times, up to the limit.
import type { ReactElement } from 'react';
import { addRun } from '../store/acts';
import { limits } from '../scenario/scenario';
import { allRules } from '../store/rules';
import { useApp, useShown } from './app-context';
import { icons } from './icons';
import { Popover } from './Popover';

export function AddRun(): ReactElement {
  const { store } = useApp();
  const full = useShown((state) => state.scenario.runs.length >= limits.runs);
  return (
    <div className="add">
      <Popover
        className="button"
        disabled={full}
        panelLabel="Optimizers to add"
        button={
          <>
            {icons.plus}
            Add optimizer
          </>
        }
      >
        {() => (
          <ul className="menu">
            {allRules().map(([id, rule]) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    addRun(store, id);
                  }}
                >
                  <strong>{rule.name}</strong> <span className="year">{rule.year}</span>
                  <span className="says">{rule.idea}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      {full && <p className="note">{limits.runs} runs is the most. Remove one to add another.</p>}
    </div>
  );
}
