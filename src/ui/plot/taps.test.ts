// A tap is short and stays; two quick ones near each other are a double-click, three are that and one more.
import { describe, expect, it } from 'vitest';
import { Taps } from './taps';

function presses() {
  const taps = new Taps();
  return {
    taps,
    tap: (x: number, when: number, to = x, until = when + 80) => {
      taps.down({ at: [x, 0], when, mouse: true });
      return taps.up({ at: [to, 0], when: until, mouse: true });
    },
  };
}

describe('taps', () => {
  it('are short presses that stay where they are', () => {
    const { tap } = presses();
    expect(tap(10, 0)).toBe('single');
    expect(tap(10, 2000, 15)).toBeNull();
    expect(tap(10, 4000, 10, 4700)).toBeNull();
  });

  it('are double where two follow each other quickly at one place', () => {
    const { tap } = presses();
    expect([tap(10, 0), tap(12, 200), tap(12, 400)]).toEqual(['single', 'double', 'single']);
    expect([tap(10, 5000), tap(40, 5200)]).toEqual(['single', 'single']);
    expect(tap(40, 5800)).toBe('single');
  });

  it('end with a drag or a second finger', () => {
    const { taps, tap } = presses();
    expect(tap(10, 0)).toBe('single');
    expect(tap(10, 100, 60)).toBeNull();
    expect(tap(60, 300)).toBe('single');
    taps.cancel();
    expect(taps.up({ at: [60, 0], when: 400, mouse: false })).toBeNull();
  });
});
