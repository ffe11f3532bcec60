// The inspected step on the plot: its vectors drawn over the runs, and which of them is under the pointer.
import type { Point } from '../../formula/define';
import { ruleText } from '../../formula/define-optimizer';
import type { Box } from '../../scene/clip';
import type { Overlay } from '../../scene/overlay';
import type { Measure } from '../../scene/text-width';
import type { Theme } from '../../scene/themes';
import { vectors, type DrawnArrow, type DrawnScales, type StepVectors } from '../../scene/vectors';
import type { Viewport } from '../../scene/viewport';
import type { RunSpec } from '../../scenario/scenario';
import { askedOf } from '../../store/asked';
import type { App } from '../../store/app';
import { ruleOf } from '../../store/rules';
import { castOf, stepVectors, type Cast } from '../../store/step-vectors';
import { stepValues } from '../../store/step-values';
import type { Stage } from './stage';

/** The pointer is on an arrow within so many pixels. */
const near = 6;

export class StepPicture {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #root: HTMLElement;
  #cast: { readonly run: RunSpec; readonly cast: Cast } | null = null;
  #scales: DrawnScales = {};
  #arrows: readonly DrawnArrow[] = [];
  /** The name this has pointed at. */
  #mine: string | null = null;

  constructor(app: App, stage: Stage, root: HTMLElement) {
    this.#app = app;
    this.#stage = stage;
    this.#root = root;
  }

  /** Begins to watch. Returns the function that stops it. */
  start(): () => void {
    return askedOf(this.#app).inspections.store.subscribe(() => this.#stage.refresh());
  }

  /** The pointer is here, in pixels of the plot, or gone: the arrow under it is pointed at, and so is its symbol. */
  point(at: Point | null): void {
    const found = at && this.#arrows.find(({ from, tip }) => distance(at, from, tip) <= near);
    const name = found ? found.names[0] : null;
    if (name === this.#mine) return;
    const { store } = askedOf(this.#app).inspections;
    if (name !== null || store.getState().pointed === this.#mine) store.setState({ pointed: name });
    this.#mine = name;
  }

  /** What is drawn over the runs; null for nothing. */
  overlay(plot: Viewport, theme: Theme, axisBoxes: readonly Box[], measure: Measure): Overlay | null {
    const { numbers, pointed } = askedOf(this.#app).inspections.store.getState();
    const all = this.#step();
    const step = all && (numbers ? all : only(all, pointed));
    if (!step) {
      this.#tell([]);
      return null;
    }
    const drawn = vectors({
      step,
      plot,
      theme,
      pointed: numbers ? pointed : null,
      before: this.#scales,
      axisBoxes,
      measure,
    });
    this.#scales = drawn.scales;
    this.#tell(drawn.arrows);
    return { ...drawn.overlay, hollow: this.#app.store.getState().selected };
  }

  /** The vectors of the step that is shown; null where none is, or its run is not to be seen. */
  #step(): StepVectors | null {
    const { results, store } = this.#app;
    const { inspections } = askedOf(this.#app);
    const { scenario, selected, playback } = store.getState();
    const { numbers, shown, pointed } = inspections.store.getState();
    const run = scenario.runs.find(({ key }) => key === selected);
    if (!run || run.hidden || shown?.key !== run.key || (!numbers && pointed === null)) return null;
    // Values are asked for all the time while numbers are shown; else what is there may be long past.
    if (!numbers && shown.step > playback.step) return null;
    const values = stepValues(shown, results.path(run.key));
    if (!values) return null;
    if (this.#cast?.run !== run) {
      const { form } = ruleOf(run);
      this.#cast = { run, cast: castOf(form, ruleText(form, run.set), run.colour) };
    }
    return stepVectors(this.#cast.cast, values);
  }

  /** What is drawn, for tests: names, where each begins and where its tip is. */
  #tell(arrows: readonly DrawnArrow[]): void {
    this.#arrows = arrows;
    const text = arrows
      .map(({ names, from, tip }) => [names.join('='), ...from, ...tip].map(short).join(' '))
      .join(';');
    if (this.#root.dataset.vectors !== text) this.#root.dataset.vectors = text;
  }
}

const short = (value: string | number): string => (typeof value === 'number' ? value.toFixed(1) : value);

/** One of the vectors alone; null where there is none of that name. */
function only({ from, arrows, points, scales }: StepVectors, name: string | null): StepVectors | null {
  if (name === null) return null;
  const step = {
    from,
    arrows: arrows.filter((each) => each.name === name),
    points: points.filter((each) => each.name === name),
    scales: scales.filter(({ names }) => names.includes(name)),
  };
  return step.arrows.length + step.points.length + step.scales.length > 0 ? step : null;
}

/** From a point to a line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const part = square > 0 ? Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / square, 0), 1) : 0;
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
