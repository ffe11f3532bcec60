// How runs are told apart: eight colours per theme, dashes and markers, sixteen combinations.
import type { MarkerShape } from './drawing';
import type { Theme, ThemeName } from './themes';

export interface RunStyle {
  readonly colour: string;
  /** Lengths of dash and gap in units of the line's width; round caps add one width to each dash. Empty: solid. */
  readonly dash: readonly number[];
  readonly marker: MarkerShape;
}

/** How many combinations there are; palette indices are taken modulo this. */
export const styleCount = 16;

/** In the order of runs: ink, blue, plum, orange, green, violet, olive, and what is left between them. */
const colours: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#3b4046', '#0072b2', '#b3446c', '#b84700', '#007a5a', '#5a31b8', '#6e5300', '#7a1238'],
  dark: ['#d7dce1', '#56b4e9', '#f08fb4', '#ff9a52', '#3fcf9f', '#b7a0ff', '#f2e05c', '#c9b28f'],
  projector: ['#14181c', '#005aa8', '#a8175c', '#a33c00', '#006648', '#5a1fc2', '#5f4a00', '#6d0a2e'],
};

// A gap of 2 leaves a gap of 1 between round caps; a dash of 0.01 is a dot (browsers leave out dashes of 0).
const dot = 0.01;
const dashes: readonly (readonly number[])[] = [
  [],
  [12, 1.9],
  [3.2, 2],
  [7, 2, dot, 2],
  [dot, 1.8],
  [7, 2, dot, 2, dot, 2],
  [1.2, 1.9],
  [9, 2, 2.2, 2],
];

const markers: readonly MarkerShape[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'down-triangle',
  'hexagon',
  'cross',
];

/**
 * The style of palette index 0..15. Indices 8..15 repeat the colours with another dash and marker; no two share both dash
 * and marker, so runs can be told apart without colour.
 */
export function runStyle(theme: Pick<Theme, 'name' | 'runInk'>, index: number): RunStyle {
  const i = ((Math.trunc(index) % styleCount) + styleCount) % styleCount;
  const second = i >= 8;
  const pick = <T>(list: readonly T[], at: number): T => {
    const item = list[at % 8];
    if (item === undefined) throw new RangeError(`no such style: ${index}`);
    return item;
  };
  return {
    colour: theme.runInk ?? pick(colours[theme.name], i),
    dash: pick(dashes, second ? i + 3 : i),
    marker: pick(markers, second ? i + 5 : i),
  };
}
