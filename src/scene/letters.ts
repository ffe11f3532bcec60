// Letters of minima as labels: they stand still, and so have the first choice of a place.
import type { Point } from '../formula/define';
import { glyphs, type Label } from './marks';
import type { Measure } from './text-width';
import type { Theme } from './themes';
import type { Viewport } from './viewport';

/** What a minimum is called on a map. */
export interface Letter {
  readonly at: Point;
  readonly text: string;
}

/** The labels of those that the plot shows. */
export function letterLabels(
  letters: readonly Letter[],
  plot: Viewport,
  theme: Theme,
  measure: Measure,
): readonly Label[] {
  const size = theme.type.label;
  const alike = {
    colour: theme.ink,
    radius: theme.marks * glyphs.minimum.size,
    height: 1.2 * size,
    side: 'left',
  } as const;
  return letters.flatMap(({ at, text }) => {
    const [x, y] = plot.toPixel(at);
    if (x < 0 || y < 0 || x > plot.width || y > plot.height) return [];
    return [{ ...alike, key: `at ${text}`, text, x, y, width: measure(text, size, 600) }];
  });
}
