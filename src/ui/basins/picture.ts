// The map of starts on the plot: one picture, made again when more of it is known, and letters at the minima.
import { letterOf, type Pixels } from '../../scene/basins';
import type { Item } from '../../scene/drawing';
import type { Theme } from '../../scene/themes';
import type { Viewport } from '../../scene/viewport';
import { pixelsOf } from '../../store/basin-pixels';
import { minimaOf } from '../../store/basin-words';
import type { BasinMap } from '../../store/basins';
import { basinsOf } from '../../store/basin-pool';
import type { App } from '../../store/app';

import type { Stage } from '../plot/stage';

export class BasinPicture {
  readonly #app: App;
  readonly #stage: Stage;
  #made: { readonly of: readonly BasinMap[]; readonly theme: Theme; readonly source: HTMLCanvasElement } | null = null;

  constructor(app: App, stage: Stage) {
    this.#app = app;
    this.#stage = stage;
  }

  /** Begins to draw. Returns the function that stops it. */
  start(): () => void {
    const { store } = basinsOf(this.#app);
    const draw = () => {
      const { maps } = store.getState();
      this.#stage.lay(maps.length > 0 ? (plot, theme) => this.#items(maps, plot, theme) : null);
    };
    if (store.getState().maps.length > 0) draw();
    const stop = [store.subscribe((state, before) => state.maps !== before.maps && draw())];
    return () => {
      for (const each of stop) each();
      this.#stage.lay(null);
    };
  }

  #items(maps: readonly BasinMap[], plot: Viewport, theme: Theme): readonly Item[] {
    const { view } = maps[0];
    const [x, y] = plot.toPixel([view[0][0], view[1][1]]);
    const [right, bottom] = plot.toPixel([view[0][1], view[1][0]]);
    const source = this.#sourceOf(maps, theme);
    return [{ kind: 'image', source, x, y, width: right - x, height: bottom - y }, ...letters(maps[0], plot, theme)];
  }

  #sourceOf(maps: readonly BasinMap[], theme: Theme): HTMLCanvasElement {
    const made = this.#made;
    if (made?.theme === theme && made.of.length === maps.length && made.of.every((map, i) => map === maps[i]))
      return made.source;
    const source = draw(pixelsOf(maps, theme), made?.source);
    this.#made = { of: maps, theme, source };
    return source;
  }
}

/** Puts pixels of a square into a canvas, a new one where none is given. */
export function draw(pixels: Pixels, canvas = document.createElement('canvas')): HTMLCanvasElement {
  const size = Math.sqrt(pixels.length / 4);
  canvas.width = canvas.height = size;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, size, size), 0, 0);
  return canvas;
}

/** On the side of the minimum where runs have no labels, as long as they have room. */
function letters(map: BasinMap, plot: Viewport, theme: Theme): readonly Item[] {
  const size = theme.type.label;
  const halo = { colour: theme.halo, width: (2.5 / 14) * size };
  return minimaOf(map).map((minimum, order): Item => {
    const [x, y] = plot.toPixel(map.stationary[minimum].at);
    const at = { x: x - 0.8 * size, y: y - 0.6 * size };
    return { kind: 'text', ...at, text: letterOf(order), fill: theme.ink, halo, size, weight: 600, anchor: 'end' };
  });
}
