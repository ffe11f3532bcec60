// A text that follows the playhead: written into its node directly, React does not render for it.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { State } from '../store/state';
import { useEvery } from './app-context';

export interface LiveProps {
  readonly read: (state: State) => string;
  readonly className?: string;
}

export function Live({ read, className }: LiveProps): ReactElement {
  const node = useRef<HTMLSpanElement>(null);
  useEvery((state) => {
    const text = read(state);
    if (node.current && node.current.textContent !== text) node.current.textContent = text;
  });
  return <span ref={node} className={className} />;
}
