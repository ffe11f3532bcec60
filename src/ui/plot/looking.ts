// Looking at the plot: what is under the pointer, the vectors of the step that is inspected, triangles, and what is changed.
import type { Overlay } from '../../scene/overlay';
import type { App } from '../../store/app';
import { Changing } from './changing';
import { Gaze } from './gaze';
import { ReadOut, type ReadOutParts } from './read-out';
import type { OverlayOf, Stage } from './stage';
import { StepPicture } from './step-picture';
import { Triangles } from './triangles';

const nothing: Overlay = { items: [], labels: [], blocked: [], covered: [] };

export class Looking {
  readonly #parts: readonly { start(): () => void }[];

  /** @param held told when a finger is held still: it is no tap */
  constructor(app: App, stage: Stage, root: HTMLElement, parts: ReadOutParts, held: () => void) {
    const readOut = new ReadOut(app, stage, parts);
    const picture = new StepPicture(app, stage, root);
    const triangles = new Triangles(app, stage, root);
    const cover: OverlayOf = (...of) => {
      const overlay = picture.overlay(...of);
      const under = triangles.items(of[0], of[1]);
      return overlay || under.length > 0 ? { ...(overlay ?? nothing), under } : null;
    };
    const gaze = new Gaze(
      root,
      (at) => {
        readOut.point(at);
        picture.point(at);
      },
      held,
    );
    const covering = {
      start: () => {
        stage.cover(cover);
        return () => stage.cover(null);
      },
    };
    this.#parts = [readOut, picture, triangles, gaze, covering, new Changing(app, stage)];
  }

  /** Begins to watch. Returns the function that stops it. */
  start(): () => void {
    const stop = this.#parts.map((each) => each.start());
    return () => {
      for (const each of stop) each();
    };
  }
}
