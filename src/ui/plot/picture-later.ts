// The step's picture, whose code comes when numbers are first shown or a symbol is first pointed at.
import type { Point } from '../../formula/define';
import type { App } from '../../store/app';
import type { Stage } from './stage';
import type { StepPicture } from './step-picture';

export class PictureLater {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #root: HTMLElement;
  #picture: StepPicture | null = null;
  #coming = false;
  #over = false;
  #stop: (() => void) | null = null;

  constructor(app: App, stage: Stage, root: HTMLElement) {
    this.#app = app;
    this.#stage = stage;
    this.#root = root;
  }

  /** Begins to wait for the first need. Returns the function that stops all of it. */
  start(): () => void {
    const { store } = this.#app.inspections;
    const unsubscribe = store.subscribe(() => this.#need());
    this.#need();
    return () => {
      this.#over = true;
      unsubscribe();
      this.#stop?.();
    };
  }

  point(at: Point | null): void {
    this.#picture?.point(at);
  }

  #need(): void {
    const { numbers, pointed } = this.#app.inspections.store.getState();
    if (this.#coming || (!numbers && pointed === null)) return;
    this.#coming = true;
    import('./step-picture').then(
      (module) => {
        if (this.#over) return;
        this.#picture = new module.StepPicture(this.#app, this.#stage, this.#root);
        this.#stop = this.#picture.start();
      },
      () => {
        this.#coming = false; // the next need tries again
      },
    );
  }
}
