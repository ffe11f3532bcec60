// The map of starts on the plot: one picture, made again when more of it is known, and letters for the minima.
import type { Pixels } from '../../scene/basins';
import type { Item } from '../../scene/drawing';
import { letterLabels } from '../../scene/letters';
import type { Theme } from '../../scene/themes';
import type { Viewport } from '../../scene/viewport';
import { pixelsOf } from '../../store/basin-pixels';
import { lettersOn } from '../../store/basin-words';
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
      if (maps.length === 0) {
        this.#stage.lay(null);
        return;
      }
      const letters = lettersOn(maps[0]);
      this.#stage.lay({
        items: (plot, theme) => this.#items(maps, plot, theme),
        letters: (...frame) => letterLabels(letters, ...frame),
      });
    };
    if (store.getState().maps.length > 0) draw();
    const stop = store.subscribe(({ maps }, before) => {
      if (maps !== before.maps && maps.length + before.maps.length > 0) draw();
    });
    return () => {
      stop();
      this.#stage.lay(null);
    };
  }

  #items(maps: readonly BasinMap[], plot: Viewport, theme: Theme): readonly Item[] {
    const { view } = maps[0];
    const [x, y] = plot.toPixel([view[0][0], view[1][1]]);
    const [right, bottom] = plot.toPixel([view[0][1], view[1][0]]);
    const source = this.#sourceOf(maps, theme);
    return [{ kind: 'image', source, x, y, width: right - x, height: bottom - y }];
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
