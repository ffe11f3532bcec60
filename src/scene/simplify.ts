// Fewer points for the same line: Douglas and Peucker's method on a short block of points.

/**
 * The line without the points that lie within `tolerance` of it; the ends stay. A line that turns at nearly every point is given
 * back as it is.
 * @param points packed x, y; at most about 1,000 points, since the worst case is quadratic
 */
export function simplify(points: Float32Array, tolerance: number): Float32Array {
  const count = points.length / 2;
  if (count < 3 || !isWorthIt(points, tolerance * tolerance)) return points;
  const keep = new Uint8Array(count);
  keep[0] = keep[count - 1] = 1;
  let kept = 2;
  const open: number[] = [0, count - 1];
  while (open.length > 0) {
    const last = open.pop() ?? 0;
    const first = open.pop() ?? 0;
    let farthest = tolerance * tolerance;
    let at = 0;
    for (let i = first + 1; i < last; i++) {
      const distance = squareDistance(points, i, first, last);
      if (distance <= farthest) continue;
      farthest = distance;
      at = i;
    }
    if (at === 0) continue;
    keep[at] = 1;
    kept++;
    open.push(first, at, at, last);
  }
  const result = new Float32Array(2 * kept);
  for (let i = 0, n = 0; i < count; i++) {
    if (keep[i] === 0) continue;
    result[n++] = points[2 * i];
    result[n++] = points[2 * i + 1];
  }
  return result;
}

/** Whether a quarter of the points at least lie on the line between their neighbours: a zig-zag costs most and loses nothing. */
function isWorthIt(points: Float32Array, limit: number): boolean {
  const count = points.length / 2;
  let straight = 0;
  for (let i = 1; i + 1 < count; i++) if (squareDistance(points, i, i - 1, i + 1) <= limit) straight++;
  return 4 * straight >= count - 2;
}

/** Square of the distance of point i from the stretch between two others; not from the endless line: turning points stay. */
function squareDistance(points: Float32Array, i: number, first: number, last: number): number {
  const ax = points[2 * first];
  const ay = points[2 * first + 1];
  const dx = points[2 * last] - ax;
  const dy = points[2 * last + 1] - ay;
  const x = points[2 * i] - ax;
  const y = points[2 * i + 1] - ay;
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / square));
  const ex = x - part * dx;
  const ey = y - part * dy;
  return ex * ex + ey * ey;
}
