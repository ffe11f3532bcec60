// What a symbol is and its present value, beside the symbol. It stays while the pointer is on it; Escape takes it away.
import { useLayoutEffect, useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import type { Meaning } from './meaning';
import type { PointedSymbol } from './use-symbols';

/** Free space at the window's edge. Pixels. */
const edge = 12;

export interface SymbolTipProps {
  readonly id: string;
  readonly at: PointedSymbol;
  readonly meaning: Meaning;
  readonly keep: () => void;
  readonly leave: (event: PointerEvent<HTMLElement>) => void;
}

export function SymbolTip({ id, at, meaning, keep, leave }: SymbolTipProps): ReactElement {
  const node = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!node.current) return;
    const most = window.innerWidth - node.current.offsetWidth - edge;
    node.current.style.left = `${Math.max(edge, Math.min(at.left, most))}px`;
    node.current.style.top = `${Math.min(at.top, window.innerHeight - node.current.offsetHeight - edge)}px`;
  }, [at, meaning]);
  return (
    <div ref={node} id={id} role="tooltip" className="symbol-tip" onPointerEnter={keep} onPointerLeave={leave}>
      {meaning.label}
      {meaning.value !== null && `: ${meaning.value}`}
      {/* To be seen under the equations. */}
      {meaning.does !== null && <span className="visually-hidden">; {meaning.does}</span>}
    </div>
  );
}
