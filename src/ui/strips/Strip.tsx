// A slider's own landscape, over its track: stronger where the final loss is lower, hatched where the run diverges.
import { useEffect, useRef } from 'react';
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
const hatch = 6;
/** How much of the colour is in the best place, and in the worst. */
const part = { best: 0.8, worst: 0.05 } as const;

export function Strip({ id, run, name, hyper, fill }: StripProps): ReactElement {
  const strips = stripsOf(useApp());
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const shown = useStore(strips.store, (state) => (state.run === run ? (state.strips.get(name) ?? null) : null));
  useEffect(() => strips.show(run, name, hyper), [strips, run, name, hyper]);
  useEffect(() => {
    if (canvas.current && shown) draw(canvas.current, shown, fill, theme);
  }, [shown, fill, theme]);
  return (
    <>
      <canvas ref={canvas} className="strip" width={places * size.place} height={size.height} aria-hidden="true" />
      <span id={id} hidden>
        {shown ? `${stripSays(shown)};` : ''}
      </span>
    </>
  );
}

function draw(canvas: HTMLCanvasElement, { good }: Data, fill: string, theme: Theme): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { place, height } = size;
  context.clearRect(0, 0, canvas.width, height);
  for (const [i, each] of good.entries()) {
    if (each < 0) {
      context.fillStyle = mix(theme.cardOpen, theme.bad, 0.65);
      for (let y = 0; y < height; y++)
        for (let x = i * place; x < (i + 1) * place; x++) if ((x + y) % hatch === 0) context.fillRect(x, y, 1, 1);
    } else {
      context.fillStyle = mix(theme.cardOpen, fill, part.worst + (part.best - part.worst) * each);
      context.fillRect(i * place, 0, place, height);
    }
  }
}
