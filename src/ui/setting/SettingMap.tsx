// The map of a run over two of its settings: a picture, and a cell on it that is pointed at and can be taken over.
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { runStyle } from '../../scene/palette';
import { settingMap } from '../../scene/setting-map';
import { settingPixels } from '../../scene/setting-pixels';
import type { RunSpec } from '../../scenario/scenario';
import { edgeLine, type Edge } from '../../store/edge';
import { lost, type Grades } from '../../store/grade';
import { scaleOf } from '../../store/map-grades';
import { shareOf, ticksOf } from '../../store/places';
import type { Refined } from '../../store/refine';
import { ruleOf } from '../../store/rules';
import { axisTitle, cellText, valuesText } from '../../store/setting-words';
import { sizes, valuesIn, type MapAxis } from '../../store/settings-map';
import { draw } from '../basins/picture';
import { Figure } from '../over/Figure';
import { Touch, type Place } from '../over/Touch';
import { useTheme } from '../theme';

export interface SettingPictureProps {
  readonly run: RunSpec;
  readonly axes: readonly MapAxis[];
  readonly name: string;
  readonly by: 'steps' | undefined;
  /** Null while there is none. */
  readonly part: Refined | null;
  readonly grades: Grades | null;
  readonly edge: Edge | null;
  /** Tells what is pointed at. */
  readonly read: (says: string | null) => void;
  readonly take: (values: Readonly<Record<string, number>>) => void;
}

const finest = sizes[sizes.length - 1];
/** Cells of the finest map that Shift with an arrow goes. */
const leap = 8;

export function SettingMap({ run, axes, name, by, part, grades, edge, read, take }: SettingPictureProps): ReactElement {
  const theme = useTheme();
  const [place, setPlace] = useState<Place | null>(null);
  const size = part?.size ?? 1;
  const source = useMemo(() => grades && draw(settingPixels(grades.good, size, theme)), [grades, size, theme]);
  const { values } = ruleOf(run);
  const [x, y] = axes.map((axis) => shareOf(axis.hyper, Number(values[axis.name])));
  const uses = x === null || y === null ? null : { x, y, colour: runStyle(theme, run.colour).colour };
  const cellAt = ([across, up]: Place): number => Math.floor(up * size) * size + Math.floor(across * size);
  const middle = (cell: number): { readonly x: number; readonly y: number } => ({ x: ((cell % size) + 0.5) / size, y: (Math.floor(cell / size) + 0.5) / size }); // prettier-ignore
  const cell = place && part ? cellAt(place) : null;
  const says = cell !== null && part ? `${valuesText(run, valuesIn(axes, size, cell))}: ${cellText(part.outcome, cell, by)}` : null; // prettier-ignore
  useEffect(() => read(says), [says, read]);
  const [across, up] = axes.map((axis) => ({ ticks: ticksOf(axis.hyper), title: axisTitle(run, axis) }));

  /** From the cell pointed at, or else from the values in use. */
  const walk = ([dx, dy]: Place, far: boolean): void => {
    const [fromX, fromY] = place ?? [x ?? 0.5, y ?? 0.5];
    const by = far ? leap : 1;
    const step = (share: number, d: number): number => {
      const index = Math.min(finest - 1, Math.max(0, Math.floor(share * finest) + d * by));
      return (index + 0.5) / finest;
    };
    setPlace([step(fromX, dx), step(fromY, dy)]);
  };
  return (
    <Figure
      className="setting-map"
      draw={(width, height, measure) =>
        settingMap({
          width,
          height,
          theme,
          x: across,
          y: up,
          source,
          size,
          lost: (each) => grades?.good[each] === lost,
          edge: edge ? edgeLine(edge, axes) : new Float32Array(0),
          uses,
          best: grades && grades.best >= 0 ? middle(grades.best) : null,
          scale: grades ? scaleOf(grades, height / 2, theme.type.axis) : { ticks: [], title: '' },
          measure,
        })
      }
    >
      {() => (
        <Touch
          label={`Cell of the map of ${name} over ${axes.map(({ hyper }) => hyper.label).join(' and ')}`}
          says={says}
          now={cell ?? 0}
          most={size * size - 1}
          point={setPlace}
          walk={walk}
          take={(given) => {
            const at = given ?? place;
            if (at && part) take(valuesIn(axes, size, cellAt(at)));
          }}
        >
          {cell !== null && (
            <i
              className="over-cell"
              style={{
                left: `${(100 * (cell % size)) / size}%`,
                bottom: `${(100 * Math.floor(cell / size)) / size}%`,
                width: `${100 / size}%`,
                height: `${100 / size}%`,
              }}
            />
          )}
        </Touch>
      )}
    </Figure>
  );
}
