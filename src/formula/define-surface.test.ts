// What a surface's definition becomes.
import { describe, expect, it } from 'vitest';
import type { SurfaceDefinition } from './define';
import { defineSurface } from './define-surface';
import { FormulaError } from './error';

const definition: SurfaceDefinition = {
  name: 'Test',
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
  stationary: [
    { at: ['a', 0], kind: 'minimum' },
    { at: ['a^2', '1/b'], kind: 'saddle', value: 'a + b' },
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

  it('evaluates stationary points in the parameters; without a value it is the loss there', () => {
    expect(defineSurface(definition).stationary({ a: 4, b: 2 })).toEqual([
      { at: [4, 0], kind: 'minimum', value: 0, kink: false },
      { at: [16, 0.5], kind: 'saddle', value: 6, kink: false },
      { at: [1, 2], kind: 'maximum', value: 7, kink: true },
    ]);
  });

  it('gives NaN for a coordinate that does not evaluate', () => {
    const surface = defineSurface({ ...definition, stationary: [{ at: ['sqrt(-a)', 0], kind: 'saddle' }] });
    expect(surface.stationary({}).map(({ at, value }) => [at[0], value])).toEqual([[NaN, NaN]]);
  });

  it('parses nothing until stationary points are asked for, and then says where a text is wrong', () => {
    const surface = defineSurface({ ...definition, formula: 'x +' });
    expect(surface.text({}).formula).toBe('x +');
    expect(() => surface.stationary({})).toThrow(FormulaError);
  });

  it('has no parameters, no suggestions and 500 steps where nothing is declared', () => {
    const surface = defineSurface({ ...definition, formula: 'x^2 + y^2', parameters: undefined, stationary: [] });
    expect([surface.parameters, surface.suggest, surface.steps]).toEqual([{}, {}, 500]);
    expect(surface.text({ a: 1 }).parameters).toEqual({});
  });
});
