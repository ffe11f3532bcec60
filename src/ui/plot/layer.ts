// A canvas that has exactly the device pixels it covers.
import { paint } from '../../scene/canvas';
import type { Box } from '../../scene/clip';
import type { Drawing } from '../../scene/drawing';
import { onPaper, whenOnPaper } from '../print/paper';

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Device pixels. */
  readonly deviceWidth: number;
  readonly deviceHeight: number;
}

/**
 * Device pixels of a side: the browser's own count, which knows how it rounded, where it agrees with the pixel ratio. Safari
 * before 18 has none, and an emulated pixel ratio is unknown to it.
 */
function agree(counted: number | undefined, computed: number): number {
  return counted !== undefined && Math.abs(counted - computed) < 1 ? counted : Math.round(computed);
}

/** About 300 dots per inch, where a canvas is printed as dots. */
const paperRatio = 3;

/** Calls `act` with the element's size in device pixels, now and whenever it changes. Returns the function that stops it. */
export function watchSize(element: Element, act: (size: Size) => void): () => void {
  const measure = (width: number, height: number, exact?: ResizeObserverSize) => {
    const ratio = onPaper() ? paperRatio : window.devicePixelRatio;
    const deviceWidth = agree(exact?.inlineSize, width * ratio);
    const deviceHeight = agree(exact?.blockSize, height * ratio);
    act({ width, height, ratio, deviceWidth, deviceHeight });
  };
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    if (!entry) return;
    const { width, height } = entry.contentRect;
    measure(width, height, (entry.devicePixelContentBoxSize as readonly ResizeObserverSize[] | undefined)?.[0]);
  });
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(element);
  }
  // The printer waits for no observer.
  const stop = whenOnPaper(() => {
    const { width, height } = element.getBoundingClientRect();
    if (width > 0) measure(width, height);
  });
  return () => {
    stop();
    observer.disconnect();
  };
}

/** The box an element fills, in pixels of the plot that it stands in. */
export function boxOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Box {
  return { x0: offsetLeft, y0: offsetTop, x1: offsetLeft + offsetWidth, y1: offsetTop + offsetHeight };
}

/** Whether the browser draws on this canvas: it may be short of memory, or keep canvases from being read. */
export function draws(canvas: HTMLCanvasElement): boolean {
  return canvas.getContext('2d') !== null;
}

/** Takes every stroke and leaves no trace: where nothing can be drawn, everything else goes on as it does elsewhere. */
const dryPen = new Proxy({}, { get: () => () => ({ width: 0 }), set: () => true }) as CanvasRenderingContext2D;

export class Layer {
  readonly context: CanvasRenderingContext2D;
  readonly #canvas: HTMLCanvasElement;
  #ratio = 1;
  #empty = true;

  constructor(canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d') ?? dryPen;
    this.#canvas = canvas;
  }

  /** Empties the canvas and gives it this size. */
  resize({ deviceWidth, deviceHeight, ratio }: Size): void {
    this.#ratio = ratio;
    this.#empty = true;
    this.#canvas.width = deviceWidth;
    this.#canvas.height = deviceHeight;
  }

  /** Paints the drawing over the whole canvas. */
  paint(drawing: Drawing): void {
    paint(this.context, drawing, this.#ratio, this.#empty);
    this.#empty = false;
  }
}
