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
    return { kind: 'area', rings, fill, stroke: mix(fill, theme.isoline, isolineInk), width: 0 };
  });
}
