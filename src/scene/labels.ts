// Where labels stand: beside their marker, never over another label, a marker or the frame's edge, and steady from frame to frame.
import { overlaps, type Box } from './clip';

/** A label that wants a place near (x, y). */
export interface LabelRequest {
  /** Stable from frame to frame. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the marker it belongs to. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** The side to try first. */
  readonly side: 'left' | 'right';
}

/** Where a label stands relative to its marker: the corner of its box nearest the top left. */
export interface Placement {
  readonly dx: number;
  readonly dy: number;
  readonly side: 'left' | 'right' | 'middle';
}

export interface LabelInput {
  readonly width: number;
  readonly height: number;
  /** Placed in this order: the first has the first choice. */
  readonly labels: readonly LabelRequest[];
  /** Boxes no label may touch: markers, the start ring. */
  readonly blocked: readonly Box[];
  /** Boxes better left free: axis numbers, minima. */
  readonly shunned: readonly Box[];
  /** Points better left free, packed x, y: the paths. */
  readonly paths: Float32Array;
  /** What the frame before decided. */
  readonly previous: ReadonlyMap<string, Placement>;
}

/** Between a label and its marker. */
const gap = 5;
/** Between a label and the frame's edge, and between labels. */
const edge = 6;
const apart = 2;
/** Labels are pushed apart in these steps and tried as far as this; farther for a label more than `usual` pixels high. */
const nudge = 4;
const rows = 40;
const usual = 20;
const columns = [0, 14, 34, 70, 120];
/** Costs in pixels of distance. */
const cost = { otherSide: 5, middle: 9, column: 0.6, pathPoint: 2.5, mostPathPoints: 6, shunned: 60, move: 14 };

interface Candidate extends Placement {
  readonly cost: number;
}

/**
 * A place for each label; a label for which the frame has no room at all is left out. The same input gives the same result, and a
 * label keeps its place relative to its marker until that place is taken or clearly worse than another.
 */
export function placeLabels(input: LabelInput): Map<string, Placement> {
  const placed = new Map<string, Placement>();
  const taken: Box[] = [...input.blocked];
  for (const label of input.labels) {
    const place = choose(label, taken, input) ?? anywhere(label, taken, input);
    if (!place) continue;
    placed.set(label.key, { dx: place.dx, dy: place.dy, side: place.side });
    taken.push(boxOf(label, place));
  }
  return placed;
}

/** The box a label fills when placed. */
export function boxOf(label: LabelRequest, { dx, dy }: Placement): Box {
  const [x0, y0] = [label.x + dx, label.y + dy];
  return { x0, y0, x1: x0 + label.width, y1: y0 + label.height };
}

function choose(label: LabelRequest, taken: readonly Box[], input: LabelInput): Placement | null {
  const list = candidates(label);
  const before = input.previous.get(label.key);
  let best: Placement | null = null;
  let least = Infinity;
  if (before && fits(label, before, taken, input)) {
    const same = list.find((c) => c.side === before.side && c.dy === before.dy && c.dx === before.dx);
    if (same) {
      best = before;
      least = same.cost + soft(label, before, input) - cost.move;
    }
  }
  for (const candidate of list) {
    if (candidate.cost >= least) break;
    if (!fits(label, candidate, taken, input)) continue;
    const total = candidate.cost + soft(label, candidate, input);
    if (total < least) [best, least] = [candidate, total];
  }
  return best;
}

/** Lists of places by size of label and marker: frames ask for the same ones over and over. */
const known = new Map<string, readonly Candidate[]>();
const mostKnown = 64;

function candidates(label: LabelRequest): readonly Candidate[] {
  const key = [label.radius, label.width, label.height, label.side].join();
  let list = known.get(key);
  if (!list) {
    if (known.size >= mostKnown) known.clear();
    list = candidatesOf(label);
    known.set(key, list);
  }
  return list;
}

/** Places around the marker, cheapest first: columns to either side in rows up and down, and centred above and below. */
function candidatesOf({ radius, width, height, side }: LabelRequest): Candidate[] {
  const list: Candidate[] = [];
  const by = Math.max(1, height / usual);
  for (let row = -rows; row <= rows; row++) {
    const dy = by * row * nudge - height / 2;
    const off = Math.abs(by * row * nudge);
    columns.forEach((column) => {
      const out = radius + gap + by * column;
      const far = off + cost.column * by * column;
      list.push({ side: 'right', dx: out, dy, cost: far + (side === 'right' ? 0 : cost.otherSide) });
      list.push({ side: 'left', dx: -out - width, dy, cost: far + (side === 'left' ? 0 : cost.otherSide) });
    });
    const beyond = off - radius - gap - height / 2;
    if (beyond >= 0) list.push({ side: 'middle', dx: -width / 2, dy, cost: off + cost.middle });
  }
  return list.sort((a, b) => a.cost - b.cost);
}

function fits(label: LabelRequest, place: Placement, taken: readonly Box[], { width, height }: LabelInput): boolean {
  const box = boxOf(label, place);
  if (box.x0 < edge || box.y0 < edge || box.x1 > width - edge || box.y1 > height - edge) return false;
  const wide = { x0: box.x0 - apart, y0: box.y0 - apart, x1: box.x1 + apart, y1: box.y1 + apart };
  return !taken.some((other) => overlaps(wide, other));
}

function soft(label: LabelRequest, place: Placement, { shunned, paths }: LabelInput): number {
  const box = boxOf(label, place);
  let hits = 0;
  for (let i = 0; i < paths.length && hits < cost.mostPathPoints; i += 2) {
    const [x, y] = [paths[i], paths[i + 1]];
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) hits++;
  }
  return cost.pathPoint * hits + cost.shunned * shunned.filter((other) => overlaps(box, other)).length;
}

/** The free place nearest to the marker in the whole frame. */
function anywhere(label: LabelRequest, taken: readonly Box[], input: LabelInput): Placement | null {
  let best: Placement | null = null;
  let least = Infinity;
  for (let y = edge; y <= input.height - edge - label.height; y += nudge) {
    for (let x = edge; x <= input.width - edge - label.width; x += 2 * nudge) {
      const [dx, dy] = [x - label.x, y - label.y];
      const distance = Math.hypot(dx + label.width / 2, dy + label.height / 2);
      const side = dx > 0 ? 'right' : dx + label.width < 0 ? 'left' : 'middle';
      if (distance >= least || !fits(label, { dx, dy, side }, taken, input)) continue;
      [best, least] = [{ dx, dy, side }, distance];
    }
  }
  return best;
}

/** The line from a marker to its label, packed x, y: null while the label is plainly beside it. */
export function leader(label: LabelRequest, place: Placement): Float32Array | null {
  const box = boxOf(label, place);
  const toX = Math.min(box.x1, Math.max(box.x0, label.x));
  const toY = Math.min(box.y1 - label.height / 2, Math.max(box.y0 + label.height / 2, label.y));
  const [dx, dy] = [toX - label.x, toY - label.y];
  const distance = Math.hypot(dx, dy);
  // The label's middle line: one that stands a line above or below is still beside its marker.
  if (distance < label.radius + gap + 14) return null;
  const from = (label.radius + 2) / distance;
  const until = 1 - 3 / distance;
  return Float32Array.of(label.x + from * dx, label.y + from * dy, label.x + until * dx, label.y + until * dy);
}
