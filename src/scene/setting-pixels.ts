// A map over settings as pixels: one hue, the stronger the better. Where runs diverge nothing is coloured: that is hatched.
import type { Pixels } from './basins';
import { poorColour, ramp } from './ramp';
import type { Theme } from './themes';

const shades = 64;

/** @param good of each cell, from 0 to 1; below 0 where it is not on the scale, below -1 where the run diverged @param size cells of a side */
export function settingPixels(good: Float32Array, size: number, theme: Theme): Pixels {
  const bytes = (hex: string): readonly number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const colours = ramp(theme, shades).map(bytes);
  const [poor, page] = [bytes(poorColour(theme)), bytes(theme.page)];
  const pixels = new Uint8ClampedArray(4 * size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const each = good[row * size + column];
      const colour = each < -1 ? page : each < 0 ? poor : colours[Math.round(each * (shades - 1))];
      // cells come from the bottom up, pixels from the top down
      pixels.set([...colour, 255], 4 * ((size - 1 - row) * size + column));
    }
  return pixels;
}
