// The browser as the store needs it: address bar, frames, worker.
import type { WorkerPort } from '../worker/port';
import RaceWorker from '../worker/worker?worker&inline';
import type { App, Surroundings } from './app';
import { later } from './later';
import { wholeWorker } from './rest';

const search = later(async () => (await import('./search-worker')).beginSearch);

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
    spawn: (whole): WorkerPort => (whole && wholeWorker.spawn ? wholeWorker.spawn() : new RaceWorker()),
    search,
  };
}

/** Follows Back, Forward, pasted links, and the return from the back-forward cache; tells the first fault that nobody caught. */
export function listen(app: App): () => void {
  let told = false;
  const tell = (fault: unknown) => {
    if (told || !(fault instanceof Error)) return; // others come from extensions and from the browser itself
    told = true;
    app.store.setState({ notice: `something on this page went wrong, reload it if it acts up: ${fault.message}` });
  };
  const failed = (event: ErrorEvent) => tell(event.error);
  const rejected = (event: PromiseRejectionEvent) => tell(event.reason);
  const arrived = () => app.arrived();
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) app.wake();
  };
  const left = () => app.leave();
  const until = new AbortController();
  const { signal } = until;
  window.addEventListener('popstate', arrived, { signal });
  window.addEventListener('hashchange', arrived, { signal });
  window.addEventListener('pageshow', shown, { signal });
  window.addEventListener('pagehide', left, { signal });
  window.addEventListener('error', failed, { signal });
  window.addEventListener('unhandledrejection', rejected, { signal });
  return () => until.abort();
}
