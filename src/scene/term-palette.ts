// Colours of the terms of a step, the same for its arrows on the plot and its symbols in the equations.
import { difference } from './colour';
import { runStyle } from './palette';
import type { ThemeName } from './themes';

/** Gradients, the step taken and the adaptive scale look alike in every rule; what else a rule names takes the others in turn. */
export type TermSlot = 'gradient' | 'update' | 'scale' | (typeof others)[number];

const others = ['first', 'second', 'third', 'fourth'] as const;

/** At least 3:1 on every colour of the ground and 4.5:1 on the open card; the step taken is in ink. */
export const termColours: Readonly<Record<ThemeName, Readonly<Record<TermSlot, string>>>> = {
  light: {
    gradient: '#b3124f',
    update: '#1b1f24',
    scale: '#6a35b0',
    first: '#0a5fb4',
    second: '#006a5e',
    third: '#8a4b00',
    fourth: '#5c6700',
  },
  dark: {
    gradient: '#ff8fb0',
    update: '#eceff2',
    scale: '#c8abff',
    first: '#74bdff',
    second: '#4fd8b4',
    third: '#ffb066',
    fourth: '#dfe06a',
  },
};

/** Colours nearer than this in OKLab are taken for one across the plot. */
const alike = 0.13;

/** The places of terms that are none of the three, in turn; one that looks like the run's own path comes last. */
export function otherSlots(run: number): readonly TermSlot[] {
  const { colour } = runStyle('light', run);
  const near = (slot: TermSlot): boolean => difference(termColours.light[slot], colour) < alike;
  return [...others.filter((slot) => !near(slot)), ...others.filter(near)];
}

/** The colours as CSS custom properties: `--term-gradient`, `--term-first`, ... */
export function termVariables(theme: ThemeName): Record<`--term-${TermSlot}`, string> {
  const entries = Object.entries(termColours[theme]).map(([slot, colour]) => [`--term-${slot}`, colour]);
  return Object.fromEntries(entries) as Record<`--term-${TermSlot}`, string>;
}
