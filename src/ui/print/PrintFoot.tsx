// The foot of the printed page: the link of this very picture, in full.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useApp } from '../app-context';
import { whenOnPaper } from './paper';
import { watchPrinting } from './watch';
import './print.css';

export function PrintFoot(): ReactElement {
  const { link } = useApp();
  const node = useRef<HTMLParagraphElement>(null);
  useEffect(watchPrinting, []);
  useEffect(
    () =>
      whenOnPaper((onPaper) => {
        if (!node.current) return;
        const hash = onPaper ? link() : '';
        node.current.textContent = typeof hash === 'string' ? location.href.split('#')[0] + hash : hash.says;
      }),
    [link],
  );
  return <p ref={node} className="print-foot" aria-hidden="true" />;
}
