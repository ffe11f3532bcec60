// Paths on a canvas layer of their own: playing on repaints the spots where something is new, everything else redraws.
import type { Canvas2D } from './canvas';
import { overlaps, type Box } from './clip';
import { damageOf } from './damage';
import { hasGhost, pathStyle, reach, type PathStyle, type SceneRun } from './paths';
import type { Theme } from './themes';
import { keep, type Placed } from './placed';
import { Tracer, type Stroke } from './trace';
import type { Viewport } from './viewport';

export interface PathScene {
  /** Painted in this order. */
  readonly runs: readonly SceneRun[];
  /** The step shown. */
  readonly row: number;
  /** What is on the canvas is kept as long as this is the same object. */
  readonly plot: Viewport;
  readonly theme: Theme;
  readonly ghost: boolean;
  readonly pixelRatio: number;
}

interface Drawn {
  readonly run: SceneRun;
  readonly style: PathStyle;
  readonly past: Tracer;
  readonly future: Tracer | null;
  readonly strokes: Placed[];
  readonly ghosts: Placed[];
}

/** More new points than this in one frame are put on top, cased from below: nobody follows crossings at that speed. */
const mostInOrder = 250;
/** So are those where more than this would be painted again: runs that circle a minimum paint one spot for ever. */
const mostAgain = 1_500;
/** What was put on top is painted in order once nothing moves, unless there are more points than this: it would be felt. */
const mostTidied = 20_000;

/** What a run has gained in a frame. */
interface Gain {
  readonly ghosts: readonly Stroke[];
  readonly strokes: readonly Stroke[];
}

/**
 * Owns what is on one canvas. When only the step has grown, or rows have arrived, a frame costs what is new in it: around each new
 * stroke the spot is cleared and painted again, all paths in their order, which gives the very pixels of a redraw. Where that would cost more, what is new
 * is put on top, and painted in order when a frame brings nothing new.
 */
export class PathLayer {
  readonly #context: Canvas2D;
  #scene: PathScene | null = null;
  #drawn: Drawn[] = [];
  #empty = true;
  #rough = false;

  constructor(context: Canvas2D) {
    this.#context = context;
  }

  /** Something was put on top: when nothing moves any more, the same scene is to be drawn once again. */
  get rough(): boolean {
    return this.#rough;
  }

  /** The canvas was resized or cleared: the next frame redraws, without clearing it again (see `paint`). */
  invalidate(): void {
    this.#scene = null;
    this.#empty = true;
  }

  /** Brings the canvas to this scene, and says how. */
  draw(scene: PathScene): 'appended' | 'redrawn' {
    const goesOn = this.#scene !== null && continues(this.#scene, scene);
    this.#scene = scene;
    const { plot, pixelRatio } = scene;
    const context = this.#context;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    if (goesOn) this.#append(scene);
    else {
      this.#drawn = scene.runs.map((run) => begin(run, scene));
      this.#advance(scene.row);
      this.#repaint(plot);
    }
    context.setLineDash([]);
    this.#empty = false;
    return goesOn ? 'appended' : 'redrawn';
  }

  #repaint({ width, height }: Viewport): void {
    if (!this.#empty) this.#context.clearRect(0, 0, width + 1, height + 1);
    this.#paint(() => true);
    this.#rough = false;
  }

  /** Follows each run to the row; returns what each one has gained. */
  #advance(row: number): Gain[] {
    return this.#drawn.map((drawn) => {
      const ghosts = drawn.future?.advance(Infinity) ?? [];
      const strokes = drawn.past.advance(reach(drawn.run, row));
      const half = drawn.style.widths.cased / 2;
      for (const stroke of ghosts) keep(drawn.ghosts, stroke, half);
      for (const stroke of strokes) keep(drawn.strokes, stroke, half);
      return { ghosts, strokes };
    });
  }

  #append({ row, plot, pixelRatio, theme }: PathScene): void {
    const gains = this.#advance(row);
    const added = gains.flatMap(({ ghosts, strokes }) => [...ghosts, ...strokes]);
    const points = added.reduce((sum, { points: each }) => sum + each.length / 2, 0);
    if (points === 0) {
      if (this.#rough && this.#costsAtMost(mostTidied)) this.#repaint(plot);
      this.#rough = false;
      return;
    }
    const half = theme.lines.path / 2 + theme.lines.casing;
    const spots = points > mostInOrder ? [] : added.flatMap((each) => damageOf(each.points, half + 1, pixelRatio));
    const isNeeded = (box: Box): boolean => spots.some((spot) => overlaps(spot, box));
    if (points > mostInOrder || !this.#costsAtMost(mostAgain, isNeeded)) {
      this.#onTop(gains);
      return;
    }
    const context = this.#context;
    context.save();
    context.beginPath();
    for (const { x0, y0, x1, y1 } of spots) context.rect(x0, y0, x1 - x0, y1 - y0);
    context.clip();
    for (const { x0, y0, x1, y1 } of spots) context.clearRect(x0, y0, x1 - x0, y1 - y0);
    this.#paint(isNeeded);
    context.restore();
  }

  /** Whether painting what is needed takes so many points at most. */
  #costsAtMost(most: number, isNeeded: (box: Box) => boolean = () => true): boolean {
    let points = 0;
    for (const { strokes, ghosts } of this.#drawn) {
      for (const list of [strokes, ghosts]) {
        for (const { stroke, box } of list) {
          if (isNeeded(box)) points += stroke.points.length / 2;
          if (points > most) return false;
        }
      }
    }
    return true;
  }

  /** Ghosts, then each path: all its casing before its colour, so that it never cuts itself. */
  #paint(isNeeded: (box: Box) => boolean): void {
    for (const { ghosts, style } of this.#drawn) {
      this.#context.setLineDash([]);
      for (const { stroke, box } of ghosts) if (isNeeded(box)) this.#line(stroke, style.ghost, style.widths.ghost);
    }
    for (const { strokes, style } of this.#drawn) {
      const needed = strokes.filter(({ box }) => isNeeded(box));
      for (const { stroke } of needed) this.#casing(stroke, style);
      for (const { stroke } of needed) this.#colour(stroke, style);
    }
  }

  #onTop(gains: readonly Gain[]): void {
    const context = this.#context;
    gains.forEach(({ strokes }, i) => {
      for (const stroke of strokes) this.#colour(stroke, this.#drawn[i].style);
      context.globalCompositeOperation = 'destination-over';
      for (const stroke of strokes) this.#casing(stroke, this.#drawn[i].style);
      context.globalCompositeOperation = 'source-over';
    });
    context.setLineDash([]);
    context.globalCompositeOperation = 'destination-over';
    gains.forEach(({ ghosts }, i) => {
      const { style } = this.#drawn[i];
      for (const ghost of ghosts) this.#line(ghost, style.ghost, style.widths.ghost);
    });
    context.globalCompositeOperation = 'source-over';
    this.#rough = true;
  }

  #casing(stroke: Stroke, style: PathStyle): void {
    this.#context.setLineDash([]);
    this.#line(stroke, style.casing, style.widths.cased);
  }

  #colour(stroke: Stroke, { style, dash, widths }: PathStyle): void {
    this.#context.setLineDash(dash);
    this.#context.lineDashOffset = stroke.phase;
    this.#line(stroke, style.colour, widths.path);
  }

  #line({ points }: Stroke, colour: string, width: number): void {
    const context = this.#context;
    context.beginPath();
    context.moveTo(points[0], points[1]);
    for (let i = 2; i < points.length; i += 2) context.lineTo(points[i], points[i + 1]);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

function begin(run: SceneRun, { plot, theme, ghost }: PathScene): Drawn {
  return {
    run,
    style: pathStyle(theme, run),
    past: new Tracer(run.rows, plot),
    future: ghost && hasGhost(run) ? new Tracer(run.rows, plot) : null,
    strokes: [],
    ghosts: [],
  };
}

/** Whether `next` shows what `before` showed and perhaps more rows. */
function continues(before: PathScene, next: PathScene): boolean {
  return (
    next.row >= before.row &&
    next.plot === before.plot &&
    next.theme === before.theme &&
    next.ghost === before.ghost &&
    next.pixelRatio === before.pixelRatio &&
    next.runs.length === before.runs.length &&
    next.runs.every((run, i) => {
      const { key, rows, colour, look } = before.runs[i];
      return run.key === key && run.rows === rows && run.colour === colour && run.look === look;
    })
  );
}
