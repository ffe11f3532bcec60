// Where every start leads, as pixels: a hue for each minimum, darker where it took longer; hatched where runs diverge. Lines divide
// basins where they hold together, and minima have letters, so that hue says nothing alone.
import { diverged, reachedNone, type Outcome } from '../sweep/types';
import { coherence, divides, evened } from './calm';
import { mix } from './colour';
import type { Theme, ThemeName } from './themes';

/** Muted, told apart in lightness too as far as it goes; the ninth minimum has the first's again. */
const hues: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#9cc3e2', '#efbf8a', '#9ad4b5', '#d9aed2', '#e6d98a', '#b9b2e8', '#8fd3d9', '#d8b9a6'],
  dark: ['#3d74a3', '#a5692c', '#39835f', '#8d5486', '#857323', '#655bb0', '#2f8189', '#7d5a45'],
  projector: ['#8fbfe6', '#f2b877', '#86d3a8', '#dba3d3', '#ead96f', '#b1a8ee', '#78d0d8', '#dcb097'],
};

/** How much of the dark is in the slowest cell, and in the line between two basins. */
const shade = { slowest: 0.26, edge: 0.5 } as const;
const shades = 24;
/** Where runs diverge: how much of the colour of what is bad is in the ground and in the hatch. Every so many pixels there is a line. */
const lost = { ground: 0.05, hatch: 0.4, every: 8 } as const;
/** Pixels of a cell's side: lines and hatch are finer than cells. */
const fine = 2;

type Rgb = readonly [number, number, number];

/** Red, green, blue, alpha of each cell, from the top left: what a square ImageData holds, finer than the cells. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** A, B, ..., Z, A2, ...: what minima are called on a map, by their place in the surface's list. */
export function letterOf(order: number): string {
  const round = Math.floor(order / 26);
  return String.fromCharCode(65 + (order % 26)) + (round > 0 ? String(round + 1) : '');
}

/** The colour of the basin of a minimum, by its place in the surface's list, where runs are quick. */
export function basinColour(theme: Theme, order: number): string {
  // where the system allows few colours there is one tint, and lines and letters do the rest
  if (theme.runInk !== null) return mix(theme.page, theme.ink, 0.2);
  const list = hues[theme.name];
  return list[order % list.length];
}

/** Its colours from where runs are quickest to where they are slowest. */
export function basinRamp(theme: Theme, order: number): readonly [quick: string, slow: string] {
  const quick = basinColour(theme, order);
  return [quick, mix(quick, inkOn(theme), shade.slowest)];
}

/** Where the first of two runs did better, and where the other did: light and dark, so that hue says nothing alone. */
const sides: Readonly<Record<ThemeName, readonly [string, string]>> = {
  light: ['#8fc1ea', '#a4561a'],
  dark: ['#8cc9f5', '#a3581c'],
  projector: ['#7fbbee', '#99480c'],
};

/** The colour of starts from which the first of two runs did better, and of those from which the other did. */
export function sideColours(theme: Theme): readonly [string, string] {
  return theme.runInk === null ? sides[theme.name] : [mix(theme.page, theme.ink, 0.2), mix(theme.page, theme.ink, 0.7)];
}

/** The colours of a map of two runs: from a draw to the full colour of the first, and of the other. */
export function sideRamps(theme: Theme): readonly (readonly string[])[] {
  return sideColours(theme).map((full) =>
    Array.from({ length: shades }, (_, i) => mix(theme.ground.highest, full, i / (shades - 1))),
  );
}

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/**
 * @param minima the stationary points that are minima: their indices, in the order of their letters
 * @param range the least and most steps that shading goes by
 */
export function basinPixels(
  outcome: Outcome,
  size: number,
  minima: readonly number[],
  [least, most]: readonly [number, number],
  theme: Theme,
): Pixels {
  const ramps = new Map(minima.map((minimum, order) => [minimum, rampOf(basinColour(theme, order), theme)]));
  const none = rgb(theme.ground.highest);
  const [lostGround, lostHatch] = [lost.ground, lost.hatch].map((part) => rgb(mix(theme.page, theme.bad, part)));
  const span = Math.max(1, most - least);
  const region = outcome.minimum;
  const steps = evened(outcome.steps, size, region);
  const line = lines(region, size, theme);
  return paintCells(size, (cell, column, row) => {
    const minimum = region[cell];
    if (minimum === diverged) return (column + row) % lost.every === 0 ? lostHatch : lostGround;
    const ramp = ramps.get(minimum);
    if (minimum === reachedNone || !ramp) return none;
    if (line(cell, column, row)) return ramp.edge;
    const share = Math.min(1, Math.max(0, (steps[cell] - least) / span));
    return ramp.steps[Math.round(share * (shades - 1))];
  });
}

/**
 * Which of two runs did better from where: the stronger the more. Runs that swing about a minimum reach it some steps sooner or later
 * from one cell to the next: what is shown is who does better from about there, and needs no lines, since it fades where none does.
 * @param scores see `compare`
 */
export function sidePixels(scores: Float32Array, size: number, theme: Theme): Pixels {
  const strength = evened(evened(scores, size), size);
  const [firsts, seconds] = sideRamps(theme).map((ramp) => ramp.map(rgb));
  return paintCells(size, (cell) => {
    const score = strength[cell];
    return (score >= 0 ? firsts : seconds)[Math.round(Math.sqrt(Math.abs(score)) * (shades - 1))];
  });
}

/**
 * Whether a pixel is on the line between two regions: on the last of its cell to the right and above. Where the system has few colours,
 * lines alone tell regions apart, and are drawn everywhere.
 */
function lines(region: Int16Array, size: number, theme: Theme): (cell: number, column: number, row: number) => boolean {
  const everywhere = theme.runInk !== null;
  const held = everywhere ? new Float32Array(region.length).fill(1) : coherence(region, size);
  const ends = fine * size - 1;
  return (cell, column, row) =>
    (column % fine === fine - 1 && column < ends && divides(region, held, cell, cell + 1)) ||
    (row % fine === fine - 1 && row < ends && divides(region, held, cell, cell + size));
}

/** What darkens on a map. */
function inkOn(theme: Theme): string {
  return theme.name === 'dark' ? theme.page : theme.groundInk;
}

function rampOf(colour: string, theme: Theme): { readonly steps: readonly Rgb[]; readonly edge: Rgb } {
  const at = (part: number): Rgb => rgb(mix(colour, inkOn(theme), part));
  return {
    steps: Array.from({ length: shades }, (_, i) => at((shade.slowest * i) / (shades - 1))),
    edge: at(shade.edge),
  };
}

/** Cells come from the bottom up, pixels from the top down; column and row are those of a pixel, counted as cells are. */
function paintCells(size: number, colourOf: (cell: number, column: number, row: number) => Rgb): Pixels {
  const side = fine * size;
  const pixels = new Uint8ClampedArray(4 * side * side);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [r, g, b] = colourOf(Math.floor(row / fine) * size + Math.floor(column / fine), column, row);
      const at = 4 * ((side - 1 - row) * side + column);
      pixels[at] = r;
      pixels[at + 1] = g;
      pixels[at + 2] = b;
      pixels[at + 3] = 255;
    }
  return pixels;
}
