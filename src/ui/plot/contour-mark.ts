// The contour next to the pointer, drawn stronger and with its level written on it, as on a map.
import { contourAt } from '../../scene/contour-at';
import type { Point } from '../../formula/define';
import { short } from '../../store/format';
import type { App } from '../../store/app';
import type { Stage } from './stage';

export class ContourMark {
  readonly #app: App;
  readonly #stage: Stage;
  readonly #svg: SVGSVGElement;

  /** @param svg over the whole plot, with a line, its halo, and a text */
  constructor(app: App, stage: Stage, svg: SVGSVGElement) {
    this.#app = app;
    this.#stage = stage;
    this.#svg = svg;
  }

  /** Shows the contour next to a place. Returns in words between which levels the loss lies, '' where there are none. */
  show(at: Point | null, loss: number): string {
    const field = this.#app.ground();
    const { viewport } = this.#stage;
    const found = at && field && covers(field.window, viewport.window) ? contourAt(field, viewport, at, loss) : null;
    const nearest = found?.nearest ?? null;
    this.#svg.style.visibility = nearest ? 'visible' : 'hidden';
    const text = this.#svg.querySelector('text');
    if (nearest && text) {
      const data = path(nearest.line);
      for (const each of this.#svg.querySelectorAll('path'))
        if (each.getAttribute('d') !== data) each.setAttribute('d', data);
      text.setAttribute('x', nearest.label[0].toFixed(1));
      text.setAttribute('y', nearest.label[1].toFixed(1));
      text.textContent = short(nearest.level);
    }
    if (!found) return '';
    const { below, above } = found;
    if (below !== null && above !== null) return `between contours ${short(below)} and ${short(above)}`;
    if (above !== null) return `below the lowest contour, ${short(above)}`;
    return below !== null ? `above the highest contour, ${short(below)}` : '';
  }
}

type Window = Stage['viewport']['window'];

/** While others are on their way, contours of an older window end inside the plot. A little is rounding. */
function covers(outer: Window, inner: Window): boolean {
  return outer.every(([from, to], axis) => {
    const slack = (to - from) * 1e-3;
    return from <= inner[axis][0] + slack && to >= inner[axis][1] - slack;
  });
}

function path(line: Float32Array): string {
  let data = '';
  for (let i = 0; i < line.length; i += 2)
    data += `${i === 0 ? 'M' : 'L'}${line[i].toFixed(1)} ${line[i + 1].toFixed(1)}`;
  return `${data}Z`;
}
