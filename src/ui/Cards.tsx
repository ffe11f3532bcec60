// The runs as cards, one of them open, and the menu that adds another.
import type { ReactElement } from 'react';
import { limits } from '../scenario/scenario';
import { runNames } from '../store/names';
import { useShown } from './app-context';
import { AddRun } from './AddRun';
import { Card } from './Card';
import './cards.css';

export function Cards(): ReactElement {
  const runs = useShown((state) => state.scenario.runs);
  const names = runNames(runs);
  return (
    <section className="cards" aria-label="Optimizers">
      <ul>
        {runs.map((run) => (
          <Card key={run.key} run={run} name={names.get(run.key) ?? run.rule} full={runs.length >= limits.runs} />
        ))}
      </ul>
      <AddRun />
    </section>
  );
}
