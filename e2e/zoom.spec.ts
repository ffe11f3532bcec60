// The window of the plot: wheel, drag, double-click, keys and buttons; what is under the pointer.
import type { Page } from '@playwright/test';
import { expect, loss, open, part, race, settled, test } from './page';

/** What the plot shows: x0, x1, y0, y1. */
async function shown(page: Page): Promise<number[]> {
  const text = await page.locator('.plot').getAttribute('data-window');
  return (text ?? '').split(',').map(Number);
}

const width = async (page: Page): Promise<number> => {
  const [x0, x1] = await shown(page);
  return x1 - x0;
};

/** Opens the race without its line about the missing checksum, which takes room from the plot. */
async function start(page: Page, at: number): Promise<void> {
  await open(page, race(at));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('.problems')).toHaveCount(0);
  await settled(page);
}

/** A place on the page, by its share of the plot. */
async function place(page: Page, across: number, down: number): Promise<[number, number]> {
  const box = await page.locator('.plot').boundingBox();
  if (!box) throw new Error('no plot');
  return [box.x + box.width * across, box.y + box.height * down];
}

async function wheel(page: Page, by: number, key: string | null): Promise<void> {
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel(0, by);
  if (key) await page.keyboard.up(key);
}

test('the wheel zooms about the pointer with Ctrl, or once the plot has the keys', async ({ page }) => {
  await start(page, 300);
  const before = await shown(page);
  await page.mouse.move(...(await place(page, 0.25, 0.5)));
  await wheel(page, -100, null);
  await wheel(page, -100, 'Control');
  await expect.poll(() => width(page)).toBeLessThan(before[1] - before[0]);
  const after = await shown(page);
  // The place under the pointer stays, and one turn was enough: the first one was the page's.
  const at = ([x0, x1]: number[]) => x0 + 0.25 * (x1 - x0);
  expect(Math.abs(at(after) - at(before))).toBeLessThan(0.02);
  expect((before[1] - before[0]) / (after[1] - after[0])).toBeLessThan(1.4);
  await expect.poll(() => part(page, 'w')).not.toBeNull();
  await page.locator('.plot-touch').focus();
  await wheel(page, 100, null);
  await expect.poll(() => width(page)).toBeGreaterThan(after[1] - after[0]);
  expect(await part(page, 'p')).toBe('-1.2,1');
});

test('dragging the ground pans, adds no entry and leaves the start; Esc takes a pan back', async ({ page }) => {
  await start(page, 300);
  const entries = await page.evaluate(() => history.length);
  const [x0, x1] = await shown(page);
  const [x, y] = await place(page, 0.7, 0.3);
  const { width: pixels } = (await page.locator('.plot').boundingBox()) ?? { width: NaN };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 40, { steps: 5 });
  await page.mouse.up();
  const moved = x0 - (100 * (x1 - x0)) / pixels;
  await expect.poll(async () => Math.abs((await shown(page))[0] - moved)).toBeLessThan(0.01);
  await expect.poll(() => part(page, 'w')).not.toBeNull();
  expect(await part(page, 'p')).toBe('-1.2,1');
  expect(await page.evaluate(() => history.length)).toBe(entries);

  const rest = await shown(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 5 });
  await expect.poll(() => shown(page)).not.toEqual(rest);
  await page.keyboard.press('Escape');
  expect(await shown(page)).toEqual(rest);
  await page.mouse.move(x - 200, y, { steps: 3 });
  await page.mouse.up();
  expect(await shown(page)).toEqual(rest);
});

test('double-click fits and leaves the start where it was; Back brings the window back', async ({ page }) => {
  await start(page, 300);
  const home = await shown(page);
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect.poll(() => part(page, 'w')).not.toBeNull();
  const zoomed = await shown(page);
  expect(zoomed).not.toEqual(home);
  const entries = await page.evaluate(() => history.length);
  await page.mouse.dblclick(...(await place(page, 0.6, 0.2)));
  await expect.poll(() => shown(page)).toEqual(home);
  await expect.poll(() => part(page, 'w')).toBeNull();
  expect(await part(page, 'p')).toBe('-1.2,1');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(zoomed);
});

test('keys zoom, pan and fit where the plot has them', async ({ page }) => {
  await start(page, 300);
  const home = await shown(page);
  await page.locator('.plot-touch').focus();
  await page.keyboard.press('+');
  const zoomed = await shown(page);
  expect(zoomed[1] - zoomed[0]).toBeLessThan(home[1] - home[0]);
  await page.keyboard.press('ArrowRight');
  expect((await shown(page))[0]).toBeGreaterThan(zoomed[0]);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await width(page)).toBeGreaterThan(home[1] - home[0]);
  await page.keyboard.press('0');
  expect(await shown(page)).toEqual(home);
  await page.getByRole('slider', { name: 'Start, x' }).focus();
  await page.keyboard.press('+');
  expect(await width(page)).toBeLessThan(home[1] - home[0]);
  expect(await part(page, 'p')).toBe('-1.2,1');
});

test('a link shows the same window, and says the same of the runs', async ({ page }) => {
  await start(page, 300);
  const said = await page.locator('li.card .status').allInnerTexts();
  await page.mouse.move(...(await place(page, 0.6, 0.6)));
  for (let i = 0; i < 6; i++) await wheel(page, -100, 'Control');
  // Written once it has come to rest: both have the whole height of the view.
  await expect
    .poll(async () =>
      (await part(page, 'w'))
        ?.split(',')
        .slice(2)
        .map((bound) => Number(bound).toFixed(6)),
    )
    .toEqual((await shown(page)).slice(2).map((bound) => bound.toFixed(6)));
  await settled(page);
  const before = await shown(page);
  expect(await page.locator('li.card .status').allInnerTexts()).toEqual(said);
  await page.reload();
  await settled(page);
  expect(await shown(page)).toEqual(before);
  await expect.poll(() => page.locator('li.card .status').allInnerTexts()).toEqual(said);
});

test('place, loss and the way downhill are shown at the pointer', async ({ page }) => {
  await start(page, 0);
  const [x0, x1, y0, y1] = await shown(page);
  // (1 - x)^2 + 100 (y - x^2)^2 is 101 at (0, 1), with the gradient (-2, 200).
  await page.mouse.move(...(await place(page, -x0 / (x1 - x0), (y1 - 1) / (y1 - y0))));
  const text = await page.locator('.read-out').innerText();
  const read = Number(/loss ([\d.]+)/.exec(text)?.[1]);
  expect(Math.abs(read - 101)).toBeLessThan(3);
  const arrow = page.locator('.downhill');
  await expect(arrow).toBeVisible();
  const tip = await arrow.evaluate((element) => /rotate\(([^)]+)rad\)/.exec(element.getAttribute('style') ?? '')?.[1]);
  expect(Number(tip)).toBeCloseTo(Math.PI / 2, 1); // straight down on the screen
  expect(await loss(page, 'SGD')).toBe('24.2');
  await page.mouse.move(0, 0);
  await expect(arrow).toBeHidden();
});

/** What the read-out says the loss is, and the contours around it. */
async function readings(page: Page): Promise<{ loss: number; below: number; above: number }> {
  const text = await page.locator('.read-out').innerText();
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
  return {
    loss: number(/loss ([\d.]+)/),
    below: number(/between contours ([\d.]+)/),
    above: number(/and ([\d.]+)$/),
  };
}

test('the contour beside the pointer is drawn stronger, with its level on it', async ({ page }) => {
  await start(page, 0);
  const mark = page.locator('.contour-at');
  const label = mark.locator('text');
  await expect(mark).toBeHidden();
  await page.mouse.move(...(await place(page, 0.5, 0.4)));
  await expect(mark).toBeVisible();
  const { loss: here, below, above } = await readings(page);
  expect(here).toBeGreaterThan(below);
  expect(here).toBeLessThan(above);
  const level = Number(await label.textContent());
  expect([below, above]).toContain(level);
  // Put on its number, the pointer reads about that loss.
  const box = await page.locator('.plot').boundingBox();
  const [x, y] = [Number(await label.getAttribute('x')), Number(await label.getAttribute('y'))];
  await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y);
  await expect.poll(async () => Math.abs((await readings(page)).loss / level - 1)).toBeLessThan(0.04);
  await page.mouse.move(0, 0);
  await expect(mark).toBeHidden();
});

test('the arrow downhill is longer where it is steeper', async ({ page }) => {
  await start(page, 0);
  const [x0, x1, y0, y1] = await shown(page);
  const length = async (x: number, y: number): Promise<number> => {
    await page.mouse.move(...(await place(page, (x - x0) / (x1 - x0), (y1 - y) / (y1 - y0))));
    return Number(/H(\d+)/.exec((await page.locator('.downhill path').first().getAttribute('d')) ?? '')?.[1]);
  };
  // On the floor of the valley, beside it, and far up its wall.
  const lengths = [await length(0, 0.02), await length(0, 1), await length(1.9, 0)];
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(lengths[2]).toBeGreaterThan(lengths[0] + 10);
});

test('with the keys on the ground, what is in the middle is read', async ({ page }) => {
  await start(page, 0);
  const out = page.locator('.read-out');
  await page.keyboard.press('Tab'); // somebody who uses keys
  await page.locator('.plot-touch').focus();
  await page.keyboard.press('ArrowLeft');
  const before = await out.innerText();
  expect(before).toMatch(/loss [\d.]+ +slope [\d.]+/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => out.innerText()).not.toBe(before);
});

test('a finger held still reads what is under it, moves on reading, and places nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  await start(page, 300);
  const out = page.locator('.read-out');
  const [x, y] = await place(page, 0.5, 0.4);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dy: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + dy, id: 0 }],
    });
  await touch('touchStart', 0);
  await expect(out).toContainText(/loss [\d.]+ +slope/);
  await expect(page.locator('.contour-at')).toBeVisible();
  const first = await out.innerText();
  for (const dy of [20, 40, 60]) await touch('touchMove', dy);
  await expect.poll(() => out.innerText()).not.toBe(first);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await touch('touchEnd', 0);
  await expect(out).toBeEmpty();
  expect(await part(page, 'p')).toBe('-1.2,1');
  await context.close();
});

test('two fingers zoom, and a tap still places the start', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  await start(page, 300);
  const before = await width(page);
  const [x, y] = await place(page, 0.5, 0.3);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number | null) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: apart === null ? [] : [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }], // prettier-ignore
    });
  await touch('touchStart', 40);
  for (const apart of [50, 60, 70, 80]) await touch('touchMove', apart);
  await touch('touchEnd', null);
  await expect.poll(() => width(page)).toBeLessThan(before * 0.7);
  expect(await part(page, 'p')).toBe('-1.2,1');
  const button = await page.getByRole('button', { name: 'Zoom in', exact: true }).boundingBox();
  expect(button?.width).toBeGreaterThanOrEqual(24);
  await context.close();
});
