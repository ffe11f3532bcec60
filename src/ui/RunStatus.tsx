// What a run is doing at the playhead, written straight into the page. Its words come beside the race: see controls/late.tsx.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { RunSpec } from '../scenario/scenario';
import { statusNow } from '../store/status';
import { useApp, useEvery } from './app-context';

export function RunStatus({ run }: { readonly run: RunSpec }): ReactElement {
  const app = useApp();
  const node = useRef<HTMLParagraphElement>(null);
  useEvery(() => {
    if (!node.current) return;
    const { says, tone } = run.hidden ? { says: 'hidden', tone: 'calm' } : statusNow(app, run.key);
    if (node.current.textContent !== says) {
      node.current.textContent = says;
      node.current.title = says; // where there is no room for all of it
    }
    if (node.current.dataset.tone !== tone) node.current.dataset.tone = tone;
  });
  return <p ref={node} className="status" />;
}
