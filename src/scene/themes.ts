// Light, dark and projector as data: what the painters use and what the page writes into CSS custom properties.
import type { ThemeName } from '../scenario/scenario';
import { mix } from './colour';

export type { ThemeName };

/** Widths of lines in pixels. 0 is a hairline. */
export interface Lines {
  readonly path: number;
  /** On each side of a path. */
  readonly casing: number;
  /** The way to come. */
  readonly ghost: number;
  /** The loss chart. */
  readonly curve: number;
  readonly isoline: number;
  /** Ticks, and the chart's grid. */
  readonly axis: number;
}

export interface Theme {
  readonly name: ThemeName;
  /** Pixels of the screen to a pixel of the design, for which lines and type are given: see `sized`. */
  readonly unit: number;
  readonly lines: Lines;
  /** Sizes of type on the canvases, in pixels. */
  readonly type: { readonly label: number; readonly axis: number };
  /** Markers and glyphs are so many times the size of the light theme's. */
  readonly marks: number;
  /** Behind everything. */
  readonly page: string;
  /** Cards, header and fields. */
  readonly card: string;
  /** The open card. */
  readonly cardOpen: string;
  /** Fill of buttons and tags at rest under the pointer. */
  readonly hover: string;
  /** Text. */
  readonly ink: string;
  /** Secondary text; 4.5:1 on page and cards. */
  readonly muted: string;
  /** Thin lines between things. */
  readonly rule: string;
  /** Outlines of fields and buttons; 3:1 on cards. */
  readonly outline: string;
  /** The one main action, links and focus. */
  readonly accent: string;
  readonly onAccent: string;
  /** Behind a symbol that a slider points at. */
  readonly tint: string;
  readonly good: string;
  readonly bad: string;
  /** Ends of the ground: at the lowest loss and at the highest. */
  readonly ground: { readonly lowest: string; readonly highest: string };
  readonly isoline: string;
  /** Axis numbers and small marks on the ground; 4.5:1 on all of it. */
  readonly groundInk: string;
  /** Casing of lines, halo of labels. */
  readonly halo: string;
  /** Every run in this one colour, where the system allows few; null: the palette's. Dash, marker and label tell them apart. */
  readonly runInk: string | null;
}

/** Lines and type for a screen on a desk or in a hand. */
const near = {
  unit: 1,
  lines: { path: 2.6, casing: 1.5, ghost: 1.3, curve: 1.6, isoline: 0, axis: 0 },
  type: { label: 14, axis: 12 },
  marks: 1,
} as const;

/** And for a wall seen from the last row: type from 18 px where the projector has 1024 x 768. */
const far = {
  unit: 18 / 14,
  lines: { path: 4, casing: 2, ghost: 2, curve: 2.8, isoline: 1.2, axis: 1.2 },
  type: { label: 20, axis: 18 },
  marks: 1.4,
} as const;

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    ...near,
    page: '#fbfcfa',
    card: '#ffffff',
    cardOpen: '#f4f8fc',
    hover: '#eef2f5',
    ink: '#1b1f24',
    muted: '#58616a',
    rule: '#e3e7ea',
    outline: '#868f98',
    accent: '#0b62a8',
    onAccent: '#ffffff',
    tint: '#cfe3f4',
    good: '#1f7a4d',
    bad: '#b3261e',
    ground: { lowest: '#b9c7d2', highest: '#f7f8f6' },
    isoline: '#9fb0bd',
    groundInk: '#434d57',
    halo: '#fcfdfc',
    runInk: null,
  },
  dark: {
    name: 'dark',
    ...near,
    page: '#101316',
    card: '#171b1f',
    cardOpen: '#1c232a',
    hover: '#232a31',
    ink: '#eceff2',
    muted: '#9ba5af',
    rule: '#2a3138',
    outline: '#6b7681',
    accent: '#66b3ef',
    onAccent: '#0d1a26',
    tint: '#1f4463',
    good: '#4fc98d',
    bad: '#ff8a80',
    ground: { lowest: '#3d4f60', highest: '#1d242b' },
    isoline: '#4d6173',
    groundInk: '#c3ccd5',
    halo: '#12171b',
    runInk: null,
  },
  projector: {
    name: 'projector',
    ...far,
    page: '#ffffff',
    card: '#ffffff',
    cardOpen: '#f0f5fa',
    hover: '#e6edf3',
    ink: '#0b0e11',
    muted: '#2f3840',
    rule: '#a9b4be',
    outline: '#5d6872',
    accent: '#00518f',
    onAccent: '#ffffff',
    tint: '#bcd9f2',
    good: '#0a5a34',
    bad: '#8c1410',
    ground: { lowest: '#d3dde5', highest: '#ffffff' },
    isoline: '#8493a0',
    groundInk: '#14191e',
    halo: '#ffffff',
    runInk: null,
  },
};

/** Type on the plot and on the page: system sans, so that nothing is loaded. */
export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Letters of equations on the plot: slanted letters with upright figures, as print has them. */
export const mathFamily =
  '"STIX Two Text", "Times New Roman", "Liberation Serif", "Nimbus Roman", "DejaVu Serif", serif';

/** `count` colours of the ground, from the lowest loss to the highest. */
export function groundRamp(theme: Theme, count: number): string[] {
  const { lowest, highest } = theme.ground;
  return Array.from({ length: count }, (_, i) => mix(lowest, highest, count > 1 ? i / (count - 1) : 1));
}

/** The theme as CSS custom properties: `--page`, `--card-open`, `--ground-lowest`, ..., `--font`. */
export function cssVariables(theme: Theme): Record<`--${string}`, string> {
  const { ground } = theme;
  const variables: Record<`--${string}`, string> = {
    '--font': fontFamily,
    '--ground-lowest': ground.lowest,
    '--ground-highest': ground.highest,
  };
  for (const [key, value] of Object.entries(theme)) {
    if (typeof value !== 'string' || !value.startsWith('#')) continue;
    variables[`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = value;
  }
  return variables;
}
