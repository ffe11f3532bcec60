// Copies a table for other programs; where the clipboard is refused, it becomes a file.
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { toolIcons } from '../tool-icons';

/** How long it says what happened. Milliseconds. */
const shown = 2000;

/** @param props.table what is copied; given the page's address without its link */
export function CopyCsv({ table }: { readonly table: (base: string) => string }): ReactElement {
  const [done, setDone] = useState<'Copied' | 'Saved' | null>(null);
  useEffect(() => {
    if (done === null) return undefined;
    const timer = setTimeout(() => setDone(null), shown);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const csv = table(location.href.split('#')[0]);
    try {
      await navigator.clipboard.writeText(csv);
      setDone('Copied');
    } catch {
      save(csv);
      setDone('Saved');
    }
  };
  return (
    <>
      <button type="button" className="button copy-csv" onClick={() => void copy()}>
        {done !== null && toolIcons.check}
        <span>{done ?? 'Copy as CSV'}</span>
      </button>
      <span className="visually-hidden" role="status">
        {done === null ? '' : `Table ${done.toLowerCase()}`}
      </span>
    </>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: 'downhill.csv' }).click();
  URL.revokeObjectURL(address);
}
