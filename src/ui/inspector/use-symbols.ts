// Pointing at the symbols of an equation: by pointer, or by arrow keys while the block has the focus.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { bind, rises } from '../keys/bind';

/** Time to get from a symbol to its tip. Milliseconds. */
const grace = 200;

export interface PointedSymbol {
  readonly name: string;
  /** Where its tip belongs, in the window. */
  readonly left: number;
  readonly top: number;
}

export interface SymbolPointing {
  readonly pointed: PointedSymbol | null;
  readonly handlers: {
    readonly onPointerOver: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
  /** The pointer is on the tip, which stays. */
  readonly keep: () => void;
}

export function useSymbols(node: RefObject<HTMLElement | null>): SymbolPointing {
  const [pointed, setPointed] = useState<PointedSymbol | null>(null);
  const timer = useRef(0);
  const at = useRef(-1);
  /** Escape was pressed and the pointer has not moved since: what lies under the tip must not come up by itself. */
  const dismissed = useRef(false);
  const keep = () => window.clearTimeout(timer.current);
  const show = (symbol: HTMLElement) => {
    keep();
    const { left, bottom } = symbol.getBoundingClientRect();
    setPointed({ name: symbol.dataset.name ?? '', left, top: bottom + 6 });
  };
  const hide = () => {
    keep();
    at.current = -1;
    setPointed(null);
  };
  const hideSoon = () => {
    keep();
    timer.current = window.setTimeout(hide, grace);
  };

  useEffect(() => () => window.clearTimeout(timer.current), []);
  const shown = pointed !== null;
  useEffect(() => {
    if (!shown) return undefined;
    const escape = ({ key }: globalThis.KeyboardEvent) => {
      if (key !== 'Escape') return;
      dismissed.current = true;
      window.clearTimeout(timer.current);
      setPointed(null);
    };
    const elsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && node.current?.contains(target))) setPointed(null);
    };
    window.addEventListener('keydown', escape);
    window.addEventListener('pointerdown', elsewhere);
    return () => {
      window.removeEventListener('keydown', escape);
      window.removeEventListener('pointerdown', elsewhere);
    };
  }, [shown, node]);

  const walk = (key: string) => {
    const step = rises(key) ? 1 : -1;
    const symbols = [...(node.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
    if (symbols.length === 0) return;
    at.current =
      at.current < 0 && step < 0 ? symbols.length - 1 : (at.current + step + symbols.length) % symbols.length;
    const symbol = symbols[at.current];
    symbol.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(symbol);
  };
  const byKey = bind('equations', { walk });
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target === event.currentTarget && byKey(event)) event.preventDefault();
  };

  return {
    pointed,
    keep,
    handlers: {
      onPointerMove: ({ movementX, movementY }) => {
        if (movementX !== 0 || movementY !== 0) dismissed.current = false;
      },
      onPointerOver: ({ target }) => {
        if (dismissed.current) return;
        const symbol = target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null;
        if (symbol) show(symbol);
        else hideSoon();
      },
      // A finger leaves when it is lifted, and has only then time to read.
      onPointerLeave: ({ pointerType }) => {
        if (pointerType !== 'touch') hideSoon();
      },
      onKeyDown: keyDown,
      onBlur: hide,
    },
  };
}
