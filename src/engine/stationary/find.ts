// The stationary points of a surface within a view: searched for, since a formula that somebody typed declares none.
import type { Point, StationaryPoint, View } from '../../formula/define';
import type { SurfaceText } from '../../formula/text';
import { descend } from './descend';
import { judgeFlat, judgeKink, near, type Judged } from './judge';
import { Land, margin, side } from './land';
import { newton } from './newton';

export interface Found {
  /** Minima first, lowest first; no more than were asked for. */
  readonly points: readonly StationaryPoint[];
  /** How many there are in all. */
  readonly total: number;
  /** Somewhere in the view the loss is lower than at any minimum found: then none of them is called the minimum. */
  readonly lower: boolean;
}

/** Minima whose losses differ by less than this are equally low: shares of the loss, and of all losses in the view. */
const equal = { ofLoss: 1e-9, ofRange: 1e-12 } as const;
/** Most descents to kinks; the lowest samples come first. */
const mostDescents = 64;

/**
 * Looks for stationary points in pieces, so that a worker can do other things in between: Newton's method from every sample
 * of a grid over the view and a little beyond, then descents from samples that are lower than their neighbours. What it
 * returns depends on the surface and the view alone. A loss that changes from step to step has none. Throws a FormulaError
 * where the surface does not compile.
 * @param most points to return
 */
export function* findStationary(surface: SurfaceText, view: View, most: number): Generator<undefined, Found> {
  const land = new Land(surface, view);
  if (land.changes) return { points: [], total: 0, lower: false };
  const losses = land.losses();
  const found: Judged[] = [];
  const known = (at: Point): boolean => found.some((point) => land.apart(point.at, at) < near);
  const add = (judge: typeof judgeFlat, at: Point): void => {
    const point = known(at) ? null : judge(land, at);
    if (point) found.push(point);
  };
  const follow = (start: Point): Point | null => {
    const root = newton(land, start);
    if (root) add(judgeFlat, root);
    return root;
  };

  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) follow(land.at(column, row));
    yield;
  }
  for (const hollow of hollows(losses).slice(0, mostDescents)) {
    const start = land.at(hollow % side, Math.floor(hollow / side));
    const bottom = descend(land, start, 1, 0.001);
    const root = follow(bottom);
    // A smooth minimum, or one of a whole row of them, was judged as a root.
    if (!root || land.apart(root, bottom) > 1) {
      const kink = descend(land, bottom, 0.001, 1e-14);
      if (land.has(kink)) add(judgeKink, kink);
    }
    yield;
  }
  const all = ranked(found, losses);
  return { ...all, points: all.points.slice(0, most) };
}

/** Samples lower than some neighbour and than none higher, the lowest first. A sample without a loss counts as high. */
function hollows(losses: Float64Array): number[] {
  const around = [-side - 1, -side, -side + 1, -1, 1, side - 1, side, side + 1];
  const isInner = (i: number): boolean => i % side > 0 && i % side < side - 1 && i > side && i < side * (side - 1);
  return [...losses.keys()]
    .filter((i) => {
      const loss = losses[i];
      const lower = around.filter((by) => losses[i + by] < loss).length;
      const level = around.filter((by) => losses[i + by] === loss).length;
      return isInner(i) && Number.isFinite(loss) && lower === 0 && level < 8;
    })
    .sort((a, b) => losses[a] - losses[b]);
}

/** Tells the lowest minima from local ones, and puts all in order. */
function ranked(found: readonly Judged[], losses: Float64Array): Found {
  const inView = losses.filter((loss, i) => {
    const inside = (at: number): boolean => at >= margin && at < side - margin;
    return Number.isFinite(loss) && inside(i % side) && inside(Math.floor(i / side));
  });
  const [least, most] = [Math.min(...inView), Math.max(...inView)];
  const minima = found.filter(({ kind }) => kind === 'minimum').map(({ value }) => value);
  const lowest = Math.min(...minima);
  const slack = equal.ofLoss * Math.abs(lowest) + equal.ofRange * (most - least);
  const lower = minima.length > 0 && least < lowest - slack;
  const order: readonly StationaryPoint['kind'][] = ['minimum', 'local minimum', 'saddle', 'maximum'];
  const points = found.map((point): StationaryPoint =>
    point.kind === 'minimum' && (lower || point.value > lowest + slack) ? { ...point, kind: 'local minimum' } : point,
  );
  points.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.value - b.value || a.at[0] - b.at[0]);
  return { points, total: points.length, lower };
}
