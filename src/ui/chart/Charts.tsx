// The charts under the plot, one beside the other: all against the same axis, under one cursor.
import { useEffect } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { useApp, useShown } from '../app-context';
import { readAtPlayhead } from './at-playhead';
import { Chart } from './Chart';
import { pointed } from './pointed';
import './chart.css';

export function Charts(): ReactElement {
  const { store } = useApp();
  const list = useShown(({ charts }) => charts.list);
  const stepped = useShown(({ charts }) => charts.axis === 'step');
  const shownRuns = useShown(({ scenario }) => scenario.runs.filter(({ hidden }) => !hidden).length);
  useEffect(
    () => (stepped ? readAtPlayhead(store, (step) => pointed.setState({ at: step })) : undefined),
    [store, stepped],
  );
  return (
    <div className="charts" data-count={list.length} style={{ '--names': shownRuns } as CSSProperties}>
      {list.map((spec, i) => (
        <Chart key={i} spec={spec} last={i === list.length - 1} />
      ))}
    </div>
  );
}
