// The tuning of this page, with the workers that do it.
import type { App } from './app';
import { sweepPool } from './basin-pool';
import { oneFor } from './one-for';
import { Tuning } from './tuning';

/** The page's tuning. Its workers are made for it and end with it. */
export const tuningOf = oneFor((app: App) => new Tuning(app, () => sweepPool()));
