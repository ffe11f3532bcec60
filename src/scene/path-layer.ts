// Paths on a canvas layer of their own: playing on repaints the spots where something is new, everything else redraws.
import type { Canvas2D } from './canvas';
import { overlaps, type Box } from './clip';
import { damageOf } from './damage';
import { hasGhost, pathStyle, reach, type PathStyle, type SceneRun } from './paths';
import type { Theme } from './themes';
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

interface Placed {
  readonly stroke: Stroke;
  readonly box: Box;
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
/** Strokes are joined up to this many points. */
const mostJoined = 96;

/**
 * Owns what is on one canvas. When only the step has grown, or rows have arrived, a frame costs what is new in it: around each new
 * stroke the spot is cleared and painted again, all paths in their order, which gives the very pixels of a redraw.
 */
export class PathLayer {
  readonly #context: Canvas2D;
  #scene: PathScene | null = null;
  #drawn: Drawn[] = [];
  #empty = true;

  constructor(context: Canvas2D) {
    this.#context = context;
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
      if (!this.#empty) context.clearRect(0, 0, plot.width + 1, plot.height + 1);
      this.#paint(() => true);
    }
    context.setLineDash([]);
    this.#empty = false;
    return goesOn ? 'appended' : 'redrawn';
  }

  /** Follows each run to the row; returns each one's new strokes. */
  #advance(row: number): Stroke[][] {
    return this.#drawn.map((drawn) => {
      const ghosts = drawn.future?.advance(Infinity) ?? [];
      const strokes = drawn.past.advance(reach(drawn.run, row));
      const half = drawn.style.widths.cased / 2;
      for (const stroke of ghosts) keep(drawn.ghosts, stroke, half);
      for (const stroke of strokes) keep(drawn.strokes, stroke, half);
      return [...ghosts, ...strokes];
    });
  }

  #append({ row, pixelRatio, theme }: PathScene): void {
    const added = this.#advance(row);
    const points = added.flat().reduce((sum, stroke) => sum + stroke.points.length / 2, 0);
    if (points === 0) return;
    if (points > mostInOrder) {
      this.#onTop(added);
      return;
    }
    const half = theme.lines.path / 2 + theme.lines.casing;
    const spots = added.flat().flatMap((stroke) => damageOf(stroke.points, half + 1, pixelRatio));
    const context = this.#context;
    context.save();
    context.beginPath();
    for (const { x0, y0, x1, y1 } of spots) context.rect(x0, y0, x1 - x0, y1 - y0);
    context.clip();
    for (const { x0, y0, x1, y1 } of spots) context.clearRect(x0, y0, x1 - x0, y1 - y0);
    this.#paint((box) => spots.some((spot) => overlaps(spot, box)));
    context.restore();
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

  #onTop(added: readonly (readonly Stroke[])[]): void {
    const context = this.#context;
    added.forEach((strokes, i) => {
      for (const stroke of strokes) this.#colour(stroke, this.#drawn[i].style);
      context.globalCompositeOperation = 'destination-over';
      for (const stroke of strokes) this.#casing(stroke, this.#drawn[i].style);
      context.globalCompositeOperation = 'source-over';
    });
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

/** Adds a stroke, to the last one where it goes on from it: frames bring a few points each, and many short strokes cost most. */
function keep(list: Placed[], stroke: Stroke, reach: number): void {
  const last = list.at(-1)?.stroke;
  const joins =
    last !== undefined &&
    last.points.length + stroke.points.length <= 2 * mostJoined &&
    last.points[last.points.length - 2] === stroke.points[0] &&
    last.points[last.points.length - 1] === stroke.points[1];
  if (!joins) {
    list.push(placed(stroke, reach));
    return;
  }
  const points = new Float32Array(last.points.length + stroke.points.length - 2);
  points.set(last.points);
  points.set(stroke.points.subarray(2), last.points.length);
  list[list.length - 1] = placed({ points, phase: last.phase }, reach);
}

/** A stroke with the box it fills, casing included. */
function placed(stroke: Stroke, reach: number): Placed {
  const { points } = stroke;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i]);
    x1 = Math.max(x1, points[i]);
    y0 = Math.min(y0, points[i + 1]);
    y1 = Math.max(y1, points[i + 1]);
  }
  const box = { x0: x0 - reach, y0: y0 - reach, x1: x1 + reach, y1: y1 + reach };
  return { stroke, box };
}
