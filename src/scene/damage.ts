// What a new stroke changes: rectangles of whole device pixels along it, so that what is repainted inside them has no seams.
import type { Box } from './clip';

/** A longer stroke is followed by several rectangles, in pixels: one around a long slant would be mostly empty. */
const side = 48;

/** Rectangles of whole device pixels that cover a line packed x, y with the given reach to each side. */
export function damageOf(points: Float32Array, reach: number, pixelRatio: number): Box[] {
  const boxes: Box[] = [];
  let [x, y] = [points[0], points[1]];
  let box: Box = { x0: x, y0: y, x1: x, y1: y };
  const go = (toX: number, toY: number): void => {
    const wider = around(box, toX, toY);
    if (Math.max(wider.x1 - wider.x0, wider.y1 - wider.y0) > side) {
      boxes.push(box);
      box = around({ x0: x, y0: y, x1: x, y1: y }, toX, toY);
    } else box = wider;
    [x, y] = [toX, toY];
  };
  for (let i = 2; i < points.length; i += 2) {
    const [fromX, fromY, toX, toY] = [x, y, points[i], points[i + 1]];
    const parts = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / side);
    for (let part = 1; part < parts; part++) {
      go(fromX + ((toX - fromX) * part) / parts, fromY + ((toY - fromY) * part) / parts);
    }
    go(toX, toY);
  }
  boxes.push(box);
  const down = (value: number): number => Math.floor((value - reach) * pixelRatio) / pixelRatio;
  const up = (value: number): number => Math.ceil((value + reach) * pixelRatio) / pixelRatio;
  return boxes.map(({ x0, y0, x1, y1 }) => ({ x0: down(x0), y0: down(y0), x1: up(x1), y1: up(y1) }));
}

function around({ x0, y0, x1, y1 }: Box, x: number, y: number): Box {
  return { x0: Math.min(x0, x), y0: Math.min(y0, y), x1: Math.max(x1, x), y1: Math.max(y1, y) };
}
