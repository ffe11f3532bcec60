// Colours of terms are seen on the ground and on the card, and told from each other.
import { describe, expect, it } from 'vitest';
import { contrast, difference } from './colour';
import { runStyle } from './palette';
import { otherSlots, termColours, termVariables } from './term-palette';
import { groundRamp, themes, type ThemeName } from './themes';

describe.each(Object.keys(themes) as ThemeName[])('the terms of the %s theme', (name) => {
  const colours = Object.values(termColours[name]);
  const theme = themes[name];

  it('have 3:1 on the ground, and 4.5:1 on the card and on the halo of labels', () => {
    for (const colour of colours) {
      for (const under of groundRamp(theme, 64)) expect(contrast(colour, under)).toBeGreaterThanOrEqual(3);
      for (const under of [theme.card, theme.cardOpen, theme.halo])
        expect(contrast(colour, under)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are told from each other', () => {
    for (const a of colours) for (const b of colours) if (a !== b) expect(difference(a, b)).toBeGreaterThanOrEqual(0.1);
    expect(new Set(colours).size).toBe(7);
  });

  it('are written as CSS custom properties', () => {
    expect(termVariables(name)['--term-gradient']).toBe(termColours[name].gradient);
  });
});

describe('the places of other terms', () => {
  it('are all there for every run, those that look like its path last', () => {
    for (let run = 0; run < 16; run++) {
      const slots = otherSlots(run);
      expect([...slots].sort()).toEqual(['first', 'fourth', 'second', 'third']);
      expect(difference(termColours.light[slots[0]], runStyle('light', run).colour)).toBeGreaterThanOrEqual(0.13);
    }
    expect(otherSlots(1)[0]).not.toBe('first'); // blue on blue
  });
});
