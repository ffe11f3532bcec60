// A formula on the page. Until KaTeX is there (it never holds up the race) its place shows plain words.
import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { later } from '../store/later';
import { useLater } from './lazily';

const katex = later(async () => (await import('./katex')).whenReadable());

export interface TexProps {
  readonly tex: string;
  readonly setting?: 'line' | 'display' | 'rows';
  /** Shown until KaTeX is there, or where it cannot be had. */
  readonly plain: string;
  readonly className?: string;
}

export function Tex({ tex, setting = 'line', plain, className }: TexProps): ReactElement {
  const node = useRef<HTMLSpanElement>(null);
  const ready = useLater(katex, ({ makeAhead }) => makeAhead(tex, setting));

  useLayoutEffect(() => {
    if (!node.current || !ready) return;
    try {
      ready.setFormula(tex, node.current, setting);
      node.current.dataset.set = 'true';
    } catch {
      node.current.textContent = plain;
    }
  }, [tex, setting, plain, ready]);

  // React must not own the children once KaTeX does: the key separates the two.
  return ready ? (
    <span key="set" ref={node} className={className} />
  ) : (
    <span key="plain" className={className} data-set={katex.failing ? 'failed' : 'false'}>
      {plain}
    </span>
  );
}
