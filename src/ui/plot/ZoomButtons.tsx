// Zoom in, zoom out, fit: quiet buttons in a corner of the plot.
import type { ReactElement } from 'react';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { hint } from '../keys/show';
import { useKey } from '../keys/use-key';

export interface ZoomButtonsProps {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

const minus = (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d="M4.5 10h11" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
  </svg>
);

const frame = (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d="M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export function ZoomButtons({ zoomIn, zoomOut, fit }: ZoomButtonsProps): ReactElement {
  const fits = useShown((state) => state.scenario.view === null);
  return (
    <div role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title={`Zoom in (${hint('plot', 'in')})`} onClick={zoomIn}>
        {icons.plus}
      </button>
      <button type="button" aria-label="Zoom out" title={`Zoom out (${hint('plot', 'out')})`} onClick={zoomOut}>
        {minus}
      </button>
      <button
        type="button"
        aria-label="Fit"
        {...useKey('fit', 'Fit')}
        aria-disabled={fits}
        onClick={fits ? undefined : fit}
      >
        {frame}
      </button>
    </div>
  );
}
