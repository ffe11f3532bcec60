// The icons of the first picture: drawn on a 20 x 20 grid in the colour of the text around them.
import type { ReactElement, ReactNode } from 'react';

/** An icon of these shapes. */
export function icon(children: ReactNode): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** How its lines are drawn. */
export const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const icons = {
  down: icon(<path d="M5.5 8l4.5 4.5L14.5 8" {...line} />),
  plus: icon(<path d="M10 4.5v11M4.5 10h11" {...line} />),
  close: icon(<path d="M5.5 5.5l9 9M14.5 5.5l-9 9" {...line} />),
  link: icon(
    <path
      d="M8.4 11.6a3 3 0 0 0 4.3.1l2.7-2.7a3.04 3.04 0 1 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3-.1L4.6 11a3.04 3.04 0 1 0 4.3 4.3l1-1"
      {...line}
    />,
  ),
} as const;
