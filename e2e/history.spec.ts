// The address and the history, in a browser as people have it: with its limit on writes and its back-forward cache, which
// Playwright's default flags switch off.
import type { Page } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../scripts/setup.mjs';
import { card, copied, expect, loss, open, opened, part, race, settled, step, test } from './page';

const executablePath = chromiumPath();
test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  launchOptions: {
    args: chromiumFlags,
    ignoreDefaultArgs: ['--disable-ipc-flooding-protection', '--disable-back-forward-cache'],
    ...(executablePath === undefined ? {} : { executablePath }),
  },
});

const address = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);

/** Drags from the middle of an element, as far as one likes. */
async function drag(page: Page, what: string, dx: number, dy: number, moves: number): Promise<void> {
  const box = await page.locator(what).first().boundingBox();
  if (!box) throw new Error(`nothing to drag: ${what}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= moves; i++) {
    const there = Math.sin((i / moves) * 9);
    await page.mouse.move(x + dx * there, y + dy * there);
  }
  await page.mouse.up();
}

const numbersOf = (page: Page, name: string) => card(page, name).getByRole('textbox', { name: 'learning rate' });

/** Enough of what people do to be told from one another. */
async function act(page: Page, i: number): Promise<void> {
  const lr = numbersOf(page, 'Adam');
  const acts = [
    () => lr.fill(String(0.01 + i / 1000)).then(() => lr.press('Enter')),
    () => card(page, 'SGD').locator('.sample').click(),
    () => card(page, 'Adam').getByRole('checkbox', { name: 'bias correction' }).click(),
    () => page.locator('.plot').click({ position: { x: 100 + 7 * (i % 60), y: 90 } }),
    () => page.getByRole('textbox', { name: 'Number of steps' }).fill(String(400 + i)).then(() => page.keyboard.press('Enter')),
  ]; // prettier-ignore
  await acts[i % acts.length]();
}

test('Back and Forward give each of thirty acts back exactly', async ({ page }) => {
  test.slow();
  const soon = { intervals: [20, 50, 100] };
  await open(page, race(200));
  await opened(page, 'Adam');
  await expect.poll(() => part(page, 'c')).not.toBeNull();
  const links = [await copied(page)];
  for (let i = 0; i < 30; i++) {
    await act(page, i);
    await expect.poll(() => address(page), soon).not.toBe(links[i]);
    await expect.poll(async () => (await address(page)) === (await copied(page)), soon).toBe(true);
    links.push(await address(page));
  }
  expect(new Set(links).size).toBe(31);
  const goes = async (i: number, way: 'goBack' | 'goForward') => {
    await page[way]();
    expect(await address(page)).toBe(links[i]);
    await expect.poll(() => copied(page), soon).toBe(links[i]); // what is shown, not what is written
  };
  for (let i = 29; i >= 0; i--) await goes(i, 'goBack');
  for (let i = 1; i <= 30; i++) await goes(i, 'goForward');
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('dragging anything adds no entry', async ({ page }) => {
  await open(page, race(200));
  await opened(page, 'Adam');
  await expect.poll(() => part(page, 'c')).not.toBeNull();
  const before = await entries(page);
  const link = await address(page);
  await drag(page, '[data-start]', 90, 40, 20);
  await drag(page, '.chart-touch', 200, 0, 20);
  await drag(page, '.scrub input, input[aria-label="Playhead"]', 100, 0, 20);
  await drag(page, '.sliders input[type="range"]', 30, 0, 20);
  await drag(page, '.plot-touch', 60, 60, 20);
  await expect.poll(() => address(page)).not.toBe(link);
  await expect.poll(async () => (await address(page)) === (await copied(page))).toBe(true);
  expect(await entries(page)).toBe(before);
});

test('however wildly one plays, the browser has no writes to refuse, and the address comes to say what is shown', async ({
  page,
}) => {
  test.slow();
  await open(page, race(200));
  await opened(page, 'Adam');
  for (let round = 0; round < 2; round++) {
    await drag(page, '[data-start]', 80, 30, 80);
    await drag(page, '.chart-touch', 250, 0, 80);
    for (let i = 0; i < 20; i++) await act(page, 5 * i + 2 + (i % 2)); // ticks and clicks, as fast as they go
    for (let i = 0; i < 40; i++) await page.keyboard.press(i % 3 === 0 ? 'ArrowLeft' : 'ArrowRight');
  }
  await expect.poll(async () => (await address(page)) === (await copied(page)), { timeout: 60_000 }).toBe(true);
  // The fixture fails for any warning of the console: "Throttling navigation" is one.
});

test('the browser of this file does refuse too many writes', async ({ page, faults }) => {
  await open(page, race(200));
  await page.evaluate(() => {
    for (let i = 0; i < 400; i++) history.replaceState(null, '', `#${i}`);
  });
  await expect.poll(() => faults.some((fault) => fault.includes('Throttling navigation'))).toBe(true);
  faults.length = 0;
});

test('the page comes back from the back-forward cache and goes on', async ({ page }) => {
  await open(page, race(0));
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      (window as unknown as { persisted: boolean }).persisted = persisted;
    });
  });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => step(page)).toBeGreaterThan(5);
  await page.goto('./?elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  const back = await step(page);
  await expect.poll(() => step(page)).toBeGreaterThan(back + 5); // plays on
  await page.getByRole('button', { name: 'Pause' }).click();
  const before = await loss(page, 'SGD');
  await opened(page, 'SGD');
  await numbersOf(page, 'SGD').fill('0.0005');
  await numbersOf(page, 'SGD').press('Enter');
  await expect.poll(() => loss(page, 'SGD')).not.toBe(before); // the worker lives
  await expect.poll(async () => (await address(page)) === (await copied(page))).toBe(true);
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('two pages at once do not disturb each other', async ({ page, context }) => {
  await open(page, race(200));
  await expect.poll(() => part(page, 'c')).not.toBeNull();
  const link = await address(page);
  const numbers = await page.locator('li.card .card-head').allInnerTexts();
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await other.getByRole('button', { name: /^Surface:/ }).click();
  await other.getByRole('button', { name: /^Beale/ }).click();
  await settled(other);
  await expect.poll(() => part(other, 's')).toBe('beale');
  await page.bringToFront();
  expect(await address(page)).toBe(link);
  expect(await page.locator('li.card .card-head').allInnerTexts()).toEqual(numbers);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => part(page, 't')).toBe('201');
  expect(await part(other, 's')).toBe('beale');
  expect(await part(other, 't')).toBe('200');
});
