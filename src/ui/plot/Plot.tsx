// The plot: canvases drawn by the stage; later the handle of the start, keys, gestures, and what is under the pointer.
import { useEffect, useId, useRef } from 'react';
import type { ReactElement } from 'react';
import { viewport } from '../../scene/viewport';
import { surfaceTitle } from '../../store/surface';
import { later } from '../../store/later';
import { useApp, useShown } from '../app-context';
import { lateControls, StartHandle, ZoomButtons } from '../controls/late';
import { withLater } from '../lazily';
import type { Hand } from './hand';
import { draws } from './layer';
import { Stage } from './stage';
import './plot.css';

const lateGestures = later(() => import('./gestures'));
const lateLooking = later(() => import('./looking'));
const latePictures = later(() => import('./pictures'));

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
  /** What the effect makes, for the handlers. */
  const shown = useRef<Stage | null>(null);
  const hand = useRef<Hand | null>(null);
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
    shown.current = stage;
    const readOut = { text: reading.current, arrow: arrow.current, contour: contour.current };
    const stop = [
      stage.start(),
      withLater(lateControls, (parts) => {
        const made = new parts.Hand(app, stage);
        hand.current = made;
        const end = withLater(lateGestures, ({ Gestures }) => new Gestures(made.zoom, plot, stage).start());
        return () => {
          end();
          made.settle();
        };
      }),
      withLater(latePictures, ({ pictures }) => pictures(app, stage, plot)),
      withLater(lateLooking, ({ Looking }) => {
        return new Looking(app, stage, plot, readOut, () => hand.current?.cancel()).start();
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  }, [app, ground, paths, marks]);

  const seen = () => shown.current?.viewport ?? viewport(app.resolved().view, 1, 1);

  return (
    // Pointers and keys that mean the plot as a whole, on whichever part of it they come.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the parts in it have roles and names
    <section
      ref={root}
      className="plot"
      aria-label={`Plot of ${title}`}
      aria-describedby={help}
      onPointerDown={(event) => hand.current?.down(event)}
      onPointerUp={(event) => hand.current?.up(event)}
      onPointerCancel={() => hand.current?.cancel()}
      onKeyDown={(event) => hand.current?.key(event)}
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
      <div ref={handle} className="start-at">
        <StartHandle plot={root} viewport={seen} />
      </div>
      <p ref={reading} className="read-out" aria-hidden="true" />
      <div ref={controls} className="zoom-buttons">
        <ZoomButtons
          zoomIn={() => hand.current?.zoom.in()}
          zoomOut={() => hand.current?.zoom.out()}
          fit={() => hand.current?.zoom.fit()}
        />
      </div>
    </section>
  );
}
