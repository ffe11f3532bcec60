// A run's line and marker as they are in the plot, for its card.
import type { ReactElement } from 'react';
import { runStyle } from '../scene/palette';
import { casingWidth, pathWidth } from '../scene/paths';
import { markerOutline } from '../scene/shapes';
import { useTheme } from './theme';

const [width, height] = [56, 24];

export function LineSample({ colour }: { readonly colour: number }): ReactElement {
  const style = runStyle(useTheme().name, colour);
  const outline = markerOutline(style.marker, 5.5);
  const marker = {
    fill: style.colour,
    stroke: 'var(--card)',
    strokeWidth: 2 * casingWidth,
    paintOrder: 'stroke',
  } as const;
  return (
    <svg className="line-sample" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path
        d={`M2 ${height / 2}H${width - 2}`}
        fill="none"
        stroke={style.colour}
        strokeWidth={pathWidth}
        strokeLinecap="round"
        strokeDasharray={style.dash.map((part) => part * pathWidth).join(' ')}
      />
      <g transform={`translate(${width / 2} ${height / 2})`}>
        {outline.kind === 'circle' ? (
          <circle r={outline.radius} {...marker} />
        ) : (
          <polygon points={outline.points.join(' ')} strokeLinejoin="round" {...marker} />
        )}
      </g>
    </svg>
  );
}
