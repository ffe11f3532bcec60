// One sequential hue from the worst to the best, for maps of how good something is.
import { mix } from './colour';
import type { Theme, ThemeName } from './themes';

/** The best stands out from the ground: dark on light, light on dark. */
const hues: Readonly<Record<ThemeName, readonly [worst: string, best: string]>> = {
  light: ['#e3eaf0', '#0a3763'],
  dark: ['#26323d', '#a5d4ff'],
  projector: ['#dde8f1', '#052a52'],
};

/** How much of the colour of what is bad is in a cell that is not on the scale; of the ink, where the system has few colours. */
const trace = { bad: 0.07, ink: 0.03 } as const;

/** Colour of what is no better than nothing. */
export function poorColour(theme: Theme): string {
  return theme.runInk === null ? mix(theme.page, theme.bad, trace.bad) : mix(theme.page, theme.ink, trace.ink);
}

/** `count` colours, from the worst to the best. */
export function ramp(theme: Theme, count: number): readonly string[] {
  const [worst, best] = theme.runInk === null ? hues[theme.name] : [mix(theme.page, theme.ink, 0.15), mix(theme.page, theme.ink, 0.85)]; // prettier-ignore
  return Array.from({ length: count }, (_, i) => mix(worst, best, count > 1 ? i / (count - 1) : 1));
}
