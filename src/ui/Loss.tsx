// A run's loss at the playhead, written straight into the page.
import type { ReactElement } from 'react';
import type { RunSpec } from '../scenario/scenario';
import { short } from '../store/format';
import { useApp } from './app-context';
import { Live } from './Live';

export function Loss({ run }: { readonly run: RunSpec }): ReactElement {
  const { results } = useApp();
  return (
    <p className="loss">
      <span className="unit">loss </span>
      <Live
        className="value"
        read={({ playback }) => {
          const path = results.path(run.key);
          if (run.hidden || !path || path.length === 0) return '—';
          return short(path.loss(Math.min(playback.step, path.length - 1)));
        }}
      />
    </p>
  );
}
