// The menu of all rules: any of them any number of times, up to the limit.
import type { ReactElement } from 'react';
import { limits } from '../../scenario/scenario';
import { rest } from '../../store/rest';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { useKey } from '../keys/use-key';
import { lazily } from '../lazily';
import { Popover } from '../Popover';

const RuleList = lazily(async () => {
  await rest.get();
  return (await import('../RuleList')).RuleList;
});

export function AddRun(): ReactElement {
  const full = useShown((state) => state.scenario.runs.length >= limits.runs);
  return (
    <div className="add">
      <Popover
        className="button"
        disabled={full}
        keyed={useKey('add', 'Add optimizer')}
        panelLabel="Optimizers to add"
        panelClass="wide"
        button={
          <>
            {icons.plus}
            Add optimizer
          </>
        }
      >
        {() => <RuleList />}
      </Popover>
      {full && <p className="note">{limits.runs} runs is the most. Remove one to add another.</p>}
    </div>
  );
}
