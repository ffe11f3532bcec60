// Point lists of surfaces that do not change under reflections.
import type { Point, Stationary } from '../formula/define';

/** Every point with every combination of signs, without repeats. */
export function reflected(points: readonly Point[]): readonly Point[] {
  return unique(points.flatMap(([x, y]): Point[] => [[x, y], [-x, y], [x, -y], [-x, -y]])); // prettier-ignore
}

/** Every point, and every point with its coordinates swapped, without repeats. */
export function swapped(points: readonly Point[]): readonly Point[] {
  return unique(points.flatMap(([x, y]): Point[] => [[x, y], [y, x]])); // prettier-ignore
}

/** Every pair of one of `xs` with one of `ys`. */
export function pairs(xs: readonly number[], ys: readonly number[] = xs): readonly Point[] {
  return xs.flatMap((x) => ys.map((y): Point => [x, y]));
}

/** Entries of one kind at all the points. */
export function all(kind: Stationary['kind'], points: readonly Point[]): readonly Stationary[] {
  return points.map((at) => ({ at, kind }));
}

function unique(points: readonly Point[]): readonly Point[] {
  // Adding 0 makes -0 and 0 the same.
  return [...new Map(points.map(([x, y]): [string, Point] => [`${x + 0},${y + 0}`, [x + 0, y + 0]])).values()];
}
