// A drawing on a canvas that fills its figure, crisp at any pixel ratio; what lies over its plot is put there.
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { measureWith } from '../../scene/canvas';
import type { Box } from '../../scene/clip';
import type { Drawing } from '../../scene/drawing';
import type { Measure } from '../../scene/text-width';
import { Layer, watchSize, type Size } from '../plot/layer';

export interface Made {
  readonly drawing: Drawing;
  /** What the children lie over. */
  readonly plot: Box;
}

export interface FigureProps<M extends Made> {
  readonly className: string;
  readonly draw: (width: number, height: number, measure: Measure) => M;
  /** What lies over the plot, in pixels of it. */
  readonly children: (made: M) => ReactNode;
}

const measure = measureWith(new Layer(document.createElement('canvas')).context);

export function Figure<M extends Made>({ className, draw, children }: FigureProps<M>): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<{ readonly layer: Layer; readonly size: Size } | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  const made = size && size.width > 1 ? draw(size.width, size.height, measure) : null;
  useLayoutEffect(() => {
    if (!canvas.current) return undefined;
    // At once: the printer does not wait for React.
    return watchSize(canvas.current, (next) => flushSync(() => setSize(next)));
  }, []);
  useLayoutEffect(() => {
    if (!canvas.current || !size || !made) return;
    if (layer.current?.size !== size) {
      layer.current = { layer: new Layer(canvas.current), size };
      layer.current.layer.resize(size);
    }
    layer.current.layer.paint(made.drawing);
  });
  return (
    <div className={`over-figure ${className}`}>
      <canvas ref={canvas} aria-hidden="true" />
      {made && (
        <div
          className="over-plot"
          style={{
            left: made.plot.x0,
            top: made.plot.y0,
            width: made.plot.x1 - made.plot.x0,
            height: made.plot.y1 - made.plot.y0,
          }}
        >
          {children(made)}
        </div>
      )}
    </div>
  );
}
