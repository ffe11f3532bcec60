// The browser as the store needs it: address bar, frames, worker.
import type { WorkerPort } from '../worker/port';
import RaceWorker from '../worker/worker?worker&inline';
import type { App, Surroundings } from './app';

/** The real surroundings. */
export function surroundings(): Surroundings {
  return {
    bar: {
      hash: () => location.hash,
      push: (hash) => history.pushState(null, '', hash),
      replace: (hash) => history.replaceState(null, '', hash),
      now: () => performance.now(),
      after: (milliseconds, act) => window.setTimeout(act, milliseconds),
      cancel: (timer) => window.clearTimeout(timer),
    },
    frames: {
      request: (frame) => requestAnimationFrame(frame),
      cancel: (handle) => cancelAnimationFrame(handle),
    },
    calm: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    roomy: window.matchMedia('(min-width: 1100px)').matches,
    spawn: (): WorkerPort => new RaceWorker(),
  };
}

/** Follows Back, Forward, pasted links, and the return from the back-forward cache. */
export function listen(app: App): () => void {
  const arrived = () => app.arrived();
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) app.wake();
  };
  const left = () => app.leave();
  window.addEventListener('popstate', arrived);
  window.addEventListener('hashchange', arrived);
  window.addEventListener('pageshow', shown);
  window.addEventListener('pagehide', left);
  return () => {
    window.removeEventListener('popstate', arrived);
    window.removeEventListener('hashchange', arrived);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('pagehide', left);
  };
}
