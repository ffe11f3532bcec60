// Without a network: after one visit everything works, a new deploy still arrives, and an open page keeps its parts.
import { expect, type Page } from '@playwright/test';
import { card, open, opened, race, test as base } from './page';
import { Site } from './site';

const test = base.extend<{ site: Site }>({
  site: async ({}, use) => { // eslint-disable-line no-empty-pattern -- Playwright reads the names from the pattern
    const site = new Site();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(await site.open()),
}); // prettier-ignore
test.use({ serviceWorkers: 'allow' });

/** The service worker has taken everything in, and answers for this page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The service worker of that deploy is in charge: it has taken everything in and is done with the caches. */
async function swept(page: Page, deploy: string): Promise<void> {
  const inCharge = () =>
    page.evaluate(async (title) => {
      const registration = await navigator.serviceWorker.getRegistration();
      const newest = (await window.caches.keys()).find((name) => name.endsWith(` ${title}`));
      if (!newest || registration?.installing || registration?.waiting) return false;
      const whole = await (await window.caches.open(newest)).match('./');
      return whole !== undefined && registration?.active?.state === 'activated';
    }, deploy);
  await expect.poll(inCharge, { timeout: 30_000 }).toBe(true);
}

const caches = (page: Page): Promise<string[]> => page.evaluate(() => window.caches.keys());

test('after one visit the page works without a network', async ({ page, context, site }) => {
  await open(page);
  await kept(page);
  await context.setOffline(true);
  site.asked.length = 0;
  await page.goto(`./${race(200)}`);
  await page.reload();
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
  const adam = await opened(page, 'Adam');
  await expect(adam.locator('.katex').first()).toBeAttached();
  expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('16px KaTeX_Main')))).toBe(
    true,
  );
  await page.getByRole('button', { name: /^Surface:/ }).click();
  await page.getByRole('button', { name: /^Beale/ }).click();
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Add optimizer' }).click();
  await page.getByRole('button', { name: /^AMSGrad/ }).click();
  await expect(card(page, 'AMSGrad').locator('.loss .value')).toHaveText(/\d/);
  // The browser itself looks for a newer service worker.
  expect(site.asked.filter((path) => path !== 'sw.js')).toEqual([]);
});

test('everything the page can need is kept, and nothing of another origin', async ({ page }) => {
  await open(page);
  await kept(page);
  const urls = await page.evaluate(async () => {
    const [name] = await window.caches.keys();
    const requests = await (await window.caches.open(name)).keys();
    return requests.map(({ url }) => url);
  });
  const here = await page.evaluate(() => location.origin + location.pathname);
  expect(urls.every((url) => url.startsWith(here))).toBe(true);
  const names = urls.map((url) => url.slice(here.length));
  expect(names).toContain('');
  expect(names).toContain('favicon.svg');
  expect(names).toContain('manifest.webmanifest');
  for (const kind of [/\.js$/, /katex.*\.js$/, /\.css$/, /KaTeX_Main-Regular.*\.woff2$/])
    expect(names.some((name) => kind.test(name))).toBe(true);
});

test('a new deploy arrives with the next visit, also for a visit without a network after that', async ({
  page,
  context,
  site,
}) => {
  await open(page, race(100));
  await kept(page);
  site.deploy('second');
  await page.reload();
  await expect(page).toHaveTitle('second');
  await swept(page, 'second');
  await context.setOffline(true);
  await page.reload();
  await expect(page).toHaveTitle('second');
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
});

test('a page that is open through a deploy keeps its parts; two deploys later they are swept away', async ({
  page,
  context,
  site,
}) => {
  await open(page, race(100));
  await kept(page);
  const parts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'))); // prettier-ignore
  expect(parts.length).toBeGreaterThan(3);
  const statuses = () =>
    page.evaluate((urls) => Promise.all(urls.map(async (url) => (await fetch(url)).status)), parts);
  site.deploy('second');
  const other = await context.newPage();
  await other.goto('./');
  await expect(other).toHaveTitle('second');
  await swept(other, 'second');
  expect(await caches(other)).toHaveLength(2);
  expect(new Set(await statuses())).toEqual(new Set([200]));
  site.deploy('third');
  await other.reload();
  await expect(other).toHaveTitle('third');
  await expect
    .poll(async () => (await caches(other)).map((name) => name.split(' ').at(-1)))
    .toEqual(['second', 'third']);
});

test('a server that does not answer, or answers with a fault, is done without', async ({ page, site }) => {
  await open(page, race(100));
  await kept(page);
  site.stalls = true;
  await page.reload();
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
  site.stalls = false;
  site.status = 503;
  await page.reload();
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
});

test('where no service worker can be had the page does not mind', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
  });
  await open(page, race(100));
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
});
