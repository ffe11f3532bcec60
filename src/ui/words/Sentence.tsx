// The sentence under the plot: written every frame for the eye, said at a listener's pace for the ear.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { later } from '../../store/later';
import type { Part } from '../../store/standings';
import { useApp, useEvery } from '../app-context';
import { icons } from '../icons';
import { useKey } from '../keys/use-key';
import { withLater } from '../lazily';

/** So long after it was said an announcement is gone: who reads on finds the sentence once. Milliseconds. */
const gone = 5000;

const lateNarrator = later(() => import('../../store/narrator'));

const clock = {
  now: () => performance.now(),
  after: (milliseconds: number, act: () => void) => window.setTimeout(act, milliseconds),
  cancel: (timer: number) => window.clearTimeout(timer),
};

const textOf = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');

function write(node: HTMLElement, parts: readonly Part[]): void {
  const text = textOf(parts);
  if (node.dataset.text === text) return;
  node.dataset.text = text;
  node.replaceChildren(
    ...parts.map((part) => {
      if (!part.name) return document.createTextNode(part.text);
      const name = document.createElement('strong');
      name.textContent = part.text;
      return name;
    }),
  );
}

export function Sentence(): ReactElement {
  const { standings, events, store } = useApp();
  const shown = useRef<HTMLParagraphElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  useEvery(() => {
    if (shown.current) write(shown.current, standings());
  });
  useEffect(() => {
    let timer = 0;
    const put = (text: string) => {
      if (spoken.current) spoken.current.textContent = text;
    };
    const say = (text: string) => {
      put(text);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => put(''), gone);
    };
    const race = { store, events, sentence: () => textOf(standings()) };
    const stop = withLater(lateNarrator, ({ Narrator }) => new Narrator(race, clock, say).start());
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [standings, events, store]);
  return (
    <div className="in-words">
      <p ref={shown} className="sentence" />
      <p ref={spoken} className="visually-hidden" role="status" />
      <button
        type="button"
        className="round to-table"
        aria-label="Table of runs"
        {...useKey('table', 'Table of runs')}
        onClick={() => {
          const table = document.querySelector<HTMLElement>('.runs section');
          table?.focus({ preventScroll: true });
          table?.scrollIntoView({ block: 'nearest' });
        }}
      >
        {icons.down}
      </button>
    </div>
  );
}
