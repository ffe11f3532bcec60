// The sentence under the plot: written every frame for the eye, said once the playhead rests for the ear.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Part } from '../store/standings';
import { useApp, useEvery } from './app-context';

/** The playhead rests when nothing has changed for this long. Milliseconds. */
const rest = 1000;

function write(node: HTMLElement, parts: readonly Part[]): void {
  const text = parts.map((part) => part.text).join('');
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
  const { standings, store } = useApp();
  const shown = useRef<HTMLParagraphElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  useEvery(() => {
    if (shown.current) write(shown.current, standings());
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!spoken.current || store.getState().playback.playing) return;
        const text = standings()
          .map((part) => part.text)
          .join('');
        if (spoken.current.textContent !== text) spoken.current.textContent = text;
      }, rest);
    };
    const unsubscribe = store.subscribe(later);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [standings, store]);
  return (
    <>
      <p ref={shown} className="sentence" aria-hidden="true" />
      <p ref={spoken} className="visually-hidden" role="status" />
    </>
  );
}
