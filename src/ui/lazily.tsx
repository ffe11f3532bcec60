// What the race does not need is not in the first download: components and code that come when they are first needed.
import { useEffect, useEffectEvent, useState } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { later } from '../store/later';
import type { Later } from '../store/later';
import { raceShown } from './after-race';

const waiting: (() => void)[] = [];

/** What takes longer has the frame to itself: layout and paint come on top of it. Milliseconds. */
const long = 4;

/** Runs each in a task of its own, after those that wait already: a part may be used all over the page. */
function inTurn(...tasks: readonly (() => void)[]): void {
  if (waiting.push(...tasks) > tasks.length) return;
  const next = () => {
    const from = performance.now();
    flushSync(waiting[0]);
    waiting.shift();
    if (waiting.length === 0) return;
    if (performance.now() - from < long || document.hidden) setTimeout(next);
    else requestAnimationFrame(() => setTimeout(next));
  };
  setTimeout(next);
}

/** Whether all parts are there, so that nothing else waits for the frame. */
const isWhole = (): boolean => 'whole' in document.documentElement.dataset;

/**
 * A part's value, null until it is there; whoever uses it asks for it. Renders again when it comes, and when it could not be had.
 * @param prepare what shortens the first rendering, in tasks of their own before it
 */
export function useLater<T>(part: Later<T>, prepare?: (value: T) => readonly (() => void)[]): T | null {
  const [now, setNow] = useState(() => (isWhole() ? part.now : null));
  const here = now !== null;
  const [, setFailing] = useState(part.failing);
  const before = useEffectEvent((value: T) => prepare?.(value) ?? []);
  useEffect(() => {
    let stopped = false;
    const look = () =>
      inTurn(...(part.now !== null && !here ? before(part.now) : []), () => {
        if (stopped) return;
        setNow(() => part.now);
        setFailing(part.failing);
      });
    const unfollow = part.follow(look);
    void raceShown.then(part.get).catch(() => undefined);
    if (part.now !== null && !here) look();
    return () => {
      stopped = true;
      unfollow();
    };
  }, [part, here]);
  return now;
}

/** Calls `act` with a part once it is there. Returns the function that stops it, and with it what `act` began. */
export function withLater<T>(part: Later<T>, act: (value: T) => () => void): () => void {
  let stop: (() => void) | null = null;
  const look = () => {
    if (part.now !== null) stop ??= act(part.now);
  };
  const unfollow = part.follow(look);
  void raceShown.then(part.get).catch(() => undefined);
  look();
  return () => {
    unfollow();
    stop?.();
  };
}

type Placeholder<Props> = ReactNode | ((props: Props) => ReactNode);

/** @param Props of the component; nothing changes for who uses it */
export type Lazily<Props extends object> = ComponentType<Props> & {
  /** Loads the code ahead of its use; a failure is left for the use to meet. */
  readonly preload: () => void;
};

/**
 * The component that `load` brings. Until it is there `placeholder` stands in its place, and takes the same room. It is fetched
 * once the race is shown, by its first use or while the page is idle; where it cannot be had (offline, or the page was replaced by
 * a newer one) the notice line says so, and it is tried again.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder?: Placeholder<Props>,
): Lazily<Props> {
  return lazilyOf(later(load), (component) => component, placeholder);
}

/** The same for a component of a part that holds several. */
export function lazilyOf<T, Props extends object>(
  part: Later<T>,
  pick: (part: T) => ComponentType<Props>,
  placeholder: Placeholder<Props> = null,
): Lazily<Props> {
  function Late(props: Props): ReactElement {
    const ready = useLater(part);
    if (ready !== null) {
      const Ready = pick(ready);
      // The same component in every render once it is there.
      // eslint-disable-next-line react-hooks/static-components -- it is loaded, not made, here
      return <Ready {...props} />;
    }
    return <>{typeof placeholder === 'function' ? placeholder(props) : placeholder}</>;
  }
  return Object.assign(Late, { preload: () => void part.get().catch(() => undefined) });
}
