// The band around a curve of medians: from its lower line to its upper one, cut at the chart's edges, outlined by a hairline.
import type { Box } from './clip';
import type { Item } from './drawing';

/** Packed place, value. What is as great as numbers get is beyond any chart. */
export interface Band {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** 16 %, behind a colour in six digits. */
const faint = '29';
/** 45 %: on a dark page the tint alone is hardly seen, and medians stay the stronger lines. */
const edge = '73';

/** The points of both lines that a chart may be scaled by. */
export function bandPoints({ low, high }: Band): Float64Array {
  const points = new Float64Array(low.length + high.length);
  let size = 0;
  for (const line of [low, high]) {
    for (let i = 0; i < line.length; i += 2) {
      if (line[i + 1] === Number.MAX_VALUE) continue;
      points[size++] = line[i];
      points[size++] = line[i + 1];
    }
  }
  return points.subarray(0, size);
}

/** `x` of a place on the axis and `y` of a value are pixels. */
export function bandItem(
  { low, high }: Band,
  { x0, y0, x1, y1 }: Box,
  x: (at: number) => number,
  y: (value: number) => number,
  colour: string,
): Item {
  const ring = new Float32Array(low.length + high.length);
  const put = (points: Float64Array, from: number, to: number): void => {
    ring[to] = Math.min(x1, Math.max(x0, x(points[from])));
    ring[to + 1] = Math.min(y1, Math.max(y0, y(points[from + 1])));
  };
  for (let i = 0; i < low.length; i += 2) put(low, i, i);
  // and back
  for (let i = 0; i < high.length; i += 2) put(high, high.length - 2 - i, low.length + i);
  return { kind: 'area', rings: [ring], fill: colour + faint, stroke: colour + edge, width: 0 };
}
