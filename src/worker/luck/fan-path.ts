// A path with few points: none near the one before it, and where there are too many for that, none within twice as far, and so on.

/** Beyond this a coordinate may not fit into the numbers that are sent. */
const farthest = 1e30;

export class FanPath {
  readonly #points: Float64Array;
  #size = 0;
  #near: number;
  #x = NaN;
  #y = NaN;

  /** @param most points, at least 3 @param near as far as nobody sees, above 0 */
  constructor(most: number, near: number) {
    this.#points = new Float64Array(2 * most);
    this.#near = near;
  }

  /** The next point; one that is nowhere, or so far off that no plot shows the way there, is left out. */
  push(x: number, y: number): void {
    if (!(Math.abs(x) <= farthest && Math.abs(y) <= farthest)) return;
    this.#x = x;
    this.#y = y;
    if (this.#isNear(x, y)) return;
    // one place is the last point's
    while (this.#size > 0 && this.#size >= this.#points.length / 2 - 1) this.#halve();
    if (!this.#isNear(x, y)) this.#add(x, y);
  }

  /** Packed x, y, the first and the last point among them. */
  get points(): Float64Array {
    const [x, y] = [this.#points[2 * this.#size - 2], this.#points[2 * this.#size - 1]];
    const points = this.#points.slice(0, 2 * this.#size);
    return this.#size === 0 || (x === this.#x && y === this.#y) ? points : Float64Array.of(...points, this.#x, this.#y);
  }

  #isNear(x: number, y: number): boolean {
    if (this.#size === 0) return false;
    const at = 2 * this.#size - 2;
    return Math.abs(x - this.#points[at]) < this.#near && Math.abs(y - this.#points[at + 1]) < this.#near;
  }

  #add(x: number, y: number): void {
    this.#points[2 * this.#size] = x;
    this.#points[2 * this.#size + 1] = y;
    this.#size++;
  }

  #halve(): void {
    this.#near *= 2;
    const before = this.#size;
    this.#size = 0;
    for (let i = 0; i < before; i++) {
      const [x, y] = [this.#points[2 * i], this.#points[2 * i + 1]];
      if (!this.#isNear(x, y)) this.#add(x, y);
    }
  }
}
