// A surface in the size of a stamp: its own contours.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { paint } from '../scene/canvas';
import { ground, groundBackground } from '../scene/ground';
import { viewport } from '../scene/viewport';
import type { App } from '../store/app';
import { oneFor } from '../store/one-for';
import { Swatches } from '../store/swatches';
import { useApp } from './app-context';
import { useTheme } from './theme';

/** Pixels of the design: small on the button, large in the list. */
const sizes = { small: [32, 24], large: [56, 42] } as const;

/** One list of what is computed for all swatches of a page. */
const swatchesOf = oneFor((app: App) => new Swatches(app.spawn));

export interface SwatchProps {
  readonly id: string;
  readonly size: keyof typeof sizes;
}

export function Swatch({ id, size }: SwatchProps): ReactElement {
  const app = useApp();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, height] = sizes[size].map((side) => side * theme.unit);

  useEffect(() => {
    let gone = false;
    void swatchesOf(app)
      .field(id)
      .then((field) => {
        const context = canvas.current?.getContext('2d');
        if (gone || !context || !field || !canvas.current) return;
        const ratio = Math.max(window.devicePixelRatio, 1);
        canvas.current.width = Math.round(width * ratio);
        canvas.current.height = Math.round(height * ratio);
        const plot = viewport(field.window, width, height);
        const items = ground(field, plot, theme);
        paint(context, { width, height, background: groundBackground(field, theme), items }, ratio);
      });
    return () => {
      gone = true;
    };
  }, [id, app, theme, width, height]);

  return <canvas ref={canvas} className="swatch" data-size={size} aria-hidden="true" />;
}
