// The plot: canvases drawn by the stage, the handle of the start, keys; later gestures, and what is under the pointer.
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import type { Point } from '../../formula/define';
import { viewport } from '../../scene/viewport';
import { neat } from '../../store/place';
import { surfaceTitle } from '../../store/surface';
import { later } from '../../store/later';
import { useApp, useShown } from '../app-context';
import { withLater } from '../lazily';
import { draws } from './layer';
import { Placing } from './placing';
import { Stage } from './stage';
import { StartHandle } from './StartHandle';
import { Taps } from './taps';
import type { Press } from './taps';
import { Zoom } from './zoom';
import { ZoomButtons } from './ZoomButtons';
import './plot.css';

const lateGestures = later(() => import('./gestures'));
const lateLooking = later(() => import('./looking'));

/** What the effect makes, for the handlers. */
interface Parts {
  readonly stage: Stage;
  readonly zoom: Zoom;
  readonly taps: Taps;
  readonly placing: Placing;
}

const noPicture = 'this browser draws no pictures here: the sentence and the table of runs say what happens';

export function Plot(): ReactElement {
  const app = useApp();
  const title = useShown((state) => surfaceTitle(state.scenario.surface));
  const root = useRef<HTMLElement>(null);
  const canvases = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const [ground, paths, marks] = canvases;
  const handle = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLParagraphElement>(null);
  const arrow = useRef<SVGSVGElement>(null);
  const contour = useRef<SVGSVGElement>(null);
  const parts = useRef<Parts | null>(null);
  const help = useId();

  useEffect(() => {
    if (!root.current || !ground.current || !paths.current || !marks.current) return undefined;
    if (!handle.current || !controls.current || !reading.current || !arrow.current || !contour.current)
      return undefined;
    const plot = root.current;
    if (!draws(ground.current)) app.store.setState({ notice: noPicture });
    const stage = new Stage(app, {
      root: plot,
      ground: ground.current,
      paths: paths.current,
      marks: marks.current,
      handle: handle.current,
      controls: controls.current,
    });
    const zoom = new Zoom(app, stage);
    const placing = new Placing(app.store);
    const taps = new Taps();
    const readOut = { text: reading.current, arrow: arrow.current, contour: contour.current };
    parts.current = { stage, zoom, taps, placing };
    const stop = [
      stage.start(),
      () => placing.settle(),
      withLater(lateGestures, ({ Gestures }) => new Gestures(zoom, plot, stage).start()),
      withLater(lateLooking, ({ Looking }) => new Looking(app, stage, plot, readOut, () => taps.cancel()).start()),
    ];
    return () => {
      for (const each of stop) each();
    };
  }, [app, ground, paths, marks]);

  const seen = () => parts.current?.stage.viewport ?? viewport(app.resolved().view, 1, 1);
  const at = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const press = (event: PointerEvent): Press => ({
    at: at(event),
    when: event.timeStamp,
    mouse: event.pointerType === 'mouse',
  });
  const on = (event: PointerEvent, what: string) => event.target instanceof Element && event.target.closest(what);

  const down = (event: PointerEvent) => {
    if (on(event, 'button')) return;
    if (event.button === 0 && event.isPrimary) parts.current?.taps.down(press(event));
    else parts.current?.taps.cancel();
  };
  const up = (event: PointerEvent) => {
    if (!parts.current || !event.isPrimary || on(event, 'button')) return;
    const { taps, placing, zoom } = parts.current;
    const tapped = taps.up(press(event));
    if (tapped === 'double') {
      placing.takeBack();
      zoom.fit();
    } else if (tapped === 'single' && !on(event, '[data-start]')) {
      placing.place(neat(seen().toValue(at(event)), 1 / seen().scale));
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && parts.current?.zoom.press(event)) event.preventDefault();
  };

  return (
    // Pointers and keys that mean the plot as a whole, on whichever part of it they come.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the parts in it have roles and names
    <section
      ref={root}
      className="plot"
      aria-label={`Plot of ${title}`}
      aria-describedby={help}
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={() => parts.current?.taps.cancel()}
      onKeyDown={keyDown}
    >
      <p id={help} className="visually-hidden">
        Contours of the loss with the paths of all runs. The start can be dragged, placed by a click, or moved with the
        arrow keys. Plus and minus zoom, 0 fits, arrow keys pan. The table of runs says the same in numbers.
      </p>
      <canvas ref={ground} aria-hidden="true" />
      <canvas ref={paths} aria-hidden="true" />
      <canvas ref={marks} aria-hidden="true" />
      {/* Has the keys after a click, so that they and the wheel zoom. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys pan here */}
      <div className="plot-touch" tabIndex={0} role="group" aria-label="Ground" />
      <svg ref={contour} className="contour-at" aria-hidden="true">
        <path className="halo" />
        <path />
        <text />
      </svg>
      <svg ref={arrow} className="downhill" viewBox="0 -6 40 12" width="40" height="12" aria-hidden="true">
        <path className="halo" />
        <path />
      </svg>
      <StartHandle handle={handle} plot={root} viewport={seen} holding={(held) => parts.current?.stage.hold(held)} />
      <p ref={reading} className="read-out" aria-hidden="true" />
      <ZoomButtons
        place={controls}
        zoomIn={() => parts.current?.zoom.in()}
        zoomOut={() => parts.current?.zoom.out()}
        fit={() => parts.current?.zoom.fit()}
      />
    </section>
  );
}
