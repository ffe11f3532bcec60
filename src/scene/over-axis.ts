// Numbers along an axis that is a slider: marks at all of them, texts at as many as have room.
import type { Item } from './drawing';
import { hairline, measures, textOf } from './chart-pieces';
import type { Measure } from './text-width';
import type { Theme } from './themes';

/** A number along a slider. */
export interface AxisTick {
  /** As a share of the slider's length. */
  readonly at: number;
  /** Null: a mark alone, a short one. */
  readonly text: string | null;
}

/** A slider as an axis of a picture. */
export interface OverAxis {
  /** Those that matter most first. */
  readonly ticks: readonly AxisTick[];
  /** "learning rate η". */
  readonly title: string;
}

/** Between texts on one axis, in parts of the type's size. */
const apart = { level: 0.9, upright: 0.6 };

/** The ticks whose texts have room beside those before them. @param extent of a text along the axis, in pixels */
export function roomy(
  ticks: readonly AxisTick[],
  pixels: number,
  gap: number,
  extent: (text: string) => number,
): ReadonlySet<AxisTick> {
  const taken: (readonly [number, number])[] = [];
  return new Set(
    ticks.filter(({ at, text }) => {
      if (text === null) return false;
      const half = (extent(text) + gap) / 2;
      const [from, to] = [at * pixels - half, at * pixels + half];
      if (taken.some(([low, high]) => from < high && to > low)) return false;
      taken.push([from, to]);
      return true;
    }),
  );
}

/** An axis along the bottom: marks from `y` down, texts under them, the title at the far right under these. */
export function levelAxis(
  { ticks, title }: OverAxis,
  theme: Theme,
  measure: Measure,
  x0: number,
  x1: number,
  y: number,
): Item[] {
  const { by, small } = measures(theme);
  const text = textOf(small);
  const texts = roomy(ticks, x1 - x0, apart.level * small, (each) => measure(each, small, 400));
  const marks = ticks.flatMap((tick): Item[] => {
    const x = x0 + tick.at * (x1 - x0);
    const long = tick.text !== null;
    const line = { ...hairline(x, y, x, y + (long ? 6 : 3) * by, theme.outline, []), width: theme.lines.axis };
    return texts.has(tick) && tick.text !== null
      ? [line, text(x, y + 18 * by, tick.text, theme.muted, 'middle')]
      : [line];
  });
  return [...marks, text((x0 + x1) / 2, y + 36 * by, title, theme.muted, 'middle')];
}

/** An axis along the left: marks from `x` to the left, texts beside them; the title stands above it. */
export function uprightAxis({ ticks, title }: OverAxis, theme: Theme, x: number, y0: number, y1: number): Item[] {
  const { by, small } = measures(theme);
  const text = textOf(small);
  const texts = roomy(ticks, y1 - y0, apart.upright * small, () => small);
  const marks = ticks.flatMap((tick): Item[] => {
    const y = y1 - tick.at * (y1 - y0);
    const long = tick.text !== null;
    const line = { ...hairline(x - (long ? 6 : 3) * by, y, x, y, theme.outline, []), width: theme.lines.axis };
    return texts.has(tick) && tick.text !== null
      ? [line, text(x - 9 * by, y + 0.36 * small, tick.text, theme.muted, 'end')]
      : [line];
  });
  return [...marks, text(0, y0 - 13 * by, title, theme.muted, 'start')];
}

/** Room left of an upright axis for its texts. */
export function uprightRoom({ ticks }: OverAxis, theme: Theme, measure: Measure): number {
  const { by, small } = measures(theme);
  return Math.ceil(9 * by + Math.max(0, ...ticks.map(({ text }) => (text === null ? 0 : measure(text, small, 400)))));
}
