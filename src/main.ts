// The page's entry: the store and the worker, so that the race is computed while React is read.
import { createApp } from './store/app';
import { listen, surroundings } from './store/browser';
import { later } from './store/later';
import type { Reading } from './store/reader';
import { whenReadable } from './store/rest';
import type { Made } from './ui/mount';

const element = document.getElementById('root');
if (!element) throw new Error('no element with the id root');

const page = later(() => import('./ui/mount'));
// Comes with all that comes after the race.
later(async () => {
  const { keepOffline } = await import('./store/offline');
  keepOffline();
  return keepOffline;
});

function make(read: Reading): Made {
  try {
    const app = createApp(surroundings(), read);
    listen(app);
    return { app };
  } catch (fault) {
    return { fault };
  }
}

void page.get().catch(() => undefined); // asked for again below
// A task of its own, after the one that has read the code: the browser can listen in between.
setTimeout(() =>
  whenReadable(location.hash, (read) => {
    const made = make(read);
    page.get().then(
      // Not in the task that has read React, either.
      ({ mount }) => setTimeout(() => mount(element, made)),
      () => element.replaceChildren('The page could not be loaded whole. Reload it when the network is back.'),
    );
  }),
);
