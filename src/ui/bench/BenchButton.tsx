// The way to the bench: a list of the questions one can ask of a race. It stands beside the noise.
import type { ReactElement } from 'react';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { useKey } from '../keys/use-key';
import { lazily } from '../lazily';
import { Popover } from '../Popover';
import './bench.css';

const Questions = lazily(() => import('./Questions').then((module) => module.Questions));

export function BenchButton(): ReactElement {
  const none = useShown(({ scenario }) => scenario.runs.length === 0);
  return (
    <div className="to-bench">
      <Popover
        className="button"
        disabled={none}
        keyed={useKey('bench', 'Compare')}
        panelLabel="Questions to ask of this race"
        panelClass="questions"
        button={
          <>
            Compare
            {icons.down}
          </>
        }
      >
        {() => <Questions />}
      </Popover>
    </div>
  );
}
