// The same search for every run: what is searched, from where, by what, and what came of it.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { startCounts } from '../../scenario/fair';
import { sameContest } from '../../scenario/contest';
import { tuningOf } from '../../store/tuning-pool';
import { count } from '../../store/format';
import { tunedWords, searchWords } from '../../store/tune-words';
import type { Choice } from '../../store/tuning';
import { useApp, useShown } from '../app-context';

const starts: Readonly<Record<Choice['starts'], string>> = {
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
        <select
          aria-label="What is tuned"
          value={choice.two ? 'two' : 'one'}
          disabled={busy}
          onChange={({ target }) => tuning.choose({ two: target.value === 'two' })}
        >
          <option value="one">learning rate</option>
          <option value="two">learning rate and decay</option>
        </select>
        <select
          aria-label="Starts it is tuned from"
          value={choice.starts}
          disabled={busy}
          onChange={({ target }) => {
            const chosen = startCounts.find((each) => String(each) === target.value);
            if (chosen !== undefined) tuning.choose({ starts: chosen });
          }}
        >
          {startCounts.map((each) => (
            <option key={each} value={each}>
              {starts[each]}
            </option>
          ))}
        </select>
        <select
          aria-label="What is best"
          value={choice.by}
          disabled={busy}
          onChange={({ target }) => tuning.choose({ by: target.value === 'evaluations' ? 'evaluations' : 'loss' })}
        >
          <option value="loss">for the least loss</option>
          <option value="evaluations">for the fewest evaluations</option>
        </select>
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
