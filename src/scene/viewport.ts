// From the plane of a surface to the pixels of a plot and back: one scale for both axes, y upwards.
import type { Point, View } from '../formula/define';

/**
 * A plot's window on the plane. Pixels are CSS pixels from the plot's top left corner. For hot loops the map is also given as
 * numbers: px = scale * x + left, py = top - scale * y.
 */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** What is shown, wider than the view on the plot's longer side. */
  readonly window: View;
  /** Pixels per unit, the same on both axes. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  toPixel(point: Point): Point;
  toValue(pixel: Point): Point;
}

/**
 * The viewport that shows all of `view`, centred, and more on the side where the plot is longer. A later pan or zoom is the
 * viewport of another view.
 * @param width, height of the plot in CSS pixels; less than 1 counts as 1, so that a plot not laid out yet has a viewport
 */
export function viewport(view: View, width: number, height: number): Viewport {
  const [[x0, x1], [y0, y1]] = view;
  const w = Math.max(1, width);
  const h = Math.max(1, height);
  const scale = Math.min(w / (x1 - x0), h / (y1 - y0));
  const centre: Point = [(x0 + x1) / 2, (y0 + y1) / 2];
  const left = w / 2 - scale * centre[0];
  const top = h / 2 + scale * centre[1];
  const reach: Point = [w / (2 * scale), h / (2 * scale)];
  return {
    width: w,
    height: h,
    scale,
    left,
    top,
    window: [
      [centre[0] - reach[0], centre[0] + reach[0]],
      [centre[1] - reach[1], centre[1] + reach[1]],
    ],
    toPixel: ([x, y]) => [scale * x + left, top - scale * y],
    toValue: ([px, py]) => [(px - left) / scale, (top - py) / scale],
  };
}
