// The start as something to hold: 44 px for finger and mouse, two sliders for keyboard and screen reader.
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, RefObject } from 'react';
import { fixed, short } from '../../store/format';
import { setStart } from '../../store/acts';
import { atEdge, moved, neat } from '../../store/place';
import type { Viewport } from '../../scene/viewport';
import type { Point } from '../../formula/define';
import type { State } from '../../store/state';
import { useApp, useEvery } from '../app-context';
import { bind, directions } from '../keys/bind';
import { standingOf } from './standing';

interface Grip {
  readonly pointer: number;
  /** From the pointer to the ring's centre. */
  readonly offset: Point;
  /** Where the start was, for Esc. */
  readonly from: Point;
}

export interface StartHandleProps {
  readonly plot: RefObject<HTMLElement | null>;
  /** The viewport of the moment. */
  readonly viewport: () => Viewport;
}

export function StartHandle({ plot, viewport }: StartHandleProps): ReactElement {
  const { store, resolved, results } = useApp();
  const sliders = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const;
  const grip = useRef<Grip | null>(null);

  const at = (event: PointerEvent): Point => (plot.current ? standingOf(plot.current).at(event) : [0, 0]);
  const release = () => {
    grip.current = null;
  };
  const abort = () => {
    if (!grip.current) return;
    const { from } = grip.current;
    release();
    setStart(store, from, false);
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || grip.current) return;
    const { start } = store.getState().scenario;
    const [x, y] = viewport().toPixel(start);
    const [px, py] = at(event);
    grip.current = { pointer: event.pointerId, offset: [x - px, y - py], from: start };
    event.currentTarget.setPointerCapture(event.pointerId);
    // The keys go on where the pointer was, and Esc is heard.
    sliders[0].current?.focus({ preventScroll: true });
    event.preventDefault();
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current?.pointer !== event.pointerId) return;
    const [px, py] = at(event);
    const [dx, dy] = grip.current.offset;
    const seen = viewport();
    const pixel: Point = [Math.min(Math.max(px + dx, 0), seen.width), Math.min(Math.max(py + dy, 0), seen.height)];
    setStart(store, neat(seen.toValue(pixel), 1 / seen.scale), false);
  };
  const keyDown = (axis: 0 | 1) => (event: KeyboardEvent) => {
    const move = (stride: Parameters<typeof moved>[3]) => (key: string) =>
      setStart(store, moved(store.getState().scenario.start, resolved().view, directions[key], stride), false);
    const act = bind('start', {
      move: move('plain'),
      far: move('far'),
      fine: move('fine'),
      edge: (key) =>
        setStart(store, atEdge(store.getState().scenario.start, resolved().view, axis, key === 'Home' ? 0 : 1), false),
      abort,
    });
    if (act(event)) event.preventDefault();
  };

  const said = useRef('');
  useEvery((state: State) => {
    const { start, runs } = state.scenario;
    const loss = runs.length > 0 ? (results.path(runs[0].key)?.loss(0) ?? NaN) : NaN;
    const text = `x ${fixed(start[0], 2)}, y ${fixed(start[1], 2)}${Number.isNaN(loss) ? '' : `, loss ${short(loss)}`}`;
    if (said.current === text) return;
    said.current = text;
    const { view } = resolved();
    sliders.forEach(({ current }, axis) => {
      current?.setAttribute('aria-valuenow', String(start[axis]));
      current?.setAttribute('aria-valuemin', String(view[axis][0]));
      current?.setAttribute('aria-valuemax', String(view[axis][1]));
      current?.setAttribute('aria-valuetext', text);
    });
  });

  return (
    // Pointers act on the whole handle; keys on the two sliders in it.

    <div
      className="start-handle"
      data-start=""
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={abort}
      onLostPointerCapture={() => grip.current && release()}
    >
      {(['x', 'y'] as const).map((axis, i) => (
        <div
          key={axis}
          ref={sliders[i]}
          role="slider"
          tabIndex={0}
          aria-label={`Start, ${axis}`}
          aria-orientation={i === 0 ? 'horizontal' : 'vertical'}
          aria-valuenow={0}
          onKeyDown={keyDown(i === 0 ? 0 : 1)}
        />
      ))}
    </div>
  );
}
