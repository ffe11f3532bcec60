// Where a run stands at a step, as the plot can show it: in the window, beyond its edge, or lost.
import { clipLine, type Box } from './clip';
import type { RowSource } from './rows';
import type { Viewport } from './viewport';

export type Head =
  | { readonly kind: 'here'; readonly x: number; readonly y: number }
  /** Outside the window; (x, y) is where the path last went over the edge, moved in so that an arrow fits. */
  | { readonly kind: 'gone'; readonly x: number; readonly y: number; readonly angle: number }
  /** The run has ended at a number that is none; (x, y) is its last finite point. */
  | { readonly kind: 'lost'; readonly x: number; readonly y: number };

/** How far inside the window's edge an arrow has its tip. */
const inset = 3;

/** Finds heads of one run; remembers where the path was last inside, so that playing on costs only the new rows. */
export class HeadFinder {
  readonly #rows: RowSource;
  readonly #viewport: Viewport;
  // The last row inside the window among rows 0..#seen, -1 for none.
  #inside = -1;
  #seen = -1;

  constructor(rows: RowSource, viewport: Viewport) {
    this.#rows = rows;
    this.#viewport = viewport;
  }

  /** The head at row k (the last row there is, if k is beyond); null before the first row is known. */
  find(k: number): Head | null {
    let last = Math.min(k, this.#rows.length - 1);
    if (last < 0) return null;
    const ended = !this.#finite(last);
    if (ended) last--;
    if (last < 0) return null;
    const [x, y] = this.#pixel(last);
    if (this.#shows(x, y)) return { kind: ended ? 'lost' : 'here', x, y };
    return this.#gone(last);
  }

  #gone(last: number): Head {
    const { width, height } = this.#viewport;
    const box: Box = { x0: inset, y0: inset, x1: width - inset, y1: height - inset };
    const before = this.#lastInside(last);
    const [px, py] = before < 0 ? [width / 2, height / 2] : this.#pixel(before);
    const [qx, qy] = this.#pixel(before < 0 ? last : before + 1);
    // Directions from huge numbers, which may overflow in pixels: only the ratio matters.
    const [dx, dy] = direction(px, py, qx, qy);
    const reach = width + height;
    const [fromX, fromY] = [clamp(px, box.x0, box.x1), clamp(py, box.y0, box.y1)];
    const parts = clipLine(box, fromX, fromY, fromX + dx * reach, fromY + dy * reach);
    const leave = parts ? parts[1] * reach : 0;
    return { kind: 'gone', x: fromX + dx * leave, y: fromY + dy * leave, angle: Math.atan2(dy, dx) };
  }

  #lastInside(last: number): number {
    if (last < this.#seen) [this.#seen, this.#inside] = [-1, -1];
    for (let k = last; k > this.#seen; k--) {
      const [x, y] = this.#pixel(k);
      if (!this.#shows(x, y)) continue;
      this.#inside = k;
      break;
    }
    this.#seen = last;
    return this.#inside;
  }

  #shows(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x <= this.#viewport.width && y <= this.#viewport.height;
  }

  #finite(k: number): boolean {
    return Number.isFinite(this.#rows.x(k)) && Number.isFinite(this.#rows.y(k)) && Number.isFinite(this.#rows.loss(k));
  }

  #pixel(k: number): readonly [number, number] {
    const { scale, left, top } = this.#viewport;
    return [scale * this.#rows.x(k) + left, top - scale * this.#rows.y(k)];
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** The unit vector from p to q, also where q has overflowed. */
function direction(px: number, py: number, qx: number, qy: number): readonly [number, number] {
  const cap = 1e150;
  const [dx, dy] = [clamp(qx - px, -cap, cap), clamp(qy - py, -cap, cap)];
  const length = Math.hypot(dx, dy);
  return length > 0 ? [dx / length, dy / length] : [1, 0];
}
