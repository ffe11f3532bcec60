// The ground: coloured bands between contours, hairline isolines.
import type { FieldData } from '../field/types';
import { mix } from './colour';
import type { Item } from './drawing';
import { groundRamp, type Theme } from './themes';
import type { Viewport } from './viewport';

/** How much of the ink is in an isoline: it is told from its band on every band alike. */
const isolineInk = 0.75;

/** The colour under the lowest contour, which the plot is filled with before its bands. */
export function groundBackground(field: FieldData | null, theme: Theme): string {
  return field && field.thresholds.length > 0 ? theme.ground.lowest : theme.ground.highest;
}

/** Bands from the lowest up, each filled over the one before and outlined by a hairline. Empty without a field. */
export function ground(field: FieldData | null, plot: Viewport, theme: Theme): Item[] {
  if (!field) return [];
  const { scale, left, top } = plot;
  const colours = groundRamp(theme, field.thresholds.length + 1);
  return Array.from(field.thresholds, (_, band): Item => {
    const rings: Float32Array[] = [];
    for (let ring = field.bands[band]; ring < field.bands[band + 1]; ring++) {
      const points = field.coordinates.slice(2 * field.rings[ring], 2 * field.rings[ring + 1]);
      for (let i = 0; i < points.length; i += 2) {
        points[i] = scale * points[i] + left;
        points[i + 1] = top - scale * points[i + 1];
      }
      rings.push(points);
    }
    const fill = colours[band + 1] ?? theme.ground.highest;
    return { kind: 'area', rings, fill, stroke: mix(fill, theme.isoline, isolineInk), width: theme.lines.isoline };
  });
}

/**
 * What the contours do not reach while others are on their way: plain ground around their window. Empty where they fill the
 * plot.
 */
export function beyond(field: FieldData | null, plot: Viewport, theme: Theme): Item[] {
  if (!field || field.thresholds.length === 0) return [];
  const { width, height } = plot;
  const [[x0, x1], [y0, y1]] = field.window;
  const [left, top] = plot.toPixel([x0, y1]);
  const [right, bottom] = plot.toPixel([x1, y0]);
  // Half a pixel is rounding of the same window.
  if (left <= 0.5 && top <= 0.5 && right >= width - 0.5 && bottom >= height - 0.5) return [];
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const [l, r] = [within(left, width), within(right, width)];
  const [t, b] = [within(top, height), within(bottom, height)];
  const rings = [
    Float32Array.of(0, 0, width, 0, width, height, 0, height, 0, 0),
    Float32Array.of(l, t, r, t, r, b, l, b, l, t),
  ];
  return [{ kind: 'area', rings, fill: theme.ground.highest, stroke: null, width: 0 }];
}
