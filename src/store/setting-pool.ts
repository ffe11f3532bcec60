// The map over settings and the curves over one of them of this page, with the workers that make them: fetched when first asked for.
import type { App } from './app';
import { sweepPool } from './basin-pool';
import type { Refine } from './refine';
import { followLines } from './sensitivity';
import { followMap } from './settings-map';

const maps = new WeakMap<App, Refine>();
const lines = new WeakMap<App, Refine>();

function once(known: WeakMap<App, Refine>, app: App, make: () => Refine): Refine {
  const refine = known.get(app) ?? make();
  known.set(app, refine);
  return refine;
}

/** The page's map over settings; it follows the scenario from the first call on. */
export const mapOf = (app: App): Refine => once(maps, app, () => followMap(app, sweepPool()));

/** The page's curves over one setting. */
export const linesFor = (app: App): Refine => once(lines, app, () => followLines(app, sweepPool(2)));
