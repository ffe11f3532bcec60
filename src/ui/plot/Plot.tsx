// The plot: canvases drawn by the stage, the handle of the start, clicks and taps that place it.
import { useEffect, useId, useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import type { Point } from '../../formula/define';
import { viewport } from '../../scene/viewport';
import { setStart } from '../../store/acts';
import { fixed } from '../../store/format';
import { neat } from '../../store/place';
import { surfaceTitle } from '../../store/surface';
import { useApp, useShown } from '../app-context';
import { Stage } from './stage';
import { StartHandle } from './StartHandle';
import './plot.css';

/** A press that moves farther or lasts longer is no tap. Pixels, milliseconds. */
const tap = { far: 8, long: 600 };

export function Plot(): ReactElement {
  const app = useApp();
  const title = useShown((state) => surfaceTitle(state.scenario.surface));
  const root = useRef<HTMLElement>(null);
  const canvases = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const [ground, paths, marks] = canvases;
  const handle = useRef<HTMLDivElement>(null);
  const readOut = useRef<HTMLParagraphElement>(null);
  const stage = useRef<Stage | null>(null);
  const pressed = useRef<{ readonly at: Point; readonly when: number } | null>(null);
  const help = useId();

  useEffect(() => {
    if (!root.current || !ground.current || !paths.current || !marks.current || !handle.current) return undefined;
    const made = new Stage(app, {
      root: root.current,
      ground: ground.current,
      paths: paths.current,
      marks: marks.current,
      handle: handle.current,
    });
    stage.current = made;
    return made.start();
  }, [app, ground, paths, marks]);

  const seen = () => stage.current?.viewport ?? viewport(app.resolved().view, 1, 1);
  const at = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const place = (pixel: Point): Point => neat(seen().toValue(pixel), 1 / seen().scale);
  const hover = (event: PointerEvent) => {
    if (!readOut.current || event.pointerType === 'touch') return;
    const [x, y] = place(at(event));
    readOut.current.textContent = `x ${fixed(x, 2)}   y ${fixed(y, 2)}`;
  };
  const up = (event: PointerEvent) => {
    const from = pressed.current;
    pressed.current = null;
    if (!from || event.timeStamp - from.when > tap.long) return;
    const [x, y] = at(event);
    if (Math.abs(x - from.at[0]) > tap.far || Math.abs(y - from.at[1]) > tap.far) return;
    setStart(app.store, place([x, y]), true);
  };

  return (
    <section ref={root} className="plot" aria-label={`Plot of ${title}`} aria-describedby={help}>
      <p id={help} className="visually-hidden">
        Contours of the loss with the paths of all runs. The start can be dragged, placed by a click, or moved with the
        arrow keys. The table of runs says the same in numbers.
      </p>
      <canvas ref={ground} aria-hidden="true" />
      <canvas ref={paths} aria-hidden="true" />
      <canvas ref={marks} aria-hidden="true" />
      {/* A pointer's way of placing the start; keys have the two sliders. */}
      {}
      <div
        className="plot-touch"
        onPointerDown={(event) => {
          pressed.current = event.button === 0 && event.isPrimary ? { at: at(event), when: event.timeStamp } : null;
        }}
        onPointerMove={hover}
        onPointerUp={up}
        onPointerCancel={() => {
          pressed.current = null;
        }}
        onPointerLeave={() => readOut.current?.replaceChildren()}
      />
      <StartHandle handle={handle} plot={root} viewport={seen} holding={(held) => stage.current?.hold(held)} />
      <p ref={readOut} className="read-out" aria-hidden="true" />
    </section>
  );
}
