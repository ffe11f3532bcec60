// The pixels of maps of starts.
import { basinPixels, sidePixels, type Pixels } from '../scene/basins';
import type { Theme } from '../scene/themes';
import { compare } from '../sweep/compare';
import { minimaOf, tallyOf } from './basin-words';
import type { BasinMap } from './basins';

/** The map of one run. */
export function mapPixels(map: BasinMap, theme: Theme): Pixels {
  return basinPixels(map.outcome, map.size, minimaOf(map), tallyOf(map).range, theme);
}

/** One run's map; of two in as many cells, which of them did better. */
export function pixelsOf(maps: readonly BasinMap[], theme: Theme): Pixels {
  const [first, second] = maps;
  if (maps.length > 1 && first.size === second.size)
    return sidePixels(compare(first.outcome, second.outcome, first.stationary), first.size, theme);
  return mapPixels(first, theme);
}
