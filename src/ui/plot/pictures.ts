// What the bench draws on the plot beside the runs: the map of starts, and the paths of ensembles.
import type { App } from '../../store/app';
import { BasinPicture } from '../basins/picture';
import { FanPicture } from '../luck/fan-picture';
import type { Stage } from './stage';

/** Begins to draw. Returns the function that stops it. */
export function pictures(app: App, stage: Stage, plot: HTMLElement): () => void {
  const stop = [new BasinPicture(app, stage).start(), new FanPicture(app, stage, plot).start()];
  return () => {
    for (const each of stop) each();
  };
}
