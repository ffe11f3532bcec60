// The settings a new run starts with: they must make a picture worth looking at, with every rule on every surface.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { End } from '../engine/types';
import type { Point, StationaryPoint, Surface } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { within } from '../formula/within';
import { optimizers } from '../optimizers/_index';
import { notebook } from '../optimizers/_notebook';
import { surfaces } from './_index';

interface Result {
  readonly path: readonly Point[];
  readonly losses: readonly number[];
  readonly end: End | null;
}

function follow(surface: Surface, rule: string, form: string): Result {
  const found = optimizers.get(rule)?.form(form);
  if (!found) throw new Error(`no form: ${rule}:${form}`);
  const run = new Run({
    rule: ruleText(within(found, surface.bounds), surface.suggest[rule]),
    surface: surface.text({}),
    start: surface.start,
    steps: surface.steps,
    noise: { kind: 'none' },
  });
  const rows = run.take(surface.steps + 1);
  const numbers = Array.from({ length: rows.length / 3 }, (_, k) => k);
  return {
    path: numbers.map((k): Point => [rows[3 * k], rows[3 * k + 1]]),
    losses: numbers.map((k) => rows[3 * k + 2]),
    end: run.end,
  };
}

/** The minimum nearest to where the path ends. */
function nearest(surface: Surface, { path }: Result): StationaryPoint {
  const [x, y] = path[path.length - 1];
  const away = ({ at }: StationaryPoint): number => Math.hypot(at[0] - x, at[1] - y);
  return surface
    .stationary({})
    .filter(({ kind }) => kind === 'minimum' || kind === 'local minimum')
    .reduce((best, each) => (away(each) < away(best) ? each : best));
}

describe.each([...surfaces])('%s', (_, surface) => {
  it('suggests settings for every rule, and for no other', () => {
    expect(Object.keys(surface.suggest)).toEqual([...optimizers.keys()].filter((id) => id in surface.suggest));
    for (const id of notebook) expect(Object.keys(surface.suggest[id]), id).toContain('lr');
  });

  describe.each(Object.entries(surface.suggest))('%s', (rule, set) => {
    const [form, ...others] = optimizers.get(rule)?.formNames ?? [];

    it('sets only what the default form has, within what it can take', () => {
      const hyper = optimizers.get(rule)?.form(form)?.hyper ?? {};
      for (const [name, value] of Object.entries(set)) {
        const [least, most] = hyper[name].limits ?? [-Infinity, Infinity];
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      }
    });

    it('stays in view, goes somewhere and ends lower than it started', () => {
      const result = follow(surface, rule, form);
      const [xs, ys] = surface.view;
      expect(result.end?.kind).toBe('budget');
      expect(result.path.every(([x, y]) => xs[0] <= x && x <= xs[1] && ys[0] <= y && y <= ys[1])).toBe(true);
      const farthest = Math.max(...result.path.map(([x, y]) => Math.hypot(x - surface.start[0], y - surface.start[1])));
      expect(farthest).toBeGreaterThan(0.03 * (xs[1] - xs[0]));
      expect(result.losses[result.losses.length - 1]).toBeLessThan(result.losses[0]);
    });

    it.each(others)('does not diverge in the form %s either', (other) => {
      const { end, losses } = follow(surface, rule, other);
      expect(end?.kind).toBe('budget');
      expect(losses[losses.length - 1]).toBeLessThan(losses[0]);
    });
  });
});

describe('two-basins', () => {
  const surface = surfaces.get('two-basins');
  if (!surface) throw new Error('no surface: two-basins');

  it.each(['sgd', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax', 'nadam', 'amsgrad'])(
    'keeps %s in the trap',
    (rule) => {
      for (const form of optimizers.get(rule)?.formNames ?? [])
        expect(nearest(surface, follow(surface, rule, form)).kind, form).toBe('local minimum');
    },
  );

  it.each(['momentum', 'nesterov'])('lets %s escape over the barrier', (rule) => {
    // Nesterov's original has no momentum yet when it comes to the barrier.
    for (const form of optimizers.get(rule)?.formNames.filter((name) => name !== 'original') ?? []) {
      const result = follow(surface, rule, form);
      const goal = nearest(surface, result);
      expect(goal.kind, form).toBe('minimum');
      expect(result.losses[result.losses.length - 1] - goal.value, form).toBeLessThan(1e-3);
    }
  });
});

describe('what the pictures are known for', () => {
  const ends = (id: string, rules: readonly string[]): readonly string[] => {
    const surface = surfaces.get(id);
    if (!surface) throw new Error(`no surface: ${id}`);
    return rules.map((rule) =>
      nearest(surface, follow(surface, rule, 'keras'))
        .at.map((v) => v.toFixed(2))
        .join(),
    );
  };

  it('himmelblau: momentum ends in another minimum than Nesterov', () => {
    const [heavy, ahead] = ends('himmelblau', ['momentum', 'nesterov']);
    expect(heavy).not.toBe(ahead);
  });

  it('six-hump-camel: momentum rolls on to the lowest hollow, descent stays in the first', () => {
    expect(ends('six-hump-camel', ['sgd', 'momentum', 'nesterov'])).toEqual(['1.61,0.57', '0.09,-0.71', '0.09,-0.71']);
  });

  it('rastrigin: ten rules end in at least six dents', () => {
    expect(new Set(ends('rastrigin', [...optimizers.keys()].slice(0, 10))).size).toBeGreaterThanOrEqual(6);
  });

  it('rosenbrock: with 0.001 plain descent is still on its way while momentum has arrived', () => {
    const surface = surfaces.get('rosenbrock');
    if (!surface) throw new Error('no surface: rosenbrock');
    expect(surface.suggest.sgd).toEqual({ lr: 0.001 });
    const last = (rule: string): number => follow(surface, rule, 'keras').losses[surface.steps];
    expect(last('sgd')).toBeGreaterThan(0.1);
    expect(last('momentum')).toBeLessThan(1e-3);
  });
});
