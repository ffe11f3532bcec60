// A sheet over the page: its title, its cross, and the three ways to close it.
import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { icons } from './icons';
import { cap } from './keys/show';

export interface DialogProps {
  /** Its class; what is in it has the same with "-inside". */
  readonly className: string;
  readonly title: string;
  /** Called when it has been closed, whichever way. */
  readonly closed: () => void;
  /** The content, for who has to look into it. */
  readonly inside?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** Opens when it is mounted. */
export function Dialog({ className, title, closed, inside, children }: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // The browser closes it on Escape and gives the focus back.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click beside it closes it, as Escape does
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={heading}
      onClose={closed}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div ref={inside} className={`${className}-inside`}>
        <header>
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            className="round"
            aria-label="Close"
            title={`Close (${cap('Escape').shown})`}
            onClick={close}
          >
            {icons.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
