// The scale of each coordinate as an ellipse.
import type { Point } from '../formula/define';

/** Half axes in pixels, the larger as long as given; null where they are no lengths. */
export function halfAxes([a, b]: Point, larger: number): Point | null {
  const most = Math.max(Math.abs(a), Math.abs(b));
  if (!(most > 0) || !Number.isFinite(most) || Number.isNaN(a) || Number.isNaN(b)) return null;
  const length = (value: number): number => Math.max((larger * Math.abs(value)) / most, 1);
  return [length(a), length(b)];
}

/** Its outline, packed x, y. */
export function ellipse([x, y]: Point, [a, b]: Point): Float32Array {
  const sides = 48;
  return Float32Array.from({ length: 2 * (sides + 1) }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 2)) / sides;
    return i % 2 === 0 ? x + a * Math.cos(angle) : y + b * Math.sin(angle);
  });
}
