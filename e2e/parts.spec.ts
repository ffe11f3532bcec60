// Parts of the page that come later and may not come: after a deploy that replaced them, or in a dead spot.
import type { Page } from '@playwright/test';
import { card, expect, hash, loss, open, opened, part, race, settled, test } from './page';

/** Keeps scripts away whose name matches. Returns what lets them in again. */
async function without(page: Page, names: RegExp): Promise<() => Promise<void>> {
  const address = (url: URL) => /\/assets\/.*\.js$/.test(url.pathname) && names.test(url.pathname);
  await page.route(address, (route) => route.fulfill({ status: 404, body: 'gone' }));
  return () => page.unroute(address);
}

test('a link that needs a missing part says so, keeps its address, and is shown whole when the part comes', async ({
  page,
  faults,
}) => {
  const comes = await without(page, /\/rest-(?!shared-)/);
  const link = '#v=1&s=beale&p=1,1&n=50&r=adagrad,lr=0.1&t=20';
  await page.goto(`./${link}`);
  await expect(page.locator('.problems')).toContainText('a part of the page that this link needs has not come yet');
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Step forward' }).click();
  expect(await hash(page)).toBe(link);
  await page.reload(); // leaving must not overwrite it either
  await expect(page.locator('.problems')).toContainText('a part of the page that this link needs has not come yet');
  expect(await hash(page)).toBe(link);
  await comes();
  await expect.poll(() => part(page, 'c'), { timeout: 30_000 }).not.toBeNull();
  expect(await part(page, 's')).toBe('beale');
  await settled(page);
  await expect(card(page, 'Adagrad').locator('.loss .value')).toHaveText(/\d/);
  await expect(page.locator('.problems')).not.toContainText('has not come');
  faults.length = 0; // the browser complains of what is missing
});

test('the race runs without all that comes later, says what is missing, and has it when it comes', async ({
  page,
  faults,
}) => {
  const comes = await without(page, /^(?!.*\/(index|page|rolldown-runtime)-)/);
  await page.goto('./');
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
  await expect(page.locator('.problems')).toContainText('a part of the page could not be loaded');
  const early = await loss(page, 'SGD');
  await expect.poll(() => loss(page, 'SGD')).not.toBe(early); // it plays
  await card(page, 'SGD').getByRole('button', { name: 'Hide SGD' }).click();
  await expect.poll(() => part(page, 'r')).toContain('_hide=1');
  await comes();
  await page.getByRole('button', { name: 'Step forward' }).click({ timeout: 30_000 });
  await expect.poll(() => part(page, 't')).not.toBeNull();
  const adam = await opened(page, 'Adam');
  await expect(adam.locator('.katex').first()).toBeAttached({ timeout: 30_000 });
  await expect(page.locator('.problems')).toHaveCount(0, { timeout: 30_000 });
  faults.length = 0;
});

test('a page that meets nothing missing says nothing', async ({ page }) => {
  await open(page, race(200));
  await page.getByRole('button', { name: 'Dismiss' }).click(); // the link above has no checksum
  await expect((await opened(page, 'Adam')).locator('.katex').first()).toBeAttached();
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('formulas stand in words until their fonts are there, but not for ever', async ({ page, faults }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  const font = (url: URL) => /KaTeX_Math-Italic.*\.woff2$/.test(url.pathname);
  await page.route(font, async (route) => {
    asked++;
    await released;
    await route.continue();
  });
  await page.goto(`./${race(200)}`);
  await expect.poll(() => asked).toBe(1);
  const lines = (await opened(page, 'Adam')).locator('.equations .lines');
  await expect(lines).toHaveAttribute('data-set', 'false');
  await expect(lines).toContainText('sqrt');
  release();
  await expect(lines.locator('.katex').first()).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('italic 1em KaTeX_Math'))).toBe(true);

  await page.unroute(font);
  await page.route(font, () => new Promise(() => undefined)); // never answered
  await page.reload();
  await expect(lines.locator('.katex').first()).toBeVisible({ timeout: 20_000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  faults.length = 0;
});
