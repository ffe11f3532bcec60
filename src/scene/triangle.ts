// A triangle that a rule moves over the ground: its outline, thin, in the run's colour.
import type { Point } from '../formula/define';
import type { Item } from './drawing';
import { runStyle } from './palette';
import type { Theme } from './themes';
import type { Viewport } from './viewport';

/** In the light theme, in pixels. */
const width = 1.4;
/** Canvases lose their way beyond so many pixels. */
const farthest = 1e6;

/** Nothing where a corner is no point, or farther away than can be drawn. @param colour palette index of the run */
export function triangleItems(
  corners: readonly Point[],
  colour: number,
  plot: Viewport,
  theme: Theme,
): readonly Item[] {
  const pixels = corners.map((corner) => plot.toPixel(corner));
  if (!pixels.flat().every((each) => Math.abs(each) < farthest)) return [];
  const by = theme.marks;
  return [
    {
      kind: 'line',
      points: Float32Array.from([...pixels, pixels[0]].flat()),
      stroke: runStyle(theme, colour).colour,
      width: width * by,
      dash: [],
      phase: 0,
      casing: { colour: theme.halo, width: 1.2 * by },
      opacity: 1,
    },
  ];
}
