// What is held over a map or a chart over settings: pointed at, walked over by arrows, and taken over by a click or Enter.
import type { PointerEvent, ReactElement, ReactNode } from 'react';
import { bind, directions } from '../keys/bind';

/** A place on the plot, in shares of its sides, from the left and from the bottom. */
export type Place = readonly [x: number, y: number];

export interface TouchProps {
  readonly label: string;
  /** What is there, in words; null while nothing is pointed at. */
  readonly says: string | null;
  /** Which of how many cells that is. */
  readonly now: number;
  readonly most: number;
  readonly point: (place: Place | null) => void;
  /** Arrows: x to the right, y up; `far` with Shift. */
  readonly walk: (direction: Place, far: boolean) => void;
  readonly take: (place: Place | null) => void;
  readonly children?: ReactNode;
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent | React.MouseEvent): Place {
  const box = currentTarget.getBoundingClientRect();
  const within = (share: number): number => Math.min(1 - 1e-9, Math.max(0, share));
  return [within((clientX - box.left) / box.width), within(1 - (clientY - box.top) / box.height)];
}

export function Touch({ label, says, now, most, point, walk, take, children }: TouchProps): ReactElement {
  const keys = bind('over', {
    walk: (key) => walk(directions[key], false),
    far: (key) => walk(directions[key], true),
    take: () => take(null),
    leave: () => point(null),
  });
  return (
    <div
      className="over-touch"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={now}
      aria-valuetext={says ?? 'nothing pointed at; arrow keys move over it'}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') point(placeOf(event));
      }}
      onPointerLeave={({ currentTarget }) => {
        if (currentTarget !== document.activeElement) point(null);
      }}
      onBlur={() => point(null)}
      onClick={(event) => take(placeOf(event))}
      onKeyDown={(event) => {
        if (keys(event)) event.preventDefault();
      }}
    >
      {children}
    </div>
  );
}
