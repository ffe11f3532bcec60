// What is found on every surface of the registry, and on formulas made to fool the search.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Surface, View } from '../../formula/define';
import type { SurfaceText } from '../../formula/text';
import { surfaces } from '../../surfaces/_index';
import { findStationary, type Found } from './find';

const usual: View = [[-5, 5], [-5, 5]]; // prettier-ignore

function find(surface: SurfaceText | string, view = usual): Found {
  const search = findStationary(
    typeof surface === 'string' ? { formula: surface, parameters: {} } : surface,
    view,
    Infinity,
  );
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** "minimum 1,2", "local minimum kink 0,0": one line for each point, places to six decimals. */
function told({ points, lower }: Found): string[] {
  const places = points.map(({ kind, kink, at }) => {
    const [x, y] = at.map((value) => Number(value.toFixed(6)) + 0);
    return `${kind}${kink ? ' kink' : ''} ${x},${y}`;
  });
  return lower ? [...places, 'lower'] : places;
}

/** The default parameters, and for each parameter one other value from within its range. */
// Bounds are no part of a formula: what stands on one is no stationary point.
const named = [...surfaces]
  .filter(([, { bounds }]) => !bounds)
  .flatMap(([id, surface]) =>
    [
      {},
      ...Object.entries(surface.parameters).map(([name, { range }]) => ({ [name]: 0.6 * range[0] + 0.4 * range[1] })),
    ].map((set) => ({ title: `${id} ${JSON.stringify(set)}`, id, surface, set })),
  );

/** Surfaces made to be hard, where a search from a grid sees less than is declared: of them, it must find nothing that is wrong. */
const hard: Readonly<Record<string, string>> = {
  'bukin-6': 'walls that are infinitely steep where they meet',
  schwefel: 'hollows narrower than the grid, and a lower one just beyond the view',
  eggholder: 'hollows narrower than the grid, and a lower one just beyond the view',
};

const inside = ({ view }: Surface, at: Point): boolean =>
  at.every((bound, axis) => bound >= view[axis][0] && bound <= view[axis][1]);

describe.each(named.filter(({ id }) => id in hard))('$title', ({ surface, set }) => {
  it('has only minima that it declares', () => {
    const minima = find(surface.text(set), surface.view).points.filter(({ kind }) => kind.endsWith('minimum'));
    for (const { at } of minima.filter((point) => inside(surface, point.at))) {
      const near = surface
        .stationary(set)
        .filter((point) => Math.hypot(point.at[0] - at[0], point.at[1] - at[1]) < 1e-6);
      expect(near, at.join()).toHaveLength(1);
    }
  });
});

describe.each(named.filter(({ id }) => !(id in hard)))('$title', ({ surface, set }) => {
  const { points, lower } = find(surface.text(set), surface.view);

  it('has every stationary point it declares found, with its kind and value', () => {
    expect(lower).toBe(false);
    for (const { at, kind, value, kink } of surface.stationary(set)) {
      const near = points.filter((point) => point.at.every((bound, axis) => Math.abs(bound - at[axis]) < 1e-7));
      expect(near, at.join()).toHaveLength(1);
      expect(near[0], at.join()).toMatchObject({ kind, kink });
      expect(Math.abs(near[0].value - value), at.join()).toBeLessThan(1e-6);
    }
  });

  it('has no minimum it does not declare', () => {
    const minima = points.filter(({ at, kind }) => inside(surface, at) && kind.endsWith('minimum'));
    const declared = surface.stationary(set).filter(({ kind }) => kind.endsWith('minimum'));
    expect(minima).toHaveLength(declared.length);
  });
});

describe.each<[formula: string, why: string, ...wanted: string[]]>([
  ['x^2 + y^2', 'a bowl', 'minimum 0,0'],
  ['x*y', 'a saddle', 'saddle 0,0'],
  ['x^3 - 3*x*y^2', 'a monkey saddle: its Hessian vanishes', 'saddle 0,0'],
  ['x^3 + y^2', 'an inflection across a valley', 'saddle 0,0'],
  ['x^4 + y^4', 'flat to third order', 'minimum 0,0'],
  ['x^6 + y^6', 'flat to fifth order', 'minimum 0,0'],
  ['(x^2 + y^2)^2', 'flat all around', 'minimum 0,0'],
  ['x^2 + y^4', 'flat in one direction', 'minimum 0,0'],
  ['exp(-(x^2 + y^2))', 'a hill on a plain', 'maximum 0,0'],
  ['log(x^2 + y^2 + 1)', 'a slope that fades', 'minimum 0,0'],
  ['1e-9(x^2 + y^2)', 'a tiny bowl', 'minimum 0,0'],
  ['x^3 - 3x + y^2', 'lower at the edge than in its hollow', 'local minimum 1,0', 'saddle -1,0', 'lower'],
  ['(1 - x)^2 + 1e6(y - x^2)^2', 'a gorge', 'minimum 1,1'],
  ['|x| + |y|', 'a roof upside down', 'minimum kink 0,0'],
  ['sqrt(x^2 + y^2)', 'a cone: no gradient at its tip', 'minimum kink 0,0'],
  ['sqrt(|x|) + sqrt(|y|)', 'a cusp: an infinite gradient', 'minimum kink 0,0'],
  ['max(|x - 1|, |y + 2|)', 'a pyramid', 'minimum kink 1,-2'],
  ['|x - 0.31y| + 0.1|y - 0.7|', 'a sloping groove', 'minimum kink 0.217,0.7'],
  ['sqrt(x) + y^2', 'no loss at all in one half', 'minimum kink 0,0'],
  ['where(x > 0.3, x, 1 + x^2) + y^2', 'a cliff', 'minimum kink 0.3,0', 'local minimum 0,0'],
  ['0.1(x - 20)^2 + sin(y)^2', 'its minima beyond the view'],
  ['1e6 + x^4 + y^4', 'too flat for its height: rounding hides it'],
])('%s, %s', (formula, _, ...wanted) => {
  it(wanted.length > 0 ? `has ${wanted.join('; ')}` : 'has none that can be told', () => {
    expect(told(find(formula))).toEqual(wanted);
  });
});

describe.each([
  ['3', 'a constant'],
  ['x', 'a plane'],
  ['exp(x)', 'a slope without end'],
  ['floor(x) + floor(y)', 'steps'],
  ['x^2', 'a valley floor: a row of minima'],
  ['(x - 0.3y)^2', 'a slanting one'],
  ['x^2*y^2', 'two crossing ones'],
  ['(sqrt(x^2 + y^2) - 2)^2', 'a round one'],
  ['|x|', 'a kinked one'],
  ['|x - 0.3y|', 'a kinked slanting one'],
  ['|sqrt(x^2 + y^2) - 2|', 'a kinked round one'],
  ['max(0, x^2 + y^2 - 1)', 'a flat floor'],
  ['1/(x^2 + y^2)', 'a pole upwards'],
  ['-1/(x^2 + y^2)', 'a pole downwards'],
  ['log(x^2 + y^2)', 'a slow pole'],
  ['tan(x) + y^2', 'a row of poles'],
  ['sqrt(-1 - x^2)', 'no loss anywhere'],
  ['t*x^2 + y^2', 'a loss that changes with the step'],
])('%s, %s', (formula) => {
  it('has none that stands alone', () => {
    expect(told(find(formula))).toEqual([]);
  });
});

describe('the search', () => {
  it('finds every point of a chequerboard of waves', () => {
    const { points } = find('sin(x)*sin(y)');
    const count = (kind: string) => points.filter((point) => point.kind === kind).length;
    expect([count('minimum'), count('local minimum'), count('saddle'), count('maximum')]).toEqual([8, 0, 9, 8]);
  });

  it('finds the nine points of any two double wells, wherever they lie', () => {
    const well = fc.tuple(fc.double({ min: -4, max: -1, noNaN: true }), fc.double({ min: 0.5, max: 4, noNaN: true }));
    fc.assert(
      fc.property(well, well, ([a, b], [c, d]) => {
        const found = find(`(x - (${a}))^2 (x - ${b})^2 + (y - (${c}))^2 (y - ${d})^2`);
        const round = (value: number) => value.toFixed(5);
        const at = (kind: string) =>
          found.points.filter((point) => point.kind === kind).map((point) => point.at.map(round).join());
        const [ab, cd] = [(a + b) / 2, (c + d) / 2];
        const minima = [a, b].flatMap((x) => [c, d].map((y) => [x, y].map(round).join()));
        expect(new Set(at('minimum'))).toEqual(new Set(minima));
        expect(at('maximum')).toEqual([[ab, cd].map(round).join()]);
        expect(at('saddle')).toHaveLength(4);
        expect(found.points).toHaveLength(9);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('follows the scale of the view', () => {
    const view: View = [[-5e-4, 5e-4], [-5e5, 5e5]]; // prettier-ignore
    const small = find('x^2 + y^2 + 3sin(2x)*sin(2y)');
    const scaled = find('(1e4x)^2 + (y/1e5)^2 + 3sin(2e4x)*sin(y/5e4)', view);
    expect(small.points.length).toBeGreaterThan(4);
    expect(scaled.points.map(({ kind }) => kind)).toEqual(small.points.map(({ kind }) => kind));
  });

  it('returns no more than it is asked for, minima first, and counts all', () => {
    const search = findStationary({ formula: 'sin(x)*sin(y)', parameters: {} }, usual, 10);
    let step = search.next();
    while (!step.done) step = search.next();
    expect(step.value.total).toBe(25);
    expect(step.value.points.map(({ kind }) => kind)).toEqual([
      ...Array<string>(8).fill('minimum'),
      ...Array<string>(2).fill('saddle'),
    ]);
  });

  it('works in pieces and gives the same each time', () => {
    let pieces = 0;
    for (const search = findStationary({ formula: 'x^2 + y^2', parameters: {} }, usual, 60); !search.next().done;)
      pieces++;
    expect(pieces).toBeGreaterThan(40);
    expect(find('sin(3x) + cos(2y) + x*y')).toEqual(find('sin(3x) + cos(2y) + x*y'));
  });
});
