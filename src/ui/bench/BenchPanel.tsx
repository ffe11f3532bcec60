// What all panels of the bench have alike: the question as a title, what one chooses, how far the work is, and the way to close it.
import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../app-context';
import { icons } from '../icons';

export interface BenchPanelProps {
  /** The question. */
  readonly title: string;
  /** What is shown, after the question: "Momentum on Himmelblau: steps to loss 0.01". */
  readonly says?: ReactNode;
  /** Lists and switches beside the title. */
  readonly choices?: ReactNode;
  /** Share of the work that is done; 1: all. */
  readonly progress: number;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function BenchPanel({ title, says, choices, progress, close, children }: BenchPanelProps): ReactElement {
  const { store } = useApp();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // A panel that somebody asks for comes into sight; one that a link opens waits below.
    if (store.getState().acts > 0) section.current?.scrollIntoView({ block: 'nearest' });
  }, [store]);
  return (
    <section ref={section} className="bench-panel" aria-labelledby={id}>
      <div className="bench-head">
        <h2 id={id}>{title}</h2>
        {choices}
        <progress max={1} value={progress} data-done={progress === 1} aria-label={title} />
        <button type="button" className="round" aria-label={`Close: ${title}`} title="Close" onClick={close}>
          {icons.close}
        </button>
      </div>
      {says !== undefined && <p className="bench-says">{says}</p>}
      {children}
    </section>
  );
}
