// Copies the table of results for other programs; where the clipboard is refused, it becomes a file.
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Outcome } from '../../store/outcomes';
import { resultsCsv } from '../../store/results-table';
import { useApp } from '../app-context';
import { toolIcons } from '../tool-icons';

/** How long it says what happened. Milliseconds. */
const shown = 2000;

export function CopyCsv({ outcomes }: { readonly outcomes: () => readonly Outcome[] }): ReactElement {
  const app = useApp();
  const [done, setDone] = useState<'Copied' | 'Saved' | null>(null);
  useEffect(() => {
    if (done === null) return undefined;
    const timer = setTimeout(() => setDone(null), shown);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const csv = resultsCsv(app, outcomes(), location.href.split('#')[0]);
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
