// Keeps the page for a visit without a network: all of one deploy in one cache, and the newest page wherever it can be had.
// The build writes `const version` and `const files` (addresses beside this script) in front of this text.
/* global version, files */

/** Caches belong to the whole origin, which may hold other pages and other copies of this one. */
const mine = `downhill ${self.registration.scope} `;
const name = mine + version;
/** The network has so long for the page itself, where one is kept. Milliseconds. */
const patience = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { scope } = self.registration;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode !== 'navigate') event.respondWith(part(request));
  else if (/^(index\.html)?([?#]|$)/.test(request.url.slice(scope.length))) event.respondWith(page(request));
});

/** All files or none; asked of the server anew, since the browser's own cache may still hold those of an older deploy. */
async function keep() {
  const cache = await caches.open(name);
  try {
    await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Deletes what older deploys have left, but not the last: a page of it may be open, and its parts are gone from the server. */
async function tidy() {
  const old = (await caches.keys()).filter((each) => each.startsWith(mine) && each !== name);
  await Promise.all(old.slice(0, -1).map((each) => caches.delete(each)));
}

/** A script, style, font or icon: names change with their content, so a kept one is right. */
async function part(request) {
  const cache = await caches.open(name);
  const how = { ignoreVary: true };
  return (await cache.match(request, how)) ?? (await caches.match(request, how)) ?? fetch(request);
}

/** The page itself: from the network, so that a new deploy arrives; the kept one where that fails or takes too long. */
async function page(request) {
  const kept = await (await caches.open(name)).match('./');
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const response = await Promise.race([fresh, late]).catch(() => undefined);
  return response && (response.ok || response.type === 'opaqueredirect') ? response : kept;
}
