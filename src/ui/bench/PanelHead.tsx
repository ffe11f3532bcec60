// The head of what answers a question: the question as a title, what one chooses, how far the work is, and the way to close it.
import type { ReactElement, ReactNode } from 'react';
import { icons } from '../icons';

export interface PanelHeadProps {
  /** Of the title, which names the panel. */
  readonly id: string;
  /** The question. */
  readonly title: string;
  /** Lists and switches beside the title. */
  readonly choices?: ReactNode;
  /** Share of the work that is done; 1: all. */
  readonly progress: number;
  /** What is worked at, where that is not the question. */
  readonly work?: string;
  /** What closing does, where there is more to say of it. */
  readonly closes?: string;
  readonly close: () => void;
}

export function PanelHead({ id, title, choices, progress, work, closes, close }: PanelHeadProps): ReactElement {
  return (
    <div className="bench-head">
      <h2 id={id}>{title}</h2>
      {choices}
      <progress max={1} value={progress} data-done={progress === 1} aria-label={work ?? title} />
      <button
        type="button"
        className="round"
        aria-label={closes ?? `Close: ${title}`}
        title={closes ?? 'Close'}
        onClick={close}
      >
        {icons.close}
      </button>
    </div>
  );
}
