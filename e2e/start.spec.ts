// The start: dragged, placed by a click, moved by keys; whole paths follow live.
import type { Page } from '@playwright/test';
import { expect, loss, open, part, race, test } from './page';

async function handle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-start]').boundingBox();
  if (!box) throw new Error('no handle');
  expect(box.width).toBeGreaterThanOrEqual(44);
  expect(box.height).toBeGreaterThanOrEqual(44);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('dragging the ring moves whole paths while it is held', async ({ page }) => {
  await open(page, race(300));
  const entries = await page.evaluate(() => history.length);
  const before = await loss(page, 'SGD');
  const { x, y } = await handle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 60, { steps: 6 });
  await expect.poll(() => loss(page, 'SGD')).not.toBe(before);
  const held = await loss(page, 'SGD');
  await page.mouse.move(x + 200, y - 80, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => loss(page, 'SGD')).not.toBe(held);
  await expect.poll(() => part(page, 'p')).not.toBe('-1.2,1');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('Esc aborts a drag', async ({ page }) => {
  await open(page, race(300));
  const before = await loss(page, 'SGD');
  const { x, y } = await handle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y + 20, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => loss(page, 'SGD')).toBe(before);
  await expect.poll(() => part(page, 'p')).toBe('-1.2,1');
});

test('a click places the start, and Back takes it back', async ({ page }) => {
  await open(page, race(300));
  const before = await loss(page, 'SGD');
  const box = await page.locator('.plot').boundingBox();
  if (!box) throw new Error('no plot');
  await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.7);
  await expect.poll(() => loss(page, 'SGD')).not.toBe(before);
  await expect.poll(() => part(page, 'p')).not.toBe('-1.2,1');
  await page.goBack();
  await expect.poll(() => part(page, 'p')).toBe('-1.2,1');
  await expect.poll(() => loss(page, 'SGD')).toBe(before);
});

test('arrow keys move the start; Shift farther, Alt finer', async ({ page }) => {
  await open(page, race(300));
  const x = page.getByRole('slider', { name: 'Start, x' });
  const value = async () => Number(await x.getAttribute('aria-valuenow'));
  const from = await value();
  await x.focus();
  await page.keyboard.press('ArrowRight');
  const plain = (await value()) - from;
  await page.keyboard.press('Shift+ArrowRight');
  const coarse = (await value()) - from - plain;
  await page.keyboard.press('Alt+ArrowRight');
  const fine = (await value()) - from - plain - coarse;
  expect(fine).toBeGreaterThan(0);
  expect(plain).toBeGreaterThan(fine * 2);
  expect(coarse).toBeGreaterThan(plain * 2);
  const y = page.getByRole('slider', { name: 'Start, y' });
  await y.focus();
  await page.keyboard.press('ArrowUp');
  expect(Number(await y.getAttribute('aria-valuenow'))).toBeGreaterThan(1);
  expect(await y.getAttribute('aria-valuetext')).toMatch(/loss/);
});

test('a finger places the start by a tap', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  await open(page, race(300));
  const box = await page.locator('.plot').boundingBox();
  if (!box) throw new Error('no plot');
  expect(Math.abs(box.width - box.height)).toBeLessThanOrEqual(2);
  await page.touchscreen.tap(box.x + box.width * 0.7, box.y + box.height * 0.3);
  await expect.poll(() => part(page, 'p')).not.toBe('-1.2,1');
  await context.close();
});

test('the ring stays under the pointer when the page moves while it is dragged, and after', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 500 });
  await open(page, race(300));
  const { x, y } = await handle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10, { steps: 3 });
  await page.evaluate(() => window.scrollBy(0, 60));
  await page.mouse.move(x + 40, y + 10, { steps: 6 });
  const ring = async () => {
    const { x: cx, y: cy } = await handle(page);
    return [Math.abs(cx - (x + 40)), Math.abs(cy - (y + 10))].every((off) => off < 1.5);
  };
  await expect.poll(ring).toBe(true);
  await page.mouse.up();
  await page.evaluate(() => window.scrollTo(0, 0));
  // a pointer that has rested finds the plot where it is by then
  const after = await handle(page);
  await page.mouse.move(after.x, after.y);
  await page.mouse.down();
  await page.mouse.move(after.x - 30, after.y, { steps: 4 });
  await expect.poll(async () => Math.abs((await handle(page)).x - (after.x - 30)) < 1.5).toBe(true);
  await page.mouse.up();
});
