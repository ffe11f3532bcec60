// Paths as lines: the way gone so far with its casing, dash and colour, and the way to come as a faint ghost.
import { mix } from './colour';
import type { Item } from './drawing';
import { runStyle, type RunStyle } from './palette';
import type { RowSource } from './rows';
import type { Theme } from './themes';
import { Tracer, type Stroke } from './trace';
import type { Viewport } from './viewport';

/** While one run is being changed the others are `faded`, and its way as it was `before` lies under the new one. */
export type Look = 'plain' | 'faded' | 'before';

/** A run as the scene shows it. A recomputed run has new rows: another RowSource. */
export interface SceneRun {
  /** Stable while the page lives. */
  readonly key: string;
  /** The label beside its marker. */
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  readonly rows: RowSource;
  /** `plain` where it is left out. */
  readonly look?: Look;
}

/** How lines of a run look, for both painters. */
export interface PathStyle {
  readonly style: RunStyle;
  readonly dash: readonly number[];
  readonly casing: string;
  readonly ghost: string;
  /** Widths in pixels; `cased` is that of the casing under a path. */
  readonly widths: { readonly path: number; readonly cased: number; readonly ghost: number };
}

/** Dash and gap of a way as it was before, in its widths: fine, and like no run's. */
const finely = [2, 2.5];

/** The style of a run's line; dashes in pixels. Pale colours are mixed, not transparent, so that pieces may overlap where they join. */
export function pathStyle(theme: Theme, { colour, look = 'plain' }: Pick<SceneRun, 'colour' | 'look'>): PathStyle {
  const style = runStyle(theme, colour);
  const { path: usual, casing, ghost } = theme.lines;
  const paler = (share: number) => mix(theme.ground.highest, style.colour, share);
  const path = look === 'before' ? 1.25 * ghost : usual;
  return {
    style: look === 'plain' ? style : { ...style, colour: paler(look === 'faded' ? 0.4 : 0.75) },
    widths: { path, cased: path + 2 * casing, ghost },
    dash: (look === 'before' ? finely : style.dash).map((part) => part * path),
    casing: theme.halo,
    ghost: paler(0.42),
  };
}

/** How far a run's way is drawn at row k: as it was before it is drawn whole. */
export const reach = ({ look }: Pick<SceneRun, 'look'>, k: number): number => (look === 'before' ? Infinity : k);

/** Whether the way to come is shown of a run, where it is shown at all. */
export const hasGhost = ({ look = 'plain' }: Pick<SceneRun, 'look'>): boolean => look === 'plain';

/** The whole way of a run, faint and thin: painted first, so that the past covers it. */
export function ghostItems(run: SceneRun, plot: Viewport, theme: Theme): Item[] {
  if (!hasGhost(run)) return [];
  const { ghost, widths } = pathStyle(theme, run);
  return new Tracer(run.rows, plot).advance(Infinity).map((stroke) => line(stroke, ghost, widths.ghost, []));
}

/** The way of a run up to row k: all casing first, so that a path never cuts itself. */
export function pathItems(run: SceneRun, k: number, plot: Viewport, theme: Theme): Item[] {
  const { style, dash, casing, widths } = pathStyle(theme, run);
  const strokes = new Tracer(run.rows, plot).advance(reach(run, k));
  return [
    ...strokes.map((stroke) => line(stroke, casing, widths.cased, [])),
    ...strokes.map((stroke) => line(stroke, style.colour, widths.path, dash)),
  ];
}

function line({ points, phase }: Stroke, stroke: string, width: number, dash: readonly number[]): Item {
  return { kind: 'line', points, stroke, width, dash, phase, casing: null, opacity: 1 };
}
