// The room of the loss chart before it has come.
import type { CSSProperties, ReactElement } from 'react';
import { useShown } from '../app-context';
import './chart.css';

export function ChartRoom(): ReactElement {
  const shownRuns = useShown(({ scenario }) => scenario.runs.filter(({ hidden }) => !hidden).length);
  return <div className="chart" style={{ '--names': shownRuns } as CSSProperties} />;
}
