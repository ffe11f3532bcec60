// The pixels of maps of starts.
import { describe, expect, it } from 'vitest';
import { diverged, reachedNone, type Outcome } from '../sweep/types';
import { basinColour, basinPixels, letterOf, sideColours, sidePixels, sideRamps, type Pixels } from './basins';
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
/** The colour of a cell: of its pixel at the bottom left, which no line or every line of the hatch goes through. */
const hexAt = (pixels: Pixels, size: number, column: number, rowFromTop: number, right = 0): string => {
  const fine = Math.sqrt(pixels.length / 4) / size;
  const at = 4 * ((fine * rowFromTop + fine - 1) * fine * size + fine * column + right);
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

  /** Four quarters of 6 x 6 cells, from the bottom left, of [minimum, steps]. */
  const quarters = (...of: readonly (readonly [number, number])[]): Outcome =>
    outcome(...Array.from({ length: 144 }, (_, i) => of[2 * Number(i >= 72) + Number(i % 12 >= 6)]));

  it('has its first cell at the bottom left, and is darker where runs took longer', () => {
    const pixels = basinPixels(quarters([3, 10], [3, 10], [3, 10], [3, 90]), 12, [1, 3], [10, 90], theme);
    const quick = hexAt(pixels, 12, 0, 11);
    expect(difference(quick, basinColour(theme, 1))).toBeLessThan(0.01);
    expect(contrast(hexAt(pixels, 12, 11, 0), theme.ink)).toBeLessThan(contrast(quick, theme.ink));
  });

  it('draws a line where one basin meets another, and hatches what diverges', () => {
    const pixels = basinPixels(quarters([0, 1], [1, 1], [reachedNone, 1], [diverged, 1]), 12, [0, 1], [1, 1], theme);
    expect(difference(hexAt(pixels, 12, 5, 9), basinColour(theme, 0))).toBeLessThan(0.01);
    expect(difference(hexAt(pixels, 12, 6, 9), basinColour(theme, 1))).toBeLessThan(0.01);
    const line = hexAt(pixels, 12, 5, 9, 1);
    expect(contrast(line, basinColour(theme, 0))).toBeGreaterThan(1.5);
    expect(contrast(line, basinColour(theme, 1))).toBeGreaterThan(1.5);
    const hatched = Array.from({ length: 36 }, (_, i) => hexAt(pixels, 12, 6 + (i % 6), Math.floor(i / 6)));
    expect(new Set(hatched).size).toBe(2);
    const nowhere = Array.from({ length: 36 }, (_, i) => hexAt(pixels, 12, i % 6, Math.floor(i / 6)));
    expect(new Set(nowhere)).toEqual(new Set([theme.ground.highest]));
  });

  it('has no lines where basins are dust, but has them where the system has few colours', () => {
    const dust = outcome(...Array.from({ length: 144 }, (_, i) => [(5 * (i % 12) + 3 * Math.floor(i / 12)) % 4, 1] as const)); // prettier-ignore
    const coloursOf = (of: Theme) => {
      const pixels = basinPixels(dust, 12, [0, 1, 2, 3], [1, 1], of);
      return new Set(Array.from({ length: 288 }, (_, i) => hexAt(pixels, 12, Math.floor((i % 24) / 2), Math.floor(i / 24), i % 2))); // prettier-ignore
    };
    expect(coloursOf(theme).size).toBe(4);
    expect(coloursOf(few).size).toBe(2);
  });

  it('of two runs has the colour of the better one, the stronger the more', () => {
    const scores = Float32Array.from({ length: 144 }, (_, i) => [1, 0.1, 0, -1][2 * Number(i >= 72) + Number(i % 12 >= 6)]); // prettier-ignore
    const pixels = sidePixels(scores, 12, theme);
    const [better, little, draw, worse] = [[0, 11], [11, 11], [0, 0], [11, 0]].map(([x, y]) => hexAt(pixels, 12, x, y)); // prettier-ignore
    expect([better, worse]).toEqual(sideColours(theme));
    expect(draw).toBe(theme.ground.highest);
    // the legend's colours are the map's
    for (const [i, ramp] of sideRamps(theme).entries())
      expect([ramp[0], ramp.at(-1)]).toEqual([draw, [better, worse][i]]);
    expect(sideRamps(theme)[0]).toContain(little);
    expect(difference(little, draw)).toBeGreaterThan(0.02);
    expect(difference(little, better)).toBeGreaterThan(0.02);
  });

  it('of two runs shows who does better from about there, where that changes from cell to cell', () => {
    const scores = Float32Array.from({ length: 144 }, (_, i) => ((i % 12) + Math.floor(i / 12)) % 3 === 0 ? -0.3 : 0.3); // prettier-ignore
    const pixels = sidePixels(scores, 12, theme);
    const colours = Array.from({ length: 144 }, (_, i) => hexAt(pixels, 12, i % 12, Math.floor(i / 12)));
    for (const colour of colours) expect(difference(colour, colours[0])).toBeLessThan(0.03);
    expect(difference(colours[0], sideColours(theme)[0])).toBeLessThan(difference(colours[0], sideColours(theme)[1]));
  });
});
