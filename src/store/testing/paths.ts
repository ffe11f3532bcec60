// Paths for tests: rows given as points, the loss a bowl over the origin.
import type { End, Labels } from '../../engine/types';
import { Path } from '../path';

export const nothing: Labels = { reached: null, stalled: null, leftView: null };

export function path(
  points: readonly (readonly [number, number])[],
  end: End | null = null,
  labels: Labels | null = null,
): Path {
  const made = new Path();
  made.append(0, Float64Array.from(points.flatMap(([x, y]) => [x, y, x * x + y * y])));
  made.end = end;
  made.labels = labels;
  return made;
}
