// Maps made calm: where regions hold together, and numbers evened out within them.
import { describe, expect, it } from 'vitest';
import { coherence, divides, evened } from './calm';

const size = 12;
const cells = (of: (column: number, row: number) => number): number[] =>
  Array.from({ length: size * size }, (_, cell) => of(cell % size, Math.floor(cell / size)));
const at = (column: number, row: number): number => row * size + column;

describe('a region', () => {
  it('holds together inside and at a straight edge, and does not where it is dust', () => {
    const halves = coherence(Int16Array.from(cells((column) => (column < 6 ? 0 : 1))), size);
    expect(halves[at(2, 6)]).toBe(1);
    expect(halves[at(5, 6)]).toBeCloseTo(0.6);
    expect(halves[at(0, 0)]).toBe(1);
    const dust = coherence(Int16Array.from(cells((column, row) => (5 * column + 3 * row) % 4)), size);
    for (const each of dust) expect(each).toBeLessThan(0.5);
  });

  it('is divided from another by a line where both hold together: a lobe of three cells does, one of one does not', () => {
    const lobes = Int16Array.from(cells((column) => (column < 3 ? 0 : column < 6 ? 1 : column === 8 ? 2 : 3)));
    const held = coherence(lobes, size);
    expect(divides(lobes, held, at(2, 6), at(3, 6))).toBe(true);
    expect(divides(lobes, held, at(7, 6), at(8, 6))).toBe(false);
    expect(divides(lobes, held, at(3, 6), at(4, 6))).toBe(false);
  });

  it('evens numbers out within itself alone', () => {
    const halves = Int16Array.from(cells((column) => (column < 6 ? 0 : 1)));
    const even = evened(
      cells((column, row) => (column < 6 ? (column + row) % 2 : 100)),
      size,
      halves,
    );
    for (const [cell, value] of even.entries()) {
      if (halves[cell] === 1) expect(value).toBe(100);
      else expect(Math.abs(value - 0.5)).toBeLessThan(0.1);
    }
  });

  it('evens numbers out everywhere where there are none', () => {
    for (const value of evened(
      cells((column, row) => (column + row) % 2),
      size,
    ))
      expect(Math.abs(value - 0.5)).toBeLessThan(0.1);
  });
});
