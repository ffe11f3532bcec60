// What a surface's definition becomes.
import { describe, expect, it } from 'vitest';
import type { SurfaceDefinition } from './define';
import { defineSurface } from './define-surface';

const definition: SurfaceDefinition = {
  name: 'Test',
  group: 'bowls',
  formula: `
    # a comment
    u = x - a
    u^2 + b*y^2`,
  parameters: {
    a: { label: 'a', default: 2, range: [0, 4], scale: 'linear' },
    b: { label: 'b', default: 3, range: [1, 4], scale: 'linear' },
  },
  view: [[-1, 1], [-1, 1]], // prettier-ignore
  start: [0, 0],
  stationary: ({ a, b }) => [
    { at: [a, 0], kind: 'minimum', value: 0 },
    { at: [a * a, 1 / b], kind: 'saddle', value: a + b },
    { at: [1, 2], kind: 'maximum', value: 7, kink: true },
  ],
  scale: 'linear',
  teaches: 'Nothing.',
  references: [],
};

describe('defineSurface', () => {
  it('writes parameters out, defaults where nothing is set, and ignores other names', () => {
    const surface = defineSurface(definition);
    expect(surface.text({})).toEqual({ formula: 'u = x - a\nu^2 + b*y^2', parameters: { a: 2, b: 3 } });
    expect(surface.text({ b: 5, c: 1, constructor: 1 }).parameters).toEqual({ a: 2, b: 5 });
  });

  it('gives stationary points under the parameters in force', () => {
    expect(defineSurface(definition).stationary({ a: 4, b: 2 })).toEqual([
      { at: [4, 0], kind: 'minimum', value: 0, kink: false },
      { at: [16, 0.5], kind: 'saddle', value: 6, kink: false },
      { at: [1, 2], kind: 'maximum', value: 7, kink: true },
    ]);
  });

  it('takes stationary points that do not depend on parameters as a list', () => {
    const surface = defineSurface({ ...definition, stationary: [{ at: [1, 2], kind: 'saddle', value: 3 }] });
    expect(surface.stationary({ a: 9 })).toEqual([{ at: [1, 2], kind: 'saddle', value: 3, kink: false }]);
  });

  it('parses nothing: a text that is wrong is found by those who compile it', () => {
    const surface = defineSurface({ ...definition, formula: 'x +' });
    expect(surface.text({}).formula).toBe('x +');
    expect(surface.stationary({})).toHaveLength(3);
  });

  it('has no parameters, no suggestions and 500 steps where nothing is declared', () => {
    const surface = defineSurface({ ...definition, formula: 'x^2 + y^2', parameters: undefined, stationary: [] });
    expect([surface.parameters, surface.suggest, surface.steps]).toEqual([{}, {}, 500]);
    expect(surface.text({ a: 1 }).parameters).toEqual({});
  });
});
