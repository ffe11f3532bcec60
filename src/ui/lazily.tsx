// A component whose code comes when it is first needed: what the race does not need is not in the first download.
import { useEffect, useState } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import { useApp } from './app-context';

/** @param Props of the component; nothing changes for who uses it */
export type Lazily<Props extends object> = ComponentType<Props> & {
  /** Loads the code ahead of its use; a failure is left for the use to meet. */
  readonly preload: () => void;
};

/**
 * The component that `load` brings. Until it is there `placeholder` stands in its place; where it cannot be had (offline, or the
 * page was replaced by a newer one) the notice line says so, and the next use tries again.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): Lazily<Props> {
  let ready: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetched = (): Promise<void> => {
    coming ??= load().then(
      (component) => {
        ready = component;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  function Late(props: Props): ReactElement {
    const { store } = useApp();
    const [, setLoaded] = useState(ready !== null);
    useEffect(() => {
      if (ready) return undefined;
      let gone = false;
      fetched().then(
        () => {
          if (!gone) setLoaded(true);
        },
        () => store.setState({ notice: 'a part of the page could not be loaded; reload the page to try again' }),
      );
      return () => {
        gone = true;
      };
    }, [store]);
    const Ready = ready;
    return Ready ? <Ready {...props} /> : <>{placeholder}</>;
  }
  return Object.assign(Late, { preload: () => void fetched().catch(() => undefined) });
}
