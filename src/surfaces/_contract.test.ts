// What every surface must keep: its text, its gradient, its stationary points, its start.
import { describe, expect, it } from 'vitest';
import type { Point, StationaryPoint, Surface } from '../formula/define';
import { checkSurface } from '../formula/check-surface';
import { parse } from '../formula/parse';
import { sampleCount } from '../formula/text';
import { surfaces } from './_index';
import { lossOf, type Loss } from './testing/loss';
import { mulberry32 } from './testing/random';

const seed = 20240601;

/** The default parameters, and for each parameter one other value from within its range. */
function settings(surface: Surface): readonly Readonly<Record<string, number>>[] {
  const others = Object.entries(surface.parameters).map(([name, { range }]) => ({
    [name]: 0.6 * range[0] + 0.4 * range[1],
  }));
  return [{}, ...others];
}

const cases = [...surfaces].flatMap(([id, surface]) =>
  settings(surface).map((set) => ({
    id,
    set,
    title: [id, ...Object.entries(set).map((each) => each.join('='))].join(),
  })),
);

const get = (id: string): Surface => {
  const surface = surfaces.get(id);
  if (!surface) throw new Error(`no surface: ${id}`);
  return surface;
};

/** Points spread over the view, the same in every run of the test. */
function pointsIn({ view: [xs, ys] }: Surface, count: number): readonly Point[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => [xs[0] + random() * (xs[1] - xs[0]), ys[0] + random() * (ys[1] - ys[0])]);
}

const norm = ([x, y]: Point): number => Math.hypot(x, y);

/** Central differences of fourth order, over steps of length h. */
function differences(f: Loss['f'], [x, y]: Point, h: number): Point {
  const along = (dx: number, dy: number): number => {
    const at = (k: number): number => f(x + k * dx, y + k * dy);
    return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h);
  };
  return [along(h, 0), along(0, h)];
}

describe.each(cases)('$title', ({ id, set }) => {
  const surface = get(id);
  const loss = lossOf(surface.text(set));
  const found = surface.stationary(set);

  it('has a text that the checker passes', () => {
    const { formula, parameters } = surface.text(set);
    const names = Object.keys(parameters);
    expect(() => checkSurface(parse(formula, 'surface', { limits: 'built-in', names }), names)).not.toThrow();
  });

  it('has a gradient that agrees with central differences', () => {
    for (const at of pointsIn(surface, 100)) {
      const exact = loss.gradient(...at);
      // A long step rounds less; beside a line where the slope is infinite only a short one stays on its side.
      const errors = [1e-3, 1e-4].map((h) => {
        const near = differences(loss.f, at, h);
        return Math.max(Math.abs(exact[0] - near[0]), Math.abs(exact[1] - near[1])) / (1 + norm(exact));
      });
      expect(Math.min(...errors), at.join()).toBeLessThan(1e-6);
    }
  });

  it('has a vanishing gradient at each stationary point but kinks', () => {
    expect(found.length > 0 || surface.floor !== undefined).toBe(true);
    for (const { at, kink } of found) {
      const slope = norm(loss.gradient(...at));
      if (kink) expect(slope > 1e-3 || Number.isNaN(slope), `flat kink: ${at.join()}`).toBe(true);
      // The coordinate is rounded: half a unit in the last place, times the curvature.
      else if (surface.bounds) {
        // held by the bounds: a step along the slope, put back, stays where it was
        const step = loss.gradient(...at).map((each, axis) => at[axis] - 0.01 * each);
        expect(step.map((each) => Math.min(Math.max(each, -1), 1))).toEqual([...at]);
      } else expect(slope, at.join()).toBeLessThan(1e-13 * (1 + size(loss.hessian(...at))) * (1 + norm(at)));
    }
  });

  it('states the loss of each stationary point', () => {
    // Both are rounded: a few units in the last place of the terms, which are larger than their sum, or of the loss itself.
    for (const { at, value } of found) {
      const rounding = Math.max(1e-13 * (1 + norm(at) ** 4), 4 * Number.EPSILON * Math.abs(value));
      expect(Math.abs(value - loss.f(...at)), at.join()).toBeLessThan(rounding);
    }
  });

  it('calls the stationary points what they are', () => {
    const lowest = Math.min(...found.map(({ value }) => value));
    for (const each of found) {
      expect(Number.isFinite(each.value), each.at.join()).toBe(true);
      if (surface.bounds) continue; // outside them the slope goes on
      expect(shapeOf(loss, each), each.at.join()).toBe(each.kind === 'local minimum' ? 'minimum' : each.kind);
      if (each.kind === 'minimum') expect(each.value - lowest).toBeLessThan(1e-12);
      if (each.kind === 'local minimum') expect(each.value).toBeGreaterThan(lowest);
    }
  });

  it('is flat on its floor, where it has one, and nowhere lower', () => {
    if (!surface.floor) return;
    const { value, at } = surface.floor;
    for (const point of at) {
      expect(Math.abs(loss.f(...point) - value), point.join()).toBeLessThan(1e-12); // fifty rounds of rounding
      expect(norm(loss.gradient(...point)), point.join()).toBeLessThan(1e-6);
    }
    for (const point of pointsIn(surface, 1000)) expect(loss.f(...point)).toBeGreaterThanOrEqual(value);
  });

  it('is the mean of its samples, where it has data', () => {
    const { samples, ...text } = surface.text(set);
    if (!samples) return;
    const each = samples.map(({ formula, count }) => ({ count, f: lossOf({ ...text, formula }).f }));
    for (const at of pointsIn(surface, 20)) {
      const mean = each.reduce((sum, { count, f }) => sum + count * f(...at), 0) / sampleCount({ samples });
      expect(Math.abs(mean - loss.f(...at)), at.join()).toBeLessThan(1e-12 * (1 + Math.abs(mean)));
    }
  });

  it('lists no stationary point twice', () => {
    const keys = found.map(({ at }) => at.map((v) => v.toFixed(6)).join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** Largest entry of a Hessian. */
const size = (hessian: readonly number[]): number => Math.max(...hessian.map(Math.abs));

/** Minimum, maximum or saddle: by the Hessian's eigenvalues where they decide, else by the loss on a small ring. */
function shapeOf(loss: Loss, { at: [x, y] }: StationaryPoint): 'minimum' | 'maximum' | 'saddle' | 'unknown' {
  const [a, b, c] = loss.hessian(x, y);
  const mean = (a + c) / 2;
  const spread = Math.hypot((a - c) / 2, b);
  const decided = 1e-6 * (Math.abs(mean) + spread);
  if (decided > 0) {
    if (mean - spread > decided) return 'minimum';
    if (mean + spread < -decided) return 'maximum';
    if (mean - spread < -decided && mean + spread > decided) return 'saddle';
  }
  const ring = Array.from({ length: 64 }, (_, k) => {
    const angle = (2 * Math.PI * k) / 64;
    return loss.f(x + 0.01 * Math.cos(angle), y + 0.01 * Math.sin(angle)) - loss.f(x, y);
  });
  if (ring.every((rise) => rise > 0)) return 'minimum';
  if (ring.every((rise) => rise < 0)) return 'maximum';
  return ring.some((rise) => rise > 0) && ring.some((rise) => rise < 0) ? 'saddle' : 'unknown';
}

describe.each([...surfaces])('%s', (_, surface) => {
  const inside = ([x, y]: Point): boolean => {
    const [xs, ys] = surface.view;
    return xs[0] <= x && x <= xs[1] && ys[0] <= y && y <= ys[1];
  };

  it('starts inside its view, where there is a slope', () => {
    expect(inside(surface.start)).toBe(true);
    expect(norm(lossOf(surface.text({})).gradient(...surface.start))).toBeGreaterThan(1e-3);
  });

  it('shows all its stationary points', () => {
    for (const { at } of surface.stationary({})) expect(inside(at), at.join()).toBe(true);
  });

  it('has parameters whose default is in the range, and the range within the limits', () => {
    for (const { default: value, range, limits } of Object.values(surface.parameters)) {
      expect(range[0]).toBeLessThan(range[1]);
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
      if (limits) expect(limits[0] <= range[0] && range[1] <= limits[1]).toBe(true);
    }
  });

  it('says what it teaches in one sentence and where it comes from', () => {
    expect(surface.teaches).toMatch(/^[A-Z].*\.$/);
    expect(surface.teaches.length).toBeLessThanOrEqual(140);
    expect(surface.references.length).toBeGreaterThan(0);
  });
});

describe('the registry of surfaces', () => {
  it('keeps its ids for ever: links carry them', () => {
    expect([...surfaces.keys()].slice(0, 12)).toEqual([
      'rosenbrock',
      'beale',
      'himmelblau',
      'saddle',
      'two-basins',
      'quadratic',
      'rastrigin',
      'ackley',
      'styblinski-tang',
      'six-hump-camel',
      'plateau',
      'monkey-saddle',
    ]);
  });

  it('evaluates stationary points that depend on parameters', () => {
    expect(get('rosenbrock').stationary({ a: -1.25 })).toEqual([
      { at: [-1.25, 1.5625], kind: 'minimum', value: 0, kink: false },
    ]);
  });

  it('writes parameters out and ignores names the surface does not have', () => {
    expect(get('rosenbrock').text({ b: 10, c: 3, toString: 1 }).parameters).toEqual({ a: 1, b: 10 });
  });
});
