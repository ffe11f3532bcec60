// The same search for every run: what is searched, from where, by what, and what came of it.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { startCounts } from '../../scenario/fair';
import { sameContest } from '../../scenario/contest';
import { tuningOf } from '../../store/tuning-pool';
import { count } from '../../store/format';
import { tunedWords, searchWords } from '../../store/tune-words';
import type { Choice as Tuned } from '../../store/tuning';
import { useApp, useShown } from '../app-context';
import { Choice } from '../Choice';

const starts: Readonly<Record<Tuned['starts'], string>> = {
  1: 'from this start',
  5: 'from 5 starts about it',
  9: 'from 9 starts over the view',
  25: 'from 25 starts over the view',
};

export function Tune(): ReactElement {
  const app = useApp();
  const tuning = tuningOf(app);
  const { choice, progress, found, says } = useStore(tuning.store);
  const scenario = useShown((state) => state.scenario);
  const tolerance = useShown((state) => state.charts.tolerance);
  const busy = progress !== null;
  const stands = found !== null && scenario.fair?.[1] !== undefined && sameContest(found.scenario, scenario);
  const said = stands ? tunedWords(found, scenario) : (says ?? '');
  return (
    <section className="tune" aria-label="Tune every run">
      <div className="tune-row">
        <Choice
          label="What is tuned"
          value={choice.two ? 'two' : 'one'}
          options={[
            ['one', 'learning rate'],
            ['two', 'learning rate and decay'],
          ]}
          disabled={busy}
          choose={(value) => tuning.choose({ two: value === 'two' })}
        />
        <Choice
          label="Starts it is tuned from"
          value={String(choice.starts)}
          options={startCounts.map((each) => [String(each), starts[each]])}
          disabled={busy}
          choose={(value) => {
            const chosen = startCounts.find((each) => String(each) === value);
            if (chosen !== undefined) tuning.choose({ starts: chosen });
          }}
        />
        <Choice
          label="What is best"
          value={choice.by}
          options={[
            ['loss', 'for the least loss'],
            ['evaluations', 'for the fewest evaluations'],
          ]}
          disabled={busy}
          choose={(value) => tuning.choose({ by: value === 'evaluations' ? 'evaluations' : 'loss' })}
        />
        <button
          type="button"
          className={busy ? 'button' : 'button main'}
          onClick={() => (busy ? tuning.cancel() : tuning.start())}
        >
          {busy ? 'Cancel' : 'Tune every run'}
        </button>
        <span className="tune-share" aria-hidden="true">
          {busy ? `${count(Math.floor(100 * progress))} %` : ''}
        </span>
      </div>
      <p className="note">{searchWords(choice, tolerance)}</p>
      <p className="tune-says" role="status">
        {said}
      </p>
    </section>
  );
}
