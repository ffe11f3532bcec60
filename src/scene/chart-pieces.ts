// What the loss chart is made of: lengths that grow with its type, lines of text, hairlines.
import type { Item } from './drawing';
import type { Theme } from './themes';

/** Weight of the names of runs. */
export const name = 600;
/** Lengths in pixels for type of 12; they grow with it. */
const lengths = {
  top: 22,
  bottom: 21,
  left: 40,
  /** From the plot to the names right of it: room for the lines that lead to them. */
  gutter: 18,
  /** Lines of names are this far apart, and closer where there are many. */
  usual: 14,
  least: 12,
  lost: 4.5,
  arrow: 6,
};

/** The lengths in this theme's pixels, and the size of its type as `small`. */
export function measures({ type: { axis: small } }: Theme) {
  const by = small / 12;
  const grown = (key: keyof typeof lengths): number => by * lengths[key];
  return { by, small, grown };
}

export type Text = Extract<Item, { kind: 'text' }>;

/** Makes lines of text of one size. */
export function textOf(size: number) {
  return (x: number, y: number, words: string, fill: string, anchor: Text['anchor'], weight = 400): Text => {
    return { kind: 'text', x, y, text: words, fill, halo: null, size, weight, anchor };
  };
}

export function hairline(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  stroke: string,
  dash: readonly number[],
): Extract<Item, { kind: 'line' }> {
  const points = Float32Array.of(x0, y0, x1, y1);
  return { kind: 'line', points, stroke, width: 0, dash, phase: 0, casing: null, opacity: 1 };
}
