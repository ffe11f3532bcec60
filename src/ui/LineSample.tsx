// A run's line and marker as they are in the plot, for its card: long enough for its dashes, the marker at its head.
import type { ReactElement } from 'react';
import { runStyle } from '../scene/palette';
import { markerOutline } from '../scene/shapes';
import { sized } from '../scene/theme-variants';
import { useTheme } from './theme';

const [width, height] = [72, 24];
/** Where the marker stands. */
const head = width - 9;

export function LineSample({ colour }: { readonly colour: number }): ReactElement {
  const theme = useTheme();
  const style = runStyle(theme, colour);
  // Its box grows with the page's type, and all in it.
  const { path, casing } = sized(theme, 1).lines;
  const outline = markerOutline(style.marker, 5.5);
  const marker = {
    fill: style.colour,
    stroke: 'var(--card)',
    strokeWidth: 2 * casing,
    paintOrder: 'stroke',
  } as const;
  return (
    <svg className="line-sample" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        d={`M2 ${height / 2}H${head}`}
        fill="none"
        stroke={style.colour}
        strokeWidth={path}
        strokeLinecap="round"
        strokeDasharray={style.dash.map((part) => part * path).join(' ')}
      />
      <g transform={`translate(${head} ${height / 2})`}>
        {outline.kind === 'circle' ? (
          <circle r={outline.radius} {...marker} />
        ) : (
          <polygon points={outline.points.join(' ')} strokeLinejoin="round" {...marker} />
        )}
      </g>
    </svg>
  );
}
