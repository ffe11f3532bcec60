// The maps and strips of this page, with the workers that make them: fetched when one is first asked for.
import { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { Basins } from './basins';
import { later } from './later';
import { oneFor } from './one-for';
import { Strips } from './strips';

const worker = later(async () => (await import('../worker/sweep/sweeping?worker&inline')).default);

/** All cores but one, which is the page's. */
const most = 6;

/** Workers for one thing that is mapped, made when it first asks; as many as there is room for, or fewer. */
export function sweepPool(wanted = most): SweepPool {
  const size = Math.min(wanted, most, Math.max(1, navigator.hardwareConcurrency - 1));
  return new SweepPool(async () => new (await worker.get())(), size);
}

/** The page's maps; they follow the scenario from the first call on. */
export const basinsOf = oneFor(
  (app: App) => new Basins(app, sweepPool()),
  (basins) => {
    basins.start();
    basins.warm();
  },
);

/** The strips of the open card's sliders. One worker makes them, which no map holds up. */
export const stripsOf = oneFor(
  (app: App) => new Strips(app, sweepPool(1)),
  (strips) => strips.start(),
);
