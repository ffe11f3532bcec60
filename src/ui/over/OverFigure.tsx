// Curves of runs over one setting: a chart, and on one of its curves a place that is pointed at and can be taken over.
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Placement } from '../../scene/labels';
import { overChart, type OverChart, type OverChartInput } from '../../scene/over-chart';
import { valueAt, type OverRun } from '../../scene/over-run';
import { runStyle } from '../../scene/palette';
import { useTheme } from '../theme';
import { Figure } from './Figure';
import { Touch, type Place } from './Touch';

export interface OverFigureProps extends Pick<
  OverChartInput,
  'x' | 'title' | 'wanted' | 'minimum' | 'start' | 'edge' | 'runs'
> {
  readonly className: string;
  readonly label: string;
  /** Cells along the axis by now. */
  readonly count: number;
  /** What a run comes to in a cell, in words. */
  readonly says: (run: OverRun, cell: number) => string;
  readonly read: (says: string | null) => void;
  readonly take: (run: OverRun, cell: number) => void;
}

/** Cells that Shift with an arrow goes. */
const leap = 8;

interface At {
  readonly x: number;
  readonly key: string;
}

export function OverFigure({ className, label, count, says, read, take, ...input }: OverFigureProps): ReactElement {
  const theme = useTheme();
  const { runs } = input;
  const [at, setAt] = useState<At | null>(null);
  const previous = useRef<ReadonlyMap<string, Placement>>(new Map());
  const drawn = useRef<OverChart | null>(null);
  const run = at ? runs.find(({ key }) => key === at.key) : undefined;
  const cell = at && run ? Math.min(count - 1, Math.floor(at.x * count)) : null;
  const text = cell !== null && run ? says(run, cell) : null;
  useEffect(() => read(text), [text, read]);

  /** The run whose curve is nearest above or below; of those without a value there, the one that ends nearest. */
  const nearest = ([x, y]: Place): At | null => {
    const made = drawn.current;
    if (!made) return null;
    const { y0, y1 } = made.plot;
    const far = (each: OverRun): number => {
      const value = valueAt(each, x);
      return value === null ? Infinity : Math.abs(Math.min(y1, Math.max(y0, made.y(value))) - (y1 - y * (y1 - y0)));
    };
    const sorted = [...runs].sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
    const first = sorted.at(0);
    return first ? { x, key: first.key } : null;
  };
  const walk = ([dx, dy]: Place, far: boolean): void => {
    const index = Math.max(0, runs.findIndex(({ key }) => key === at?.key)); // prettier-ignore
    const next = runs.at((index - dy + runs.length) % runs.length);
    if (!next) return;
    const x = at?.x ?? next.uses ?? 0.5;
    const place = Math.min(count - 1, Math.max(0, Math.floor(x * count) + dx * (far ? leap : 1)));
    setAt({ x: (place + 0.5) / count, key: next.key });
  };
  return (
    <Figure
      className={className}
      draw={(width, height, measure) =>
        overChart({ ...input, width, height, theme, measure, previous: previous.current })
      }
    >
      {(made) => {
        drawn.current = made;
        previous.current = made.placements;
        const x = cell === null ? 0 : (cell + 0.5) / count;
        const value = run ? valueAt(run, x) : null;
        const { y0, y1 } = made.plot;
        return (
          <Touch
            label={label}
            says={text}
            now={cell ?? 0}
            most={count - 1}
            point={(place) => setAt(place && nearest(place))}
            walk={walk}
            take={(place) => {
              const wanted = place ? nearest(place) : at;
              const taken = runs.find(({ key }) => key === wanted?.key);
              if (wanted && taken) take(taken, Math.min(count - 1, Math.floor(wanted.x * count)));
            }}
          >
            {run && (
              <i
                className="over-dot"
                style={{
                  left: `${100 * x}%`,
                  top: value === null ? 0 : Math.min(y1, Math.max(y0, made.y(value))) - y0,
                  background: runStyle(theme, run.colour).colour,
                }}
              />
            )}
          </Touch>
        );
      }}
    </Figure>
  );
}
