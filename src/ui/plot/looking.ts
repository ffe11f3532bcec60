// Looking at the plot: what is under the pointer, the vectors of the step that is inspected, and what is changed.
import type { App } from '../../store/app';
import { Changing } from './changing';
import { Gaze } from './gaze';
import { ReadOut, type ReadOutParts } from './read-out';
import type { Stage } from './stage';
import { StepPicture } from './step-picture';

export class Looking {
  readonly #parts: readonly { start(): () => void }[];

  /** @param held told when a finger is held still: it is no tap */
  constructor(app: App, stage: Stage, root: HTMLElement, parts: ReadOutParts, held: () => void) {
    const readOut = new ReadOut(app, stage, parts);
    const picture = new StepPicture(app, stage, root);
    const gaze = new Gaze(
      root,
      (at) => {
        readOut.point(at);
        picture.point(at);
      },
      held,
    );
    this.#parts = [readOut, picture, gaze, new Changing(app, stage)];
  }

  /** Begins to watch. Returns the function that stops it. */
  start(): () => void {
    const stop = this.#parts.map((each) => each.start());
    return () => {
      for (const each of stop) each();
    };
  }
}
