// Colours can be seen on the ground and told apart; styles differ without colour.
import { describe, expect, it } from 'vitest';
import { contrast, difference, mix } from './colour';
import { themeNames } from '../scenario/scenario';
import { runStyle, styleCount } from './palette';
import { termColour } from './term-palette';
import { forced, sized, stronger } from './theme-variants';
import { cssVariables, groundRamp, themes } from './themes';

const names = themeNames;
const indices = Array.from({ length: styleCount }, (_, i) => i);

describe.each(names)('the %s palette', (name) => {
  const theme = themes[name];
  const ground = groundRamp(theme, 64);
  const eight = indices.slice(0, 8).map((i) => runStyle(themes[name], i).colour);

  it('has at least 3:1 on every colour of the ground', () => {
    for (const colour of eight) for (const under of ground) expect(contrast(colour, under)).toBeGreaterThanOrEqual(3);
  });

  // 0.1 in OKLab is about five times what can just be told apart side by side.
  it('keeps every two of its eight colours at least 0.1 apart in OKLab', () => {
    for (const a of eight) for (const b of eight) if (a !== b) expect(difference(a, b)).toBeGreaterThanOrEqual(0.1);
    expect(new Set(eight).size).toBe(8);
  });

  it('repeats a colour after eight with another dash and marker', () => {
    for (let i = 0; i < 8; i++) {
      const [first, second] = [runStyle(themes[name], i), runStyle(themes[name], i + 8)];
      expect(second.colour).toBe(first.colour);
      expect(second.dash).not.toEqual(first.dash);
      expect(second.marker).not.toBe(first.marker);
    }
  });

  it('can be told apart without colour', () => {
    const plain = indices.map((i) => `${runStyle(themes[name], i).dash.join()} ${runStyle(themes[name], i).marker}`);
    expect(new Set(plain).size).toBe(styleCount);
  });

  it('takes any index', () => {
    expect(runStyle(themes[name], 17)).toEqual(runStyle(themes[name], 1));
    expect(runStyle(themes[name], -1)).toEqual(runStyle(themes[name], 15));
  });
});

describe.each(names)('the %s theme', (name) => {
  const theme = themes[name];

  it('keeps text readable', () => {
    for (const under of [theme.page, theme.card, theme.cardOpen, theme.hover]) {
      expect(contrast(theme.ink, under)).toBeGreaterThanOrEqual(10);
      expect(contrast(theme.muted, under)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.bad, under)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.good, under)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.accent, theme.card)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.outline, theme.card)).toBeGreaterThanOrEqual(3);
  });

  it('keeps axis numbers at 4.5:1 on every colour of the ground', () => {
    for (const under of groundRamp(theme, 64)) expect(contrast(theme.groundInk, under)).toBeGreaterThanOrEqual(4.5);
  });

  it('is written as CSS custom properties', () => {
    const variables = cssVariables(theme);
    expect(variables['--card-open']).toBe(theme.cardOpen);
    expect(variables['--ground-lowest']).toBe(theme.ground.lowest);
    expect(Object.keys(variables)).toContain('--ink');
  });
});

describe('the projector theme', () => {
  const theme = themes.projector;
  const ground = groundRamp(theme, 64);

  it('has a white ground, and paths of 4.5:1 on all of it', () => {
    expect(ground.at(-1)).toBe('#ffffff');
    for (const i of indices)
      for (const under of ground) expect(contrast(runStyle(theme, i).colour, under)).toBeGreaterThanOrEqual(4.5);
  });

  it('has text of 7:1 everywhere, and axis numbers of 12:1', () => {
    for (const under of [theme.page, theme.card, theme.cardOpen, theme.hover])
      for (const text of [theme.ink, theme.muted, theme.good, theme.bad])
        expect(contrast(text, under)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(7);
    for (const under of ground) expect(contrast(theme.groundInk, under)).toBeGreaterThanOrEqual(12);
  });

  it('has stronger lines and type from 18 px, more of it on a larger wall', () => {
    for (const line of ['path', 'casing', 'ghost', 'curve', 'isoline', 'axis'] as const)
      expect(theme.lines[line]).toBeGreaterThan(themes.light.lines[line]);
    expect(theme.lines.path).toBeGreaterThanOrEqual(3);
    expect(Math.min(...Object.values(theme.type))).toBeGreaterThanOrEqual(18);
    const larger = sized(theme, 2 * theme.unit);
    expect(larger.type.axis).toBeCloseTo(2 * theme.type.axis);
    expect(larger.lines.path).toBeCloseTo(2 * theme.lines.path);
    expect(sized(theme, theme.unit)).toBe(theme);
  });
});

describe('a forced palette', () => {
  const system = { canvas: '#000000', text: '#ffffff', highlight: '#1aebff', highlightText: '#000000' };
  const theme = forced(themes.projector, system);

  it('is all there is, and dashes and markers tell runs apart', () => {
    const looks = indices.map((i) => runStyle(theme, i));
    expect(new Set(looks.map(({ colour }) => colour))).toEqual(new Set(['#ffffff']));
    expect(new Set(looks.map(({ dash, marker }) => `${dash.join()} ${marker}`)).size).toBe(styleCount);
    expect(termColour(theme, 'gradient')).toBe('#ffffff');
    expect(new Set(groundRamp(theme, 9))).toEqual(new Set(['#000000']));
    expect(theme.lines).toBe(themes.projector.lines);
  });

  it('keeps isolines below the paths', () => {
    expect(contrast(theme.isoline, system.canvas)).toBeLessThan(contrast(system.text, system.canvas) / 3);
  });
});

describe('for people who ask for more contrast', () => {
  it.each(names)('the %s theme has the projector’s lines, and borders of 3:1', (name) => {
    const theme = stronger(themes[name]);
    expect(theme.lines.path / theme.unit).toBeCloseTo(themes.projector.lines.path / themes.projector.unit);
    expect(contrast(theme.rule, theme.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.muted, theme.card)).toBeGreaterThanOrEqual(7);
  });
});

describe('mix', () => {
  it('begins and ends at the colours given and moves evenly in between', () => {
    expect(mix('#b9c7d2', '#f7f8f6', 0)).toBe('#b9c7d2');
    expect(mix('#b9c7d2', '#f7f8f6', 1)).toBe('#f7f8f6');
    const ramp = groundRamp(themes.light, 17);
    const steps = ramp.slice(1).map((colour, i) => difference(colour, ramp[i] ?? ''));
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.5);
  });
});
