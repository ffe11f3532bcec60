// The map over settings and the curves over one of them of this page, with the workers that make them: fetched when first asked for.
import type { App } from './app';
import { sweepPool } from './basin-pool';
import { oneFor } from './one-for';
import { followLines } from './sensitivity';
import { followMap } from './settings-map';

/** The page's map over settings; it follows the scenario from the first call on. */
export const mapOf = oneFor((app: App) => followMap(app, sweepPool()));

/** The page's curves over one setting. */
export const linesFor = oneFor((app: App) => followLines(app, sweepPool(2)));
