// Folding: what is decided or off goes, what matters stays.
import { describe, expect, it } from 'vitest';
import { fold, type Known } from './fold';
import { parse } from './parse';
import { print } from './print';

const folded = (text: string, known: Partial<Known> & { off?: string[] } = {}): string => {
  const { off = [], ...rest } = known;
  const { lines } = fold(parse(text, 'rule'), { toggles: {}, zeros: new Set(off), ...rest });
  return lines.map((line) => `${line.name} = ${print(line.value)}`).join('; ');
};

describe('toggles', () => {
  const text = 'v = where(centered && !plain, v - a^2, v) + 0*g; a = a + g; theta = theta - v';

  it('are decided, and what only the other branch read goes', () => {
    expect(folded(text, { toggles: { centered: false, plain: false } })).toBe('v = v + 0*g; theta = theta - v');
    expect(folded(text, { toggles: { centered: true, plain: false } })).toBe(
      'v = v - a^2 + 0*g; a = a + g; theta = theta - v',
    );
  });

  it('settle a condition they share with others, or leave the others', () => {
    const condition = (written: string): string =>
      folded(`theta = where(${written}, g, theta)`, { toggles: { on: true } });
    expect(condition('on && t == 1')).toBe('theta = where(t == 1, g, theta)');
    expect(condition('t == 1 || !on')).toBe('theta = where(t == 1, g, theta)');
    expect(condition('t == 1 || on')).toBe('theta = g');
    expect(condition('!on && t == 1')).toBe('theta = theta');
    expect(condition('!(t == 1 && on)')).toBe('theta = where(!(t == 1), g, theta)');
  });

  it('stay where they are no condition, for the checker to refuse', () => {
    expect(folded('theta = theta - on*g', { toggles: { on: true } })).toBe('theta = theta - on*g');
  });
});

describe('dead lines', () => {
  it('are kept for a drawn point', () => {
    expect(folded('y = theta + v; theta = theta - g', { keep: new Set(['y']) })).toBe(
      'y = theta + v; theta = theta - g',
    );
    expect(folded('y = theta + v; theta = theta - g')).toBe('theta = theta - g');
  });

  it('are those nothing reads in this step or a later one', () => {
    expect(folded('theta = theta - m; m = n; n = g; k = n')).toBe('theta = theta - m; m = n; n = g');
    expect(folded('m = m + g; theta = theta - g')).toBe('theta = theta - g');
    expect(folded('h = g; h = 2*g; theta = theta - h')).toBe('h = 2*g; theta = theta - h');
  });

  it('are not those whose earlier value is read', () => {
    expect(folded('n = g; theta = theta - prev(n)')).toBe('n = g; theta = theta - prev(n)');
    expect(folded('theta = theta - g + prev(g); g = 2*g')).toBe('theta = theta - g + prev(g); g = 2*g');
  });
});

describe('for printing', () => {
  it.each([
    ['theta = theta - lr*(g + wd*theta)', 'theta = theta - lr*g'],
    ['theta = (1 - lr*wd)*theta - g', 'theta = theta - g'],
    ['theta = theta - lr/(1 + (t - 1)*wd)*g', 'theta = theta - lr*g'],
    ['theta = theta - wd/lr - wd^2 - wd^t + lr^wd + -wd', 'theta = theta + 1'],
    ['theta = wd - g/1 + clip(g, -wd, wd)', 'theta = -g'],
    ['theta = where(wd > 0, g, 2*g)', 'theta = 2*g'],
    ['theta = where(0 < wd && t == 1, g, 2*g)', 'theta = 2*g'],
    ['theta = where(t == 1, g, g + wd)', 'theta = g'],
    ['theta = theta - 1*g^1/sqrt(1 - abs(wd))', 'theta = theta - g'],
  ])('a zero takes its terms along: %s', (text, left) => {
    expect(folded(text, { off: ['wd'] })).toBe(left);
  });

  it('without a zero nothing is rewritten, so that the bits stay', () => {
    expect(folded('theta = theta - 0*g + 1*theta^1/1')).toBe('theta = theta - 0*g + 1*theta^1/1');
  });

  it('a positive number decides its comparison with 0', () => {
    const text = 'b = where((t == 1 || mu == 0) && damp > 0, g, mu*b + (1 - damp)*g); theta = theta - b';
    const positive = new Set(['mu', 'damp']);
    expect(folded(text, { positive })).toBe('b = where(t == 1, g, mu*b + (1 - damp)*g); theta = theta - b');
    expect(folded(text, { positive: new Set(['mu']), off: ['damp'] })).toBe('b = mu*b + g; theta = theta - b');
    expect(folded(text, { positive: new Set(['damp']), off: ['mu'] })).toBe('b = g; theta = theta - b');
  });

  it('copies go', () => {
    expect(folded('h = g; theta = theta - lr*h', { copies: true })).toBe('theta = theta - lr*g');
    expect(folded('a = 0; b = a*g; theta = theta + b', { copies: true })).toBe('theta = theta');
    expect(folded('h = g; theta = theta - h', { copies: true, keep: new Set(['h']) })).toBe('h = g; theta = theta - h');
  });

  it('a copy stays where its source changes before it is read', () => {
    const text = 'old = m; m = m + g; theta = theta - old*m';
    expect(folded(text, { copies: true })).toBe(text);
  });

  it('a copy that a later step reads stays', () => {
    const text = 'theta = theta - m; m = g';
    expect(folded(text, { copies: true })).toBe(text);
    expect(folded('h = g; theta = theta - prev(h)', { copies: true })).toBe('h = g; theta = theta - prev(h)');
  });

  it('a state that lost its memory is written where it is read; a name of one step stays', () => {
    const text = 'v = mu*v - lr*g; theta = theta + v';
    expect(folded(text, { copies: true, off: ['mu'] })).toBe('theta = theta + (-(lr*g))');
    expect(folded(text, { copies: true })).toBe(text);
    expect(folded('d = lr*g; theta = theta - d', { copies: true })).toBe('d = lr*g; theta = theta - d');
  });
});

it('a surface keeps the lines its loss reads', () => {
  const program = parse('u = x + y; v = x; b*u^2', 'surface', { names: ['b'] });
  const { lines, result } = fold(program, { toggles: {}, zeros: new Set() });
  expect(lines.map(({ name }) => name)).toEqual(['u']);
  expect(result && print(result)).toBe('b*u^2');
});
