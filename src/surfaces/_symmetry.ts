// Lists of stationary points of surfaces that do not change under reflections, or are sums of their coordinates' own.
import type { Point, Stationary } from '../formula/define';

/** Every point with every combination of signs, without repeats. */
export function reflected(points: readonly Stationary[]): readonly Stationary[] {
  return copied(points, ([x, y]) => [[x, y], [-x, y], [x, -y], [-x, -y]]); // prettier-ignore
}

/** Every point, and every point with its coordinates swapped, without repeats. */
export function swapped(points: readonly Stationary[]): readonly Stationary[] {
  return copied(points, ([x, y]) => [[x, y], [y, x]]); // prettier-ignore
}

/** A place of one coordinate, and the loss it adds. */
interface Place {
  readonly at: number;
  readonly value: number;
}

/** Every pair of one of `xs` with one of `ys`. */
export function sums(kind: Stationary['kind'], xs: readonly Place[], ys: readonly Place[] = xs): readonly Stationary[] {
  return xs.flatMap((x) => ys.map((y) => ({ at: [x.at, y.at] as const, kind, value: x.value + y.value })));
}

/** Points of one kind, and the loss there. */
export function all(
  kind: Stationary['kind'],
  points: readonly (readonly [x: number, y: number, value: number])[],
): readonly Stationary[] {
  return points.map(([x, y, value]) => ({ at: [x, y], kind, value }));
}

/** The copies of all points, without repeats. */
function copied(points: readonly Stationary[], copies: (at: Point) => readonly Point[]): readonly Stationary[] {
  const all = points.flatMap((point) => copies(point.at).map(([x, y]) => ({ ...point, at: [x + 0, y + 0] as const })));
  return [...new Map(all.map((point) => [point.at.join(), point])).values()]; // adding 0 made -0 and 0 the same
}
