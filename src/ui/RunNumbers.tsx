// A run's loss and status at the playhead, written straight into the page.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { RunSpec } from '../scenario/scenario';
import { short } from '../store/format';
import { useApp, useEvery } from './app-context';
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

export function RunStatus({ run }: { readonly run: RunSpec }): ReactElement {
  const { status } = useApp();
  const node = useRef<HTMLParagraphElement>(null);
  useEvery(() => {
    if (!node.current) return;
    const { says, tone } = run.hidden ? { says: 'hidden', tone: 'calm' } : status(run.key);
    if (node.current.textContent !== says) {
      node.current.textContent = says;
      node.current.title = says; // where there is no room for all of it
    }
    if (node.current.dataset.tone !== tone) node.current.dataset.tone = tone;
  });
  return <p ref={node} className="status" />;
}
