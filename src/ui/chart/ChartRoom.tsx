// The room of the charts before they have come.
import type { CSSProperties, ReactElement } from 'react';
import { useShown } from '../app-context';
import './chart.css';

export function ChartRoom(): ReactElement {
  const shownRuns = useShown(({ scenario }) => scenario.runs.filter(({ hidden }) => !hidden).length);
  const count = useShown(({ charts }) => charts.list.length);
  return (
    <div className="charts" data-count={count} style={{ '--names': shownRuns } as CSSProperties}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="chart" />
      ))}
    </div>
  );
}
