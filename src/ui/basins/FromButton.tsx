// The way to the map of starts and back.
import type { ReactElement } from 'react';
import { mappedRuns, toggleFrom } from '../../store/from';
import { useApp, useShown } from '../app-context';
import { useKey } from '../keys/use-key';

export function FromButton(): ReactElement {
  const { store } = useApp();
  const on = useShown(({ scenario }) => mappedRuns(scenario).length > 0);
  const none = useShown(({ scenario }) => scenario.runs.length === 0);
  return (
    <button
      type="button"
      className="button from-where"
      aria-pressed={on}
      disabled={none && !on}
      {...useKey('from', on ? 'Take the map away' : 'Map where every start leads')}
      onClick={() => toggleFrom(store)}
    >
      From where?
    </button>
  );
}
