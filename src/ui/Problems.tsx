// What a link said that was not understood, and what went amiss: one quiet line that can be opened, and dismissed.
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { dismissProblems } from '../store/look';
import type { State } from '../store/state';
import { useApp, useShown } from './app-context';
import { focusNext } from './focus';
import { icons } from './icons';
import './problems.css';

const most = 6;

/** All there is to say, the worst first; empty where there is nothing. */
function sayings({ broken, problems, notice }: State): string {
  const says = problems.map((problem) => problem.says);
  if (notice !== null) says.push(notice);
  if (broken && !broken.dismissed) says.unshift(broken.says);
  const more = says.length - most;
  return says.slice(0, most).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

export function Problems(): ReactElement {
  const { store, retry } = useApp();
  const text = useShown(sayings);
  const broken = useShown((state) => state.broken !== null && !state.broken.dismissed);
  const line = useRef<HTMLParagraphElement>(null);
  /** The text that was opened: another one starts closed. */
  const [opened, setOpened] = useState('');
  const [long, setLong] = useState(false);
  const open = opened === text;

  useEffect(() => {
    const node = line.current;
    if (!node || open) return undefined;
    const observer = new ResizeObserver(() => setLong(node.scrollHeight > node.clientHeight + 1));
    observer.observe(node);
    return () => observer.disconnect();
  }, [open, text]);

  // The element stays when there is nothing to say: screen readers announce only what changes inside one they know.
  return (
    <div className={text === '' ? 'no-problems' : 'problems'}>
      <p ref={line} role="status" data-open={open}>
        {text !== '' && <span>{text}</span>}
      </p>
      {text !== '' && (
        <>
          {broken && (
            <button type="button" className="act" onClick={retry}>
              Try again
            </button>
          )}
          {long && (
            <button type="button" className="act" aria-expanded={open} onClick={() => setOpened(open ? '' : text)}>
              {open ? 'Show less' : 'Show all'}
            </button>
          )}
          <button
            type="button"
            className="round"
            aria-label="Dismiss"
            title="Dismiss"
            onClick={() => {
              dismissProblems(store);
              focusNext('.picker');
            }}
          >
            {icons.close}
          </button>
        </>
      )}
    </div>
  );
}
