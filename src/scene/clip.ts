// Rectangles: what they hold, whether they overlap, and the part of a straight line inside one.

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The square around a point. */
export function around(x: number, y: number, radius: number): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/**
 * Where the line from p to q enters and leaves the box, as parts of the way from p to q (Liang and Barsky 1984); null where it
 * misses the box. Coordinates must be finite.
 */
export function clipLine(
  box: Box,
  px: number,
  py: number,
  qx: number,
  qy: number,
): readonly [enter: number, leave: number] | null {
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [px - qx, px - box.x0],
    [qx - px, box.x1 - px],
    [py - qy, py - box.y0],
    [qy - py, box.y1 - py],
  ];
  for (const [towards, room] of sides) {
    if (towards === 0) {
      if (room < 0) return null;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  return enter <= leave ? [enter, leave] : null;
}
