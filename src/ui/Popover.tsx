// A button that opens a panel over the page: the browser's popover does dismissal and focus, this places it.
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { bind, rises } from './keys/bind';
import type { Keyed } from './keys/use-key';

export interface PopoverProps {
  readonly className?: string;
  /** What stands on the button. */
  readonly button: ReactNode;
  readonly label?: string;
  /** The panel's accessible name. */
  readonly panelLabel: string;
  readonly panelClass?: string;
  readonly disabled?: boolean;
  /** What the button says of its key. */
  readonly keyed?: Keyed;
  /** The panel's content; it is rendered only while open. Any button in it closes the panel. */
  readonly children: () => ReactNode;
}

const gap = 6;
const edge = 12;

/** Below the button where there is room, above it otherwise; never over the window's edge. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  panel.style.maxHeight = panel.style.minHeight = '';
  const height = panel.offsetHeight;
  const below = window.innerHeight - anchor.bottom - gap - edge;
  const above = anchor.top - gap - edge;
  const under = height <= below || below >= above;
  panel.style.maxHeight = `${Math.floor(under ? below : above)}px`;
  const tall = Math.min(height, under ? below : above);
  panel.style.top = `${Math.round(under ? anchor.bottom + gap : anchor.top - gap - tall)}px`;
  const left = Math.min(anchor.left, window.innerWidth - panel.offsetWidth - edge);
  panel.style.left = `${Math.round(Math.max(left, edge))}px`;
  // It stays where it is while somebody searches in it.
  if (panel.querySelector(searchField)) panel.style.minHeight = `${tall}px`;
}

const searchField = 'input[type="search"]';

/** Puts the panel in its place, and the focus into it. Under a finger no field gets it unasked: it would bring up a keyboard. */
function settle(panel: HTMLElement, button: HTMLElement): void {
  place(panel, button);
  if (panel.contains(document.activeElement)) return;
  const current = panel.querySelector<HTMLElement>('[aria-current="true"]');
  const field = matchMedia('(pointer: coarse)').matches ? null : panel.querySelector<HTMLElement>(searchField);
  (current ?? field ?? panel.querySelector('button'))?.focus();
}

/** From one of the panel's buttons to the next; a search field comes before them, and what is typed goes there. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(`${searchField}, button:not(:disabled)`)];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = (by: number) => items.at((Math.max(at, 0) + by) % items.length)?.focus();
  const byKey = bind('list', { walk: (key) => to(rises(key) ? -1 : 1) });
  if (items.length > 0 && byKey(event)) event.preventDefault();
  else if (isText(event)) event.currentTarget.querySelector<HTMLElement>(searchField)?.focus();
}

/** The key writes something; the space bar presses. */
function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return Array.from(key).length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

export function Popover({
  className,
  button,
  label,
  panelLabel,
  panelClass,
  disabled,
  keyed,
  children,
}: PopoverProps): ReactElement {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // What stands in it may come later than it opens.
  useEffect(() => {
    if (!open) return undefined;
    const filled = new MutationObserver(() => {
      if (panel.current && opener.current) settle(panel.current, opener.current);
    });
    if (panel.current) filled.observe(panel.current, { childList: true });
    return () => filled.disconnect();
  }, [open]);

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={label}
        aria-expanded={open}
        disabled={disabled}
        {...keyed}
      >
        {button}
      </button>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and clicks bubble up from its buttons */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        className={`popover ${panelClass ?? ''}`}
        aria-label={panelLabel}
        onKeyDown={walk}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) panel.current?.hidePopover();
        }}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          const shown = event.newState === 'open';
          setOpen(shown);
          if (shown && panel.current && opener.current) settle(panel.current, opener.current);
        }}
      >
        {open && children()}
      </div>
    </>
  );
}
