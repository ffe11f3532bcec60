// "Is it fair?": what was equal and what was not, what each run has spent, and the same tuning for all.
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { limits } from '../../scenario/scenario';
import { tuningOf } from '../../store/tuning-pool';
import { cutsOf } from '../../store/cut';
import { setBudget, toggleFair } from '../../store/fair';
import { fairWords, type Compared } from '../../store/fair-words';
import { runNames } from '../../store/names';
import { seriesOf } from '../../store/series';
import { useApp, useShown } from '../app-context';
import { BenchPanel } from '../bench/BenchPanel';
import { NumberField } from '../NumberField';
import { Spent } from './Spent';
import { Tune } from './Tune';
import './fair.css';

export function FairPanel(): ReactElement {
  const app = useApp();
  const scenario = useShown((state) => state.scenario);
  const progress = useStore(tuningOf(app).store, (state) => state.progress);
  // who closes the panel ends the work
  useEffect(() => {
    cutsOf(app);
    return () => tuningOf(app).cancel();
  }, [app]);
  const compared = useCompared();
  const [budget] = scenario.fair ?? [scenario.steps];
  const { equal, unequal } = fairWords(scenario, compared, budget);
  return (
    <BenchPanel
      title="Is it fair?"
      choices={
        <p className="bench-number">
          <NumberField
            label="Evaluations each run is given"
            value={budget}
            limits={[1, limits.steps]}
            whole
            commit={(value) => setBudget(app.store, value)}
          />
          <span aria-hidden="true">evaluations for each run</span>
        </p>
      }
      progress={progress ?? 1}
      close={() => toggleFair(app.store)}
    >
      <div className="fair">
        <Sentences title="Equal" says={equal} />
        <Sentences title="Not equal" says={unequal} />
        <Spent compared={compared} budget={budget} />
        <Tune />
      </div>
    </BenchPanel>
  );
}

/** The runs shown, as they are measured at their budget. */
function useCompared(): readonly Compared[] {
  const app = useApp();
  const series = seriesOf(app);
  useStore(series.store);
  const runs = useShown((state) => state.scenario.runs);
  const names = runNames(runs);
  return runs
    .filter(({ hidden }) => !hidden)
    .map((run) => ({ run, name: names.get(run.key) ?? run.rule, summary: series.summary(run.key) }));
}

function Sentences({ title, says }: { readonly title: string; readonly says: readonly string[] }): ReactElement {
  return (
    <section className="fair-says">
      <h3>{title}</h3>
      <ul>
        {says.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
