// The tuning of this page, with the workers that do it.
import type { App } from './app';
import { sweepPool } from './basin-pool';
import { Tuning } from './tuning';

const tunings = new WeakMap<App, Tuning>();

/** The page's tuning. Its workers are made for it and end with it. */
export function tuningOf(app: App): Tuning {
  const known = tunings.get(app);
  if (known) return known;
  const tuning = new Tuning(app, () => sweepPool());
  tunings.set(app, tuning);
  return tuning;
}
