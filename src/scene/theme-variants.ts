// Themes made from the three: in another size, with stronger lines, in the few colours a system forces on pages.
import { mix } from './colour';
import { themes, type Theme } from './themes';

/** The theme on a page whose pixel of the design is `unit` pixels: lines, type and marks grow with the page's type. */
export function sized(theme: Theme, unit: number): Theme {
  const by = unit / theme.unit;
  if (Math.abs(by - 1) < 1e-3) return theme;
  const { path, casing, ghost, curve, isoline, axis } = theme.lines;
  return {
    ...theme,
    unit,
    lines: { path: by * path, casing: by * casing, ghost: by * ghost, curve: by * curve, isoline: by * isoline, axis: by * axis }, // prettier-ignore
    type: { label: by * theme.type.label, axis: by * theme.type.axis },
    marks: by * theme.marks,
  };
}

/** The theme with the lines of the projector and borders that can be seen: for people who ask for more contrast. */
export function stronger(theme: Theme): Theme {
  return { ...theme, lines: sized(themes.projector, theme.unit).lines, muted: theme.ink, rule: theme.outline };
}

/** What the system paints with, as '#rrggbb', where it forces its few colours on every page. */
export interface SystemColours {
  readonly canvas: string;
  readonly text: string;
  readonly highlight: string;
  readonly highlightText: string;
}

/** A theme of the system's colours alone. Mixtures of ground and text are for isolines and grids, which carry no text. */
export function forced(theme: Theme, { canvas, text, highlight, highlightText }: SystemColours): Theme {
  return {
    ...theme,
    page: canvas,
    card: canvas,
    cardOpen: canvas,
    hover: canvas,
    ink: text,
    muted: text,
    rule: mix(canvas, text, 0.4),
    outline: text,
    accent: highlight,
    onAccent: highlightText,
    tint: mix(canvas, text, 0.3),
    good: text,
    bad: text,
    ground: { lowest: canvas, highest: canvas },
    isoline: mix(canvas, text, 0.45),
    groundInk: text,
    halo: canvas,
    runInk: text,
  };
}
