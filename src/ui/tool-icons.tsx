// The icons of what comes after the race, drawn like the others.
import { icon, line } from './icons';

export const toolIcons = {
  play: icon(
    <path d="M6.2 3.6v12.8a.6.6 0 0 0 .92.5l10-6.4a.6.6 0 0 0 0-1l-10-6.4a.6.6 0 0 0-.92.5z" fill="currentColor" />,
  ),
  pause: icon(<path d="M5 3.5h3.4v13H5zm6.6 0H15v13h-3.4z" fill="currentColor" />),
  back: icon(<path d="M12.5 4.5L7 10l5.5 5.5" {...line} />),
  forward: icon(<path d="M7.5 4.5L13 10l-5.5 5.5" {...line} />),
  restart: icon(<path d="M4.2 7.2A6.5 6.5 0 1 1 3.5 10M4 3.6v3.8h3.8" {...line} />),
  check: icon(<path d="M4.5 10.5l3.6 3.6 7.4-8" {...line} />),
  pencil: icon(<path d="M4 16l.8-3.6L13.4 3.8a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2z" {...line} />),
} as const;
