// One chart: curves drawn by the stage, the playhead's line, a pointer that reads all charts and scrubs.
import { useEffect, useId, useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import type { ChartSpec } from '../../scenario/charts';
import { bandsOf } from '../../store/bands';
import { seek } from '../../store/playhead';
import { useApp, useShown } from '../app-context';
import { currentTheme } from '../theme';
import { ChartHead } from './ChartHead';
import { ChartStage } from './chart-stage';
import { ChartWords } from './ChartWords';
import { pointed } from './pointed';
import { writeReadOut } from './read-out';
import { lossReadings, placeText, readingsAt, type Reading } from './readings';
import { isPlain, seriesOf } from '../../store/series';
import './chart.css';

interface Grip {
  readonly pointer: number;
  /** Where it went down. */
  readonly x: number;
  /** The playhead goes with it. */
  moves: boolean;
}

/** A finger that has gone so far sideways does not scroll. Pixels. */
const sideways = 6;

export function Chart({ spec, last }: { readonly spec: ChartSpec; readonly last: boolean }): ReactElement {
  const app = useApp();
  const { measure } = spec;
  const axis = useShown(({ charts }) => charts.axis);
  const canvas = useRef<HTMLCanvasElement>(null);
  const cursors = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLElement>(null);
  const against = useRef<HTMLSpanElement>(null);
  const empty = useRef<HTMLParagraphElement>(null);
  const hover = useRef<HTMLDivElement>(null);
  const readOut = useRef<HTMLDivElement>(null);
  const stage = useRef<ChartStage | null>(null);
  const grip = useRef<Grip | null>(null);
  const help = useId();

  useEffect(() => {
    if (!canvas.current || !cursors.current || !title.current || !against.current || !empty.current) return undefined;
    const parts = {
      canvas: canvas.current,
      cursors: cursors.current,
      title: title.current,
      against: against.current,
      empty: empty.current,
    };
    const made = new ChartStage(app, measure, parts);
    stage.current = made;
    return made.start();
  }, [app, measure]);

  // What is pointed at in any chart is read in all; rows that arrive under a resting pointer are read again.
  useEffect(() => {
    let asked = 0;
    const show = (at: number, list: readonly Reading[]) => {
      if (!stage.current || !readOut.current) return;
      const { x0, x1 } = stage.current.plot;
      const x = stage.current.xAt(at);
      readOut.current.hidden = false;
      writeReadOut(readOut.current, placeText(axis, at), list);
      const { style, offsetWidth } = readOut.current;
      // On the side that has more room, and never past the chart's edge.
      const left = x > (x0 + x1) / 2 ? Math.max(0, x - 10 - offsetWidth) : x + 10;
      style.transform = `translateX(${left}px)`;
    };
    const read = () => {
      const { at } = pointed.getState();
      const question = ++asked;
      if (!stage.current || !hover.current || !readOut.current) return;
      hover.current.hidden = at === null;
      if (at === null) {
        readOut.current.hidden = true;
        return;
      }
      const { y0, y1 } = stage.current.plot;
      hover.current.style.transform = `translateX(${stage.current.xAt(at)}px)`;
      hover.current.style.top = `${y0}px`;
      hover.current.style.height = `${y1 - y0}px`;
      if (isPlain(measure, axis)) show(at, lossReadings(app, at, currentTheme()));
      else
        void readingsAt(app, measure, stage.current.runs, at, currentTheme()).then((list) => {
          if (list && question === asked) show(at, list);
        });
    };
    const again = () => {
      if (pointed.getState().at !== null) read();
    };
    const stop = [
      pointed.subscribe(read),
      bandsOf(app).subscribe(again),
      // a measure that is new may not be known yet
      isPlain(measure, axis) ? () => undefined : seriesOf(app).store.subscribe(again),
      app.store.subscribe((state, before) => {
        if (state.results !== before.results || state.scenario !== before.scenario) again();
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  }, [app, measure, axis]);

  const placeAt = (event: PointerEvent): number | null => {
    const box = canvas.current?.getBoundingClientRect();
    return box && stage.current ? stage.current.placeAt(event.clientX - box.left) : null;
  };
  /** The step of the run whose card is open, or of the first: of steps it is the same for all. */
  const seekTo = (at: number) => {
    const { scenario, selected } = app.store.getState();
    const shown = scenario.runs.filter(({ hidden }) => !hidden);
    const run = shown.find(({ key }) => key === selected) ?? shown.at(0);
    const step = run && stage.current ? stage.current.runs.stepOf(run.key, at) : null;
    if (step !== null) seek(app.store, step);
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    const at = placeAt(event);
    if (event.button !== 0 || !event.isPrimary || at === null) return;
    // A finger may be about to scroll the page: it scrubs once it has moved sideways, or has tapped.
    const moves = event.pointerType !== 'touch';
    grip.current = { pointer: event.pointerId, x: event.clientX, moves };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (moves) seekTo(at);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const at = placeAt(event);
    if (at === null) return;
    const held = grip.current;
    if (held?.pointer === event.pointerId) {
      if (Math.abs(event.clientX - held.x) > sideways) held.moves = true;
      if (held.moves) seekTo(at);
    }
    if (event.pointerType !== 'touch' && pointed.getState().at !== at) pointed.setState({ at });
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    const at = placeAt(event);
    if (grip.current?.pointer === event.pointerId && at !== null) seekTo(at);
    grip.current = null;
  };
  const release = () => {
    grip.current = null;
  };

  return (
    <figure className="chart" aria-describedby={help}>
      <figcaption ref={title} className="visually-hidden" />
      <ChartWords id={help} measure={measure} stage={stage} />
      <canvas ref={canvas} aria-hidden="true" />
      <p ref={empty} className="chart-empty" />
      <div ref={hover} className="chart-line pointed" aria-hidden="true" hidden />
      <div ref={cursors} className="chart-cursors" aria-hidden="true" />
      <div
        className="chart-touch"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={release}
        onLostPointerCapture={release}
        onPointerLeave={() => pointed.setState({ at: null })}
      />
      <ChartHead spec={spec} last={last} against={against} />
      <div ref={readOut} className="chart-read-out" aria-hidden="true" hidden />
    </figure>
  );
}
