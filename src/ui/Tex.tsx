// A formula on the page. Until KaTeX is there (it never holds up the race) its place shows plain words.
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

type SetFormula = typeof import('./katex').setFormula;

let ready: SetFormula | null = null;
let coming: Promise<void> | null = null;

/** Loads KaTeX once; a failure is forgotten, so that the next formula tries again. */
function load(): Promise<void> {
  coming ??= import('./katex').then(
    (module) => {
      ready = module.setFormula;
    },
    () => {
      coming = null;
    },
  );
  return coming;
}

export interface TexProps {
  readonly tex: string;
  readonly display?: boolean;
  /** Shown until KaTeX is there, or where it cannot be had. */
  readonly plain: string;
  readonly className?: string;
}

export function Tex({ tex, display = false, plain, className }: TexProps): ReactElement {
  const node = useRef<HTMLSpanElement>(null);
  const [loaded, setLoaded] = useState(ready !== null);

  useLayoutEffect(() => {
    if (!loaded) {
      let gone = false;
      void load().then(() => {
        if (!gone && ready) setLoaded(true);
      });
      return () => {
        gone = true;
      };
    }
    if (!node.current || !ready) return undefined;
    try {
      ready(tex, node.current, display);
      node.current.dataset.set = 'true';
    } catch {
      node.current.textContent = plain;
    }
    return undefined;
  }, [tex, display, plain, loaded]);

  // React must not own the children once KaTeX does: the key separates the two.
  return loaded ? (
    <span key="set" ref={node} className={className} />
  ) : (
    <span key="plain" className={className} data-set="false">
      {plain}
    </span>
  );
}
