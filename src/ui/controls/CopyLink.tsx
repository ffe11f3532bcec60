// Copies the link of this very picture; where the clipboard is refused, shows it to be copied by hand.
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useApp } from '../app-context';
import { icons } from '../icons';
import { toolIcons } from '../tool-icons';
import { focusNext } from '../focus';
import { useKey } from '../keys/use-key';

type Outcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'by hand'; readonly link: string }
  | { readonly kind: 'none'; readonly says: string };

export function CopyLink(): ReactElement {
  const { link } = useApp();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (outcome?.kind === 'by hand') field.current?.select();
    if (outcome?.kind !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const hash = link();
    if (typeof hash !== 'string') {
      setOutcome({ kind: 'none', says: hash.says });
      return;
    }
    const address = location.href.split('#')[0] + hash;
    try {
      await navigator.clipboard.writeText(address);
      setOutcome({ kind: 'copied' });
    } catch {
      setOutcome({ kind: 'by hand', link: address });
    }
  };

  return (
    <div className="copy-link">
      <button type="button" className="button main" {...useKey('copy', 'Copy link')} onClick={() => void copy()}>
        {outcome?.kind === 'copied' ? toolIcons.check : icons.link}
        <span className="copy-words">
          <span data-shown={outcome?.kind !== 'copied'}>Copy link</span>
          <span data-shown={outcome?.kind === 'copied'}>Copied</span>
        </span>
      </button>
      <span className="visually-hidden" role="status">
        {outcome?.kind === 'copied' ? 'Link copied' : ''}
      </span>
      {outcome?.kind === 'by hand' && (
        <div className="by-hand">
          <label>
            Copy it from here
            <input
              ref={field}
              readOnly
              value={outcome.link}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                setOutcome(null);
                focusNext('.copy-link .button');
              }}
              onBlur={() => setOutcome(null)}
            />
          </label>
        </div>
      )}
      {outcome?.kind === 'none' && (
        <p className="by-hand" role="alert">
          {outcome.says}
        </p>
      )}
    </div>
  );
}
