// Paths as lines: the way gone so far with its casing, dash and colour, and the way to come as a faint ghost.
import { mix } from './colour';
import type { Item } from './drawing';
import { runStyle, type RunStyle } from './palette';
import type { RowSource } from './rows';
import type { Theme } from './themes';
import { Tracer, type Stroke } from './trace';
import type { Viewport } from './viewport';

/** A run as the scene shows it. A recomputed run has new rows: another RowSource. */
export interface SceneRun {
  /** Stable while the page lives. */
  readonly key: string;
  /** The label beside its marker. */
  readonly name: string;
  /** Palette index 0..15. */
  readonly colour: number;
  readonly rows: RowSource;
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

/** The style of a run's line; dashes in pixels. */
export function pathStyle(theme: Theme, colour: number): PathStyle {
  const style = runStyle(theme, colour);
  const { path, casing, ghost } = theme.lines;
  return {
    style,
    widths: { path, cased: path + 2 * casing, ghost },
    dash: style.dash.map((part) => part * path),
    casing: theme.halo,
    // Solid, not transparent, so that pieces may overlap where they join.
    ghost: mix(theme.ground.highest, style.colour, 0.42),
  };
}

/** The whole way of a run, faint and thin: painted first, so that the past covers it. */
export function ghostItems(run: SceneRun, plot: Viewport, theme: Theme): Item[] {
  const { ghost, widths } = pathStyle(theme, run.colour);
  return new Tracer(run.rows, plot).advance(Infinity).map((stroke) => line(stroke, ghost, widths.ghost, []));
}

/** The way of a run up to row k: all casing first, so that a path never cuts itself. */
export function pathItems(run: SceneRun, k: number, plot: Viewport, theme: Theme): Item[] {
  const { style, dash, casing, widths } = pathStyle(theme, run.colour);
  const strokes = new Tracer(run.rows, plot).advance(k);
  return [
    ...strokes.map((stroke) => line(stroke, casing, widths.cased, [])),
    ...strokes.map((stroke) => line(stroke, style.colour, widths.path, dash)),
  ];
}

function line({ points, phase }: Stroke, stroke: string, width: number, dash: readonly number[]): Item {
  return { kind: 'line', points, stroke, width, dash, phase, casing: null, opacity: 1 };
}
