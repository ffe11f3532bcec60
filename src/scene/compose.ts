// A whole still picture as a draw list: ground, axes, paths, marks and labels.
import type { FieldData } from '../field/types';
import { axes } from './axes';
import type { Drawing } from './drawing';
import { ground, groundBackground } from './ground';
import { HeadFinder } from './heads';
import type { Placement } from './labels';
import { marks, type MarksInput } from './marks';
import type { Overlay } from './overlay';
import { ghostItems, pathItems } from './paths';
import type { SceneRun } from './paths';
import { estimateWidth, type Measure } from './text-width';

export interface SceneInput extends Pick<MarksInput, 'plot' | 'theme' | 'start' | 'stationary' | 'letters' | 'row'> {
  readonly field: FieldData | null;
  /** Runs to show, painted in this order. */
  readonly runs: readonly SceneRun[];
  /** Whether the way to come is shown faintly. */
  readonly ghost: boolean;
  readonly measure?: Measure;
  readonly previous?: ReadonlyMap<string, Placement>;
  readonly overlay?: Overlay | null;
}

/** The picture of a scene at one step. */
export function compose(input: SceneInput): Drawing {
  const { plot, theme, field, runs, row } = input;
  const scale = axes(plot, theme);
  const { items } = marks({
    ...input,
    runs: runs.map((run) => ({ run, head: new HeadFinder(run.rows, plot).find(row) })),
    axisBoxes: scale.boxes,
    measure: input.measure ?? estimateWidth,
    previous: input.previous ?? new Map<string, Placement>(),
  });
  return {
    width: plot.width,
    height: plot.height,
    background: groundBackground(field, theme),
    items: [
      ...ground(field, plot, theme),
      ...scale.items,
      ...(input.ghost ? runs.flatMap((run) => ghostItems(run, plot, theme)) : []),
      ...runs.flatMap((run) => pathItems(run, row, plot, theme)),
      ...items,
    ],
  };
}
