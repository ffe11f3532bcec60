// Loss against step: curves drawn by the stage, the playhead's line, a pointer that reads and scrubs.
import { useEffect, useId, useRef } from 'react';
import type { CSSProperties, PointerEvent, ReactElement } from 'react';
import { count } from '../../store/format';
import { seek } from '../../store/playhead';
import { useApp, useShown } from '../app-context';
import { currentTheme } from '../theme';
import { ChartStage } from './chart-stage';
import { readAtPlayhead } from './at-playhead';
import { readings } from './readings';
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

/** Writes what all runs say at a step next to its line. */
function write(node: HTMLElement, app: ReturnType<typeof useApp>, step: number): void {
  const list = readings(app, step, currentTheme().name);
  const title = document.createElement('p');
  title.textContent = `step ${count(step)}`;
  const rows = document.createElement('ul');
  rows.style.setProperty('--rows', String(Math.min(list.length, 6)));
  rows.append(
    ...list.map(({ name, colour, loss }) => {
      const row = document.createElement('li');
      const who = document.createElement('span');
      who.textContent = name;
      who.style.color = colour;
      const value = document.createElement('span');
      value.textContent = loss;
      row.append(who, value);
      return row;
    }),
  );
  node.replaceChildren(title, rows);
}

export function LossChart(): ReactElement {
  const app = useApp();
  const shownRuns = useShown(({ scenario }) => scenario.runs.filter(({ hidden }) => !hidden).length);
  const canvas = useRef<HTMLCanvasElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLElement>(null);
  const hover = useRef<HTMLDivElement>(null);
  const readOut = useRef<HTMLDivElement>(null);
  const stage = useRef<ChartStage | null>(null);
  const grip = useRef<Grip | null>(null);
  const pointed = useRef<number | null>(null);
  const help = useId();

  useEffect(() => {
    if (!canvas.current || !cursor.current || !title.current) return undefined;
    const made = new ChartStage(app, { canvas: canvas.current, cursor: cursor.current, title: title.current });
    stage.current = made;
    return made.start();
  }, [app]);

  const read = () => {
    if (!stage.current || !hover.current || !readOut.current) return;
    const step = pointed.current;
    hover.current.hidden = step === null;
    readOut.current.hidden = step === null;
    if (step === null) return;
    const { x0, x1, y0, y1 } = stage.current.plot;
    const x = stage.current.xAt(step);
    hover.current.style.transform = `translateX(${x}px)`;
    hover.current.style.top = `${y0}px`;
    hover.current.style.height = `${y1 - y0}px`;
    write(readOut.current, app, step);
    const { style, offsetWidth } = readOut.current;
    // On the side that has more room, and never past the chart's edge.
    const left = x > (x0 + x1) / 2 ? Math.max(0, x - 10 - offsetWidth) : x + 10;
    style.transform = `translateX(${left}px)`;
  };
  // Rows that arrive or change under a resting pointer are read again.
  useEffect(() =>
    app.store.subscribe((state, before) => {
      if (pointed.current !== null && (state.results !== before.results || state.scenario !== before.scenario)) read();
    }),
  );

  const point = useRef<(step: number | null) => void>(() => undefined);
  useEffect(() => {
    point.current = (step) => {
      pointed.current = step;
      read();
    };
  });
  useEffect(() => readAtPlayhead(app.store, (step) => point.current(step)), [app]);

  const stepAt = (event: PointerEvent): number | null => {
    const box = canvas.current?.getBoundingClientRect();
    return box && stage.current ? stage.current.stepAt(event.clientX - box.left) : null;
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    const step = stepAt(event);
    if (event.button !== 0 || !event.isPrimary || step === null) return;
    // A finger may be about to scroll the page: it scrubs once it has moved sideways, or has tapped.
    const moves = event.pointerType !== 'touch';
    grip.current = { pointer: event.pointerId, x: event.clientX, moves };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (moves) seek(app.store, step);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const step = stepAt(event);
    if (step === null) return;
    const held = grip.current;
    if (held?.pointer === event.pointerId) {
      if (Math.abs(event.clientX - held.x) > sideways) held.moves = true;
      if (held.moves) seek(app.store, step);
    }
    if (event.pointerType === 'touch' || pointed.current === step) return;
    pointed.current = step;
    read();
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    const step = stepAt(event);
    if (grip.current?.pointer === event.pointerId && step !== null) seek(app.store, step);
    grip.current = null;
  };
  const release = () => {
    grip.current = null;
  };

  return (
    <figure className="chart" style={{ '--names': shownRuns } as CSSProperties} aria-describedby={help}>
      <figcaption ref={title} className="visually-hidden">
        Loss
      </figcaption>
      <p id={help} className="visually-hidden">
        One curve for each run, against the step. Dragging on it moves the playhead, as the Playhead slider does by
        keys. The table of runs says the same in numbers.
      </p>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={hover} className="chart-line pointed" aria-hidden="true" hidden />
      <div ref={cursor} className="chart-line" aria-hidden="true" />
      <div
        className="chart-touch"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={release}
        onLostPointerCapture={release}
        onPointerLeave={() => {
          pointed.current = null;
          read();
        }}
      />
      <div ref={readOut} className="chart-read-out" aria-hidden="true" hidden />
    </figure>
  );
}
