// Light and dark as data: what the painters use and what the page writes into CSS custom properties.
import { mix } from './colour';

export type ThemeName = 'light' | 'dark';

export interface Theme {
  readonly name: ThemeName;
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
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
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
  },
  dark: {
    name: 'dark',
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
  const { name, ground, ...colours } = theme;
  const variables: Record<`--${string}`, string> = {
    '--theme': name,
    '--font': fontFamily,
    '--ground-lowest': ground.lowest,
    '--ground-highest': ground.highest,
  };
  for (const [key, value] of Object.entries(colours)) {
    variables[`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = value;
  }
  return variables;
}
