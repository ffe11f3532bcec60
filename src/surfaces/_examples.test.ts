// Every example can be run as it stands, and has the stationary points it is there for.
import { describe, expect, it } from 'vitest';
import { gridOf } from '../engine/grid';
import { findStationary } from '../engine/stationary/find';
import { checkSurface } from '../formula/check-surface';
import { compileSurface } from '../formula/compile-surface';
import { parse } from '../formula/parse';
import { Trees } from '../formula/trees';
import { examples, type Example } from './_examples';
import { surfaces } from './_index';

/** Minima, local minima, saddles and maxima within the view. Where all of its edge slopes inwards, minima and maxima are one more than saddles. */
const stated: Readonly<Record<string, readonly [minima: number, local: number, saddles: number, maxima: number]>> = {
  'Rippled bowl': [4, 32, 60, 25],
  Staircase: [1, 0, 0, 0],
  Diamond: [1, 0, 0, 0],
  'Winding canyon': [1, 0, 0, 0],
  'Wide and narrow': [1, 1, 1, 0],
  Spiral: [1, 0, 0, 0],
  'Egg box': [2, 6, 25, 8],
  'Three hills': [1, 0, 3, 3],
  'Rough ground': [1, 87, 158, 71],
  Cliff: [1, 0, 0, 0],
  Border: [1, 0, 0, 0],
  Ring: [1, 0, 1, 0],
};

/** Kinds of the stationary points found inside the view. */
function kindsIn({ formula, view }: Example): string[] {
  const search = findStationary({ formula, parameters: {} }, view, Infinity);
  for (;;) {
    const { done, value } = search.next();
    if (!done) continue;
    expect(value.lower).toBe(false);
    const inside = value.points.filter(({ at }) => at.every((v, axis) => v >= view[axis][0] && v <= view[axis][1]));
    return inside.map(({ kind }) => kind);
  }
}

describe('the examples', () => {
  it('are twelve, each with a name of its own that no surface has', () => {
    expect(examples.map(({ name }) => name)).toEqual(Object.keys(stated));
    const taken = [...surfaces.values()].map(({ name }) => name);
    for (const { name } of examples) expect(taken).not.toContain(name);
  });
});

describe.each(examples)('$name', (example) => {
  const { formula, view, start, watch } = example;

  it('is a formula that a person may type', () => {
    expect(() => checkSurface(parse(formula, 'surface'), [])).not.toThrow();
  });

  it('says in one sentence what to look at', () => {
    expect(watch).toMatch(/^[A-Z].*[a-z]\.$/);
    expect(watch.length).toBeLessThan(115);
  });

  it('starts inside its view, where there is a slope', () => {
    for (const axis of [0, 1] as const) {
      expect(start[axis]).toBeGreaterThan(view[axis][0]);
      expect(start[axis]).toBeLessThan(view[axis][1]);
    }
    const surface = compileSurface(new Trees(), { formula, parameters: {} });
    const { fill, values } = gridOf(surface, surface.gradient, {}, 1);
    fill(start[0], 0, 1, start[1], 0, 1);
    expect(Math.hypot(values[0], values[1])).toBeGreaterThan(1);
  });

  it('has a loss all over its view, beyond the border of "Border" none', () => {
    const surface = compileSurface(new Trees(), { formula, parameters: {} });
    const { fill, values } = gridOf(surface, [surface.value], {}, 81 * 81);
    const [[x0, x1], [y0, y1]] = view;
    fill(x0, (x1 - x0) / 80, 81, y0, (y1 - y0) / 80, 81);
    const known = values.slice(0, 81 * 81).filter(Number.isFinite).length / 81 ** 2;
    if (example.name === 'Border') expect(known).toBeGreaterThan(0.5);
    else expect(known).toBe(1);
  });

  it('has the stationary points it is there for', () => {
    const kinds = kindsIn(example);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    const counts = ['minimum', 'local minimum', 'saddle', 'maximum'].map(count);
    expect(counts).toEqual(stated[example.name]);
  });
});
