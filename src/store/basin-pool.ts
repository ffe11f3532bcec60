// The maps of this page, with the workers that make them: fetched when a map is first asked for.
import { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { Basins } from './basins';
import { later } from './later';

const worker = later(async () => (await import('../worker/sweep/sweeping?worker&inline')).default);

/** All cores but one, which is the page's. */
const most = 6;

const made = new WeakMap<App, Basins>();

/** The page's maps; they follow the scenario from the first call on. */
export function basinsOf(app: App): Basins {
  const known = made.get(app);
  if (known) return known;
  const size = Math.min(most, Math.max(1, navigator.hardwareConcurrency - 1));
  const basins = new Basins(app, new SweepPool(async () => new (await worker.get())(), size));
  made.set(app, basins);
  basins.start();
  return basins;
}
