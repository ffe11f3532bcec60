// Fewer points for the same line: Douglas and Peucker's method on a short block of points.

/**
 * The line without the points that lie within `tolerance` of it; the ends stay.
 * @param points packed x, y; at most about 1,000 points, since the worst case is quadratic
 */
export function simplify(points: Float32Array, tolerance: number): Float32Array {
  const count = points.length / 2;
  if (count < 3) return points;
  const keep = new Uint8Array(count);
  keep[0] = keep[count - 1] = 1;
  const open: number[] = [0, count - 1];
  while (open.length > 0) {
    const last = open.pop() ?? 0;
    const first = open.pop() ?? 0;
    const [ax, ay] = [points[2 * first], points[2 * first + 1]];
    const [dx, dy] = [points[2 * last] - ax, points[2 * last + 1] - ay];
    const square = dx * dx + dy * dy;
    let farthest = tolerance * tolerance;
    let at = 0;
    for (let i = first + 1; i < last; i++) {
      const [x, y] = [points[2 * i] - ax, points[2 * i + 1] - ay];
      // Distance from the stretch, not from the endless line: a path that turns back keeps its turning point.
      const part = square === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / square));
      const [ex, ey] = [x - part * dx, y - part * dy];
      const distance = ex * ex + ey * ey;
      if (distance > farthest) [farthest, at] = [distance, i];
    }
    if (at > 0) {
      keep[at] = 1;
      open.push(first, at, at, last);
    }
  }
  const kept = keep.reduce((sum, k) => sum + k, 0);
  const result = new Float32Array(2 * kept);
  for (let i = 0, n = 0; i < count; i++) {
    if (keep[i] === 0) continue;
    result[n++] = points[2 * i];
    result[n++] = points[2 * i + 1];
  }
  return result;
}
