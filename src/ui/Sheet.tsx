// What an open card holds. In a wide window it stands in the card; else it is a sheet at the bottom, and the plot stays in sight.
import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactElement, ReactNode } from 'react';
import { openRun } from '../store/look';
import type { RunSpec } from '../scenario/scenario';
import { useApp } from './app-context';
import { focusNext } from './focus';
import { icons } from './icons';
import { LineSample } from './LineSample';
import './sheet.css';

export interface SheetProps {
  readonly id: string;
  readonly run: RunSpec;
  readonly name: string;
  readonly children: ReactNode;
}

/** Pulled down so far, the sheet closes. Pixels. */
const far = 64;

/** Whether the style sheet makes it a sheet in this window. */
const floats = (element: HTMLElement): boolean => getComputedStyle(element).position === 'fixed';

/** Scrolls so that the plot is seen beside or above the sheet; the list it came from is under it. */
function showPlot(sheet: HTMLElement): void {
  const plot = document.querySelector('.plot');
  if (!plot) return;
  const { top, bottom } = plot.getBoundingClientRect();
  const over = sheet.getBoundingClientRect();
  const free = over.left > 0 ? window.innerHeight : over.top;
  if (top < 0 || bottom > free) plot.scrollIntoView({ block: 'start' });
}

export function Sheet({ id, run, name, children }: SheetProps): ReactElement {
  const { store } = useApp();
  const sheet = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly pointer: number; readonly from: number } | null>(null);

  useEffect(() => {
    // In the next frame, whose layout this asks for: here it would be one more.
    const frame = requestAnimationFrame(() => {
      if (!sheet.current) return;
      if (floats(sheet.current)) {
        showPlot(sheet.current);
        // The button that opened it is out of sight now.
        sheet.current.focus({ preventScroll: true });
      } else sheet.current.closest('.card')?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  const close = () => {
    openRun(store, null);
    focusNext(`#run-${run.key} .opener`);
  };
  const pull = (by: number) => {
    if (sheet.current) sheet.current.style.translate = by > 0 ? `0 ${by}px` : '';
  };
  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
    grip.current = { pointer: event.pointerId, from: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (grip.current?.pointer === event.pointerId) pull(event.clientY - grip.current.from);
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (grip.current?.pointer !== event.pointerId) return;
    const by = event.clientY - grip.current.from;
    grip.current = null;
    pull(0);
    if (event.type === 'pointerup' && by > far) close();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape bubbles up from its fields
    <div
      ref={sheet}
      id={id}
      className="card-body"
      role="group"
      aria-label={`Settings of ${name}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && floats(event.currentTarget)) close();
      }}
    >
      <div
        className="sheet-head"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <LineSample colour={run.colour} />
        <strong>{name}</strong>
        <button type="button" className="round" aria-label={`Close ${name}`} title="Close (Esc)" onClick={close}>
          {icons.close}
        </button>
      </div>
      <div className="sheet-content">{children}</div>
    </div>
  );
}
