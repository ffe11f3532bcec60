// The page's icons: drawn on a 20 x 20 grid in the colour of the text around them.
import type { ReactElement, ReactNode } from 'react';

function icon(children: ReactNode): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const icons = {
  play: icon(
    <path d="M6.2 3.6v12.8a.6.6 0 0 0 .92.5l10-6.4a.6.6 0 0 0 0-1l-10-6.4a.6.6 0 0 0-.92.5z" fill="currentColor" />,
  ),
  pause: icon(<path d="M5 3.5h3.4v13H5zm6.6 0H15v13h-3.4z" fill="currentColor" />),
  back: icon(<path d="M12.5 4.5L7 10l5.5 5.5" {...line} />),
  forward: icon(<path d="M7.5 4.5L13 10l-5.5 5.5" {...line} />),
  restart: icon(<path d="M4.2 7.2A6.5 6.5 0 1 1 3.5 10M4 3.6v3.8h3.8" {...line} />),
  down: icon(<path d="M5.5 8l4.5 4.5L14.5 8" {...line} />),
  plus: icon(<path d="M10 4.5v11M4.5 10h11" {...line} />),
  close: icon(<path d="M5.5 5.5l9 9M14.5 5.5l-9 9" {...line} />),
  check: icon(<path d="M4.5 10.5l3.6 3.6 7.4-8" {...line} />),
  pencil: icon(<path d="M4 16l.8-3.6L13.4 3.8a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2z" {...line} />),
  link: icon(
    <path
      d="M8.4 11.6a3 3 0 0 0 4.3.1l2.7-2.7a3.04 3.04 0 1 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3-.1L4.6 11a3.04 3.04 0 1 0 4.3 4.3l1-1"
      {...line}
    />,
  ),
} as const;
