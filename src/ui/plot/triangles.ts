// The triangles of rules that move one, at the cursor's step: asked of the worker for every run that is to be seen.
import type { Point } from '../../formula/define';
import type { Item } from '../../scene/drawing';
import type { Theme } from '../../scene/themes';
import { triangleItems } from '../../scene/triangle';
import type { Viewport } from '../../scene/viewport';
import type { RunSpec } from '../../scenario/scenario';
import { askedOf } from '../../store/asked';
import type { App } from '../../store/app';
import type { Answer } from '../../store/questions';
import { ruleOf } from '../../store/rules';
import type { Stage } from './stage';

/** A run's newest triangle. It stays while the run is computed anew, as its path does. */
interface Known {
  /** Null where the run has changed since. */
  readonly step: number | null;
  readonly corners: readonly Point[];
}

export class Triangles {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #root: HTMLElement;
  readonly #known = new Map<string, Known>();
  /** The step that was last asked for, by run. */
  readonly #asked = new Map<string, number>();

  constructor(app: App, stage: Stage, root: HTMLElement) {
    this.#app = app;
    this.#stage = stage;
    this.#root = root;
  }

  /** Begins to ask. Returns the function that stops it. */
  start(): () => void {
    const stop = [
      askedOf(this.#app).questions.listen((answer, asked) => this.#hear(answer, asked)),
      this.#app.store.subscribe(({ scenario, found }, before) => {
        // Questions that were on their way are not answered any more.
        if (scenario !== before.scenario || found !== before.found) this.#stale();
        this.#ask();
      }),
    ];
    this.#ask();
    return () => {
      for (const each of stop) each();
    };
  }

  /** What is drawn under the markers. */
  items(plot: Viewport, theme: Theme): readonly Item[] {
    const shown = this.#runs().flatMap((run) => {
      const known = this.#known.get(run.key);
      return known ? [{ run, ...known }] : [];
    });
    // What is drawn, for tests.
    const text = shown.map(({ run, step, corners }) => [run.key, step ?? '', ...corners.flat()].join(' ')).join(';');
    if ((this.#root.dataset.triangles ?? '') !== text) this.#root.dataset.triangles = text;
    return shown.flatMap(({ run, corners }) => triangleItems(corners, run.colour, plot, theme));
  }

  #stale(): void {
    this.#asked.clear();
    for (const [key, { corners }] of this.#known) this.#known.set(key, { step: null, corners });
  }

  /** The runs that are to be seen and move a triangle. */
  #runs(): readonly RunSpec[] {
    const { runs } = this.#app.store.getState().scenario;
    return runs.filter((run) => !run.hidden && ruleOf(run).form.triangle !== null);
  }

  /** One question at a time for each run: the newest step is turned to once there is an answer. */
  #ask(): void {
    const { results, store } = this.#app;
    const { questions } = askedOf(this.#app);
    for (const { key } of this.#runs()) {
      const path = results.path(key);
      if (!path || path.length === 0 || this.#asked.has(key)) continue;
      const step = Math.max(0, Math.min(store.getState().playback.step, path.length - 1));
      if (this.#known.get(key)?.step === step) continue;
      this.#asked.set(key, step);
      questions.ask(key, step);
    }
  }

  #hear({ key, inspection }: Answer, asked: number): void {
    if (this.#asked.get(key) !== asked) return;
    this.#asked.delete(key);
    const run = this.#runs().find((each) => each.key === key);
    if (!run) return;
    const names = ruleOf(run).form.triangle ?? [];
    const corners = names.flatMap((name): Point[] => {
      const value = inspection.values.findLast((each) => each.name === name)?.value ?? [];
      return value.length === 2 ? [[value[0], value[1]]] : [];
    });
    if (corners.length === names.length) this.#known.set(key, { step: asked, corners });
    this.#stage.refresh();
    this.#ask();
  }
}
