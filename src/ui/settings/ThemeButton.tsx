// The button of the theme menu: quiet, in the head. What it opens is loaded when it is opened.
import type { ReactElement } from 'react';
import { useKey } from '../keys/use-key';
import { lazily } from '../lazily';
import { Popover } from '../Popover';

const ThemeMenu = lazily(() => import('./ThemeMenu').then((module) => module.ThemeMenu));

/** A circle, half light and half dark. */
const icon = (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
    <path d="M10 3.25a6.75 6.75 0 0 0 0 13.5z" fill="currentColor" />
  </svg>
);

export function ThemeButton(): ReactElement {
  return (
    <div className="theme">
      <Popover
        className="round"
        label="Theme"
        keyed={useKey('theme', 'Theme')}
        panelLabel="Theme"
        panelClass="themes"
        button={icon}
      >
        {() => <ThemeMenu />}
      </Popover>
    </div>
  );
}
