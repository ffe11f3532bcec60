// A surface as the search for stationary points sees it: loss, gradient and Hessian, in units of a cell of its grid, so that
// every tolerance follows the view.
import { compileSurface } from '../../formula/compile-surface';
import type { Point, View } from '../../formula/define';
import { reachable } from '../../formula/order';
import type { SurfaceText } from '../../formula/text';
import { Trees } from '../../formula/trees';
import { gridOf, type Grid } from '../grid';

/** Cells along each side of the view. */
const cells = 40;
/** Cells beyond each edge that are searched too. */
export const margin = 3;
/** Samples along each side of the grid. */
export const side = cells + 2 * margin + 1;

/** Loss, its first and its second derivatives: [f, u, v, uu, uv, vv]. */
export type Sample = readonly number[];

/** What the border of a small box shows of its middle. */
export interface Ring {
  readonly low: number;
  readonly high: number;
  /** Where the loss is `low`. */
  readonly lowest: Point;
  /** By how much the gradient differs from place to place, squared. */
  readonly turn: number;
  /** The greatest change of the Hessian. */
  readonly bend: number;
}

export class Land {
  /** The loss changes from step to step, and so would its stationary points. */
  readonly changes: boolean;
  readonly #grid: Grid;
  readonly #corner: Point;
  readonly #cell: Point;

  /** Throws a FormulaError where the surface or its derivatives do not compile. */
  constructor(surface: SurfaceText, view: View) {
    const compiled = compileSurface(new Trees(), surface);
    this.changes = reachable([compiled.value]).some((node) => node.kind === 'input' && node.name === 't');
    const nodes = [compiled.value, ...compiled.gradient, ...compiled.hessian];
    this.#grid = gridOf(compiled, nodes, surface.parameters, side * side);
    const [[x0, x1], [y0, y1]] = view;
    this.#cell = [(x1 - x0) / cells, (y1 - y0) / cells];
    this.#corner = this.at(-margin, -margin, [x0, y0]);
  }

  /** The point so many cells away from another, by default from the corner of the grid. */
  at(u: number, v: number, [x, y] = this.#corner): Point {
    return [x + u * this.#cell[0], y + v * this.#cell[1]];
  }

  /** The larger distance along an axis, in cells. */
  apart([ax, ay]: Point, [bx, by]: Point): number {
    return Math.max(Math.abs(ax - bx) / this.#cell[0], Math.abs(ay - by) / this.#cell[1]);
  }

  /** Whether a point is on the grid. */
  has(point: Point): boolean {
    return this.apart(point, this.at(side / 2, side / 2)) <= side / 2;
  }

  sample(point: Point): Sample {
    this.#fill(point, 0, 1);
    return this.#read(0);
  }

  /** The loss at every point of the grid, row after row. */
  losses(): Float64Array {
    this.#fill(this.#corner, 1, side);
    return this.#grid.values.slice(0, side * side);
  }

  /** The lowest of 9 x 9 points around a middle: the box reaches so many cells. Points without a loss do not count. */
  lowest(middle: Point, reach: number): { readonly at: Point; readonly loss: number } {
    return this.#box(middle, reach, false);
  }

  ring(middle: Point, reach: number): Ring {
    const [, , , uu, uv, vv] = this.sample(middle);
    const { at, loss, samples } = this.#box(middle, reach, true);
    const range = (k: number): number => {
      const known = samples.map((sample) => sample[k]).filter((value) => !Number.isNaN(value));
      return Math.max(...known) - Math.min(...known);
    };
    const bends = samples.map(([, , , a, b, c]) => Math.abs(a - uu) + Math.abs(b - uv) + Math.abs(c - vv) || 0);
    const [high, u, v] = [Math.max(...samples.map(([f]) => f)), range(1), range(2)];
    return { low: loss, high, lowest: at, turn: u * u + v * v, bend: Math.max(...bends) };
  }

  #box(middle: Point, reach: number, border: boolean) {
    this.#fill(this.at(-reach, -reach, middle), reach / 4, 9);
    const samples: Sample[] = [];
    let [at, loss] = [middle, Infinity];
    for (let i = 0; i < 81; i++) {
      const [column, row] = [i % 9, Math.floor(i / 9)];
      const sample = this.#read(i);
      if (border && column % 8 !== 0 && row % 8 !== 0) continue;
      if (!Number.isFinite(sample[0])) continue;
      samples.push(sample);
      if (sample[0] < loss) [at, loss] = [this.at((column / 4 - 1) * reach, (row / 4 - 1) * reach, middle), sample[0]];
    }
    return { at, loss, samples };
  }

  #fill([x, y]: Point, step: number, count: number): void {
    this.#grid.fill(x, step * this.#cell[0], count, y, step * this.#cell[1], count);
  }

  #read(i: number): Sample {
    const [x, y] = this.#cell;
    const of = (k: number): number => this.#grid.values[k * side * side + i];
    return [of(0), x * of(1), y * of(2), x * x * of(3), x * y * of(4), y * y * of(5)];
  }
}
