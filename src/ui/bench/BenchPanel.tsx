// What all panels of the bench have alike: their head, and what is shown in a line below it.
import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../app-context';
import { PanelHead, type PanelHeadProps } from './PanelHead';

export interface BenchPanelProps extends Omit<PanelHeadProps, 'id'> {
  /** What is shown, after the question: "Momentum on Himmelblau: steps to loss 0.01". */
  readonly says?: ReactNode;
  readonly children: ReactNode;
}

export function BenchPanel({ says, children, ...head }: BenchPanelProps): ReactElement {
  const { store } = useApp();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // A panel that somebody asks for comes into sight; one that a link opens waits below.
    if (store.getState().acts > 0) section.current?.scrollIntoView({ block: 'nearest' });
  }, [store]);
  return (
    <section ref={section} className="bench-panel" aria-labelledby={id}>
      <PanelHead id={id} {...head} />
      {says !== undefined && <p className="bench-says">{says}</p>}
      {children}
    </section>
  );
}
