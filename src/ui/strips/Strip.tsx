// A slider's own landscape, over its track: stronger where the final loss is lower, hatched where the run diverges.
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Hyper } from '../../formula/define';
import { mix } from '../../scene/colour';
import type { Theme } from '../../scene/themes';
import { stripsOf } from '../../store/basin-pool';
import { stripSays } from '../../store/strip-words';
import { places, type Strip as Data } from '../../store/strips';
import { useApp } from '../app-context';
import { useTheme } from '../theme';
import './strips.css';

interface Paints {
  readonly colours: readonly string[];
  /** Of the hatch. */
  readonly lost: string;
}

export interface StripProps {
  /** Of the description. */
  readonly id: string;
  readonly run: string;
  readonly name: string;
  readonly hyper: Hyper;
  /** The run's colour. */
  readonly fill: string;
}

/** Device pixels of a place and of the whole. */
const size = { place: 6, height: 12 } as const;
const shades = 32;
/** How much of the colour is in the best place, and in the worst. */
const part = { best: 0.8, worst: 0.05 } as const;

export function Strip({ id, run, name, hyper, fill }: StripProps): ReactElement {
  const strips = stripsOf(useApp());
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const shown = useStore(strips.store, (state) => (state.run === run ? (state.strips.get(name) ?? null) : null));
  const paints = useMemo(
    () => ({ colours: shadesOf(fill, theme), lost: mix(theme.cardOpen, theme.bad, 0.65) }),
    [fill, theme],
  );
  useEffect(() => strips.show(run, name, hyper), [strips, run, name, hyper]);
  useEffect(() => {
    if (canvas.current && shown) draw(canvas.current, shown, paints);
  }, [shown, paints]);
  return (
    <>
      <canvas ref={canvas} className="strip" width={places * size.place} height={size.height} aria-hidden="true" />
      <span id={id} hidden>
        {shown ? `${stripSays(shown)};` : ''}
      </span>
    </>
  );
}

/** Colours from the worst place to the best: a strip is painted many times a second while something is dragged. */
function shadesOf(fill: string, theme: Theme): readonly string[] {
  return Array.from({ length: shades }, (_, i) =>
    mix(theme.cardOpen, fill, part.worst + ((part.best - part.worst) * i) / (shades - 1)),
  );
}

function draw(canvas: HTMLCanvasElement, { good }: Data, { colours, lost }: Paints): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { place, height } = size;
  context.clearRect(0, 0, canvas.width, height);
  for (const [i, each] of good.entries()) {
    if (each < 0) continue;
    context.fillStyle = colours[Math.round(each * (shades - 1))];
    context.fillRect(i * place, 0, place, height);
  }
  context.beginPath();
  for (const [i, each] of good.entries()) {
    if (each >= 0) continue;
    // Places are as wide as the hatch repeats: a line goes down each of them twice.
    for (const from of [0, place]) {
      context.moveTo(i * place + place, from);
      context.lineTo(i * place, from + place);
    }
  }
  context.strokeStyle = lost;
  context.stroke();
}

/** What strips say, once for all of a card. */
export function StripWords({ fill }: Pick<StripProps, 'fill'>): ReactElement {
  return (
    <>
      Under a slider: <i style={{ background: fill }} /> low final loss <i className="hatched" /> the run diverges
    </>
  );
}
