// The pixels of maps of starts.
import { describe, expect, it } from 'vitest';
import { diverged, reachedNone, type Outcome } from '../sweep/types';
import { basinColour, basinPixels, letterOf, sideColours, sidePixels, type Pixels } from './basins';
import { contrast, difference } from './colour';
import { forced } from './theme-variants';
import { themes, type Theme } from './themes';

const all = Object.values(themes);
const few: Theme = forced(themes.light, { canvas: '#ffffff', text: '#000000', highlight: '#0000ff', highlightText: '#ffffff' }); // prettier-ignore

/** A map of 2 x 2 cells and more, from the bottom left, of [minimum, steps]. */
const outcome = (...cells: readonly (readonly [number, number])[]): Outcome => ({
  minimum: Int16Array.from(cells, ([minimum]) => minimum),
  steps: Int32Array.from(cells, ([, steps]) => steps),
  loss: new Float64Array(cells.length),
});
const hexAt = (pixels: Pixels, size: number, column: number, rowFromTop: number): string => {
  const at = 4 * (rowFromTop * size + column);
  expect(pixels[at + 3]).toBe(255);
  return `#${[...pixels.slice(at, at + 3)].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
};

it('letters count on beyond the alphabet', () => {
  expect([0, 1, 25, 26, 53].map(letterOf)).toEqual(['A', 'B', 'Z', 'A2', 'B3']);
});

describe.each(all)('in the theme $name', (theme) => {
  it('basins next to each other in the list are told apart, and numbers on them can be read', () => {
    const colours = Array.from({ length: 8 }, (_, order) => basinColour(theme, order));
    for (const [i, colour] of colours.entries()) {
      for (const other of colours.slice(i + 1)) expect(difference(colour, other)).toBeGreaterThan(0.04);
      expect(contrast(colour, theme.ink)).toBeGreaterThan(3);
    }
  });

  it('who did better is told without hue: by how light it is', () => {
    const [first, second] = sideColours(theme);
    expect(contrast(first, second)).toBeGreaterThan(2);
  });
});

it('where the system has few colours, lines and letters tell minima apart', () => {
  expect(basinColour(few, 0)).toBe(basinColour(few, 1));
  expect(contrast(...sideColours(few))).toBeGreaterThan(2);
});

describe('a map', () => {
  const theme = themes.light;

  it('has its first cell at the bottom left, and is darker where runs took longer', () => {
    const pixels = basinPixels(outcome([3, 10], [3, 10], [3, 10], [3, 90]), 2, [1, 3], [10, 90], theme);
    const quick = hexAt(pixels, 2, 0, 1);
    expect(difference(quick, basinColour(theme, 1))).toBeLessThan(0.01);
    expect(contrast(hexAt(pixels, 2, 1, 0), theme.ink)).toBeLessThan(contrast(quick, theme.ink));
  });

  it('draws a line where one basin meets another, and hatches what diverges', () => {
    const row = (...minima: readonly number[]) => minima.map((minimum) => [minimum, 1] as const);
    const cells = [
      row(0, 0, 1, 1),
      row(0, 0, 1, 1),
      row(reachedNone, reachedNone, reachedNone, reachedNone),
      row(diverged, diverged, diverged, diverged),
    ];
    const pixels = basinPixels(outcome(...cells.flat()), 4, [0, 1], [1, 1], theme);
    const bottom = [0, 1, 2, 3].map((column) => hexAt(pixels, 4, column, 3));
    expect(difference(bottom[0], basinColour(theme, 0))).toBeLessThan(0.01);
    expect(contrast(bottom[1], bottom[0])).toBeGreaterThan(1.5);
    expect(difference(bottom[2], basinColour(theme, 1))).toBeLessThan(0.01);
    expect(new Set([0, 1, 2, 3].map((column) => hexAt(pixels, 4, column, 0))).size).toBe(2);
    expect(new Set([0, 1, 2, 3].map((column) => hexAt(pixels, 4, column, 1)))).toEqual(new Set([theme.ground.highest]));
  });

  it('of two runs has the colour of the better one, the stronger the more', () => {
    const pixels = sidePixels(Float32Array.of(1, 0.1, 0, -1), 2, theme);
    const [better, little, draw, worse] = [[0, 1], [1, 1], [0, 0], [1, 0]].map(([x, y]) => hexAt(pixels, 2, x, y)); // prettier-ignore
    expect([better, worse]).toEqual(sideColours(theme));
    expect(draw).toBe(theme.ground.highest);
    expect(difference(little, draw)).toBeGreaterThan(0.02);
    expect(difference(little, better)).toBeGreaterThan(0.02);
  });
});
