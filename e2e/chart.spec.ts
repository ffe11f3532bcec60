// Loss against step: drawn for every kind of surface, shares the playhead, reads all runs, scrubs.
import type { Page } from '@playwright/test';
import { card, expect, loss, open, race, settled, step, test } from './page';

const chart = (page: Page) => page.locator('.chart');
const line = (page: Page) => page.locator('.chart-line:not(.pointed)');
const readOut = (page: Page) => page.locator('.chart-read-out');

/** How many pixels of the canvas are painted, and in how many colours there is much. */
async function ink(page: Page): Promise<{ painted: number; colours: number }> {
  return page.locator('.chart canvas').evaluate((node) => {
    const canvas = node as HTMLCanvasElement;
    // A copy: the page's own canvas is not made for reading.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const counts = new Map<string, number>();
    let painted = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i + 3] < 255) continue;
      painted++;
      const colour = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return { painted, colours: [...counts.values()].filter((count) => count > 100).length };
  });
}

/** A place on the chart by its share of the width, in the middle of its height. */
async function spot(page: Page, share: number): Promise<{ x: number; y: number }> {
  const box = await chart(page).boundingBox();
  if (!box) throw new Error('no chart');
  return { x: box.x + share * box.width, y: box.y + box.height / 2 };
}

/** Where the playhead's line stands, in pixels of the page. */
async function lineAt(page: Page): Promise<number> {
  const box = await line(page).boundingBox();
  if (!box) throw new Error('no line');
  return box.x;
}

const scenes: Record<string, [hash: string, title: string]> = {
  rosenbrock: [race(150), 'Loss against step'],
  himmelblau: ['#v=1&s=himmelblau&t=40&r=sgd,lr=0.005;adam,lr=0.1;adagrad,lr=0.5', 'Loss against step'],
  'two basins': [
    '#v=1&s=two-basins&t=40&r=sgd,lr=0.02;momentum,lr=0.02;adam,lr=0.05',
    'Loss above the minimum against step',
  ],
  'a diverging run': ['#v=1&s=rosenbrock&t=40&r=sgd,lr=0.01;momentum,lr=0.001;adam,lr=0.1', 'Loss against step'],
  'a typed surface without a least loss': [
    `#v=1&f=${encodeURIComponent('x^2-y^2')}&p=2,0.5&n=100&t=40&r=sgd,lr=0.05;momentum,lr=0.01;adam,lr=0.1`,
    'Loss against step, linear scale',
  ],
};
for (const [name, [hash, title]] of Object.entries(scenes)) {
  test(`the chart is drawn for ${name}`, async ({ page }) => {
    await open(page, hash);
    await expect(page.getByRole('figure', { name: title })).toBeVisible();
    const { painted, colours } = await ink(page);
    expect(painted).toBeGreaterThan(1500);
    // Three runs, at least, are told apart.
    expect(colours).toBeGreaterThanOrEqual(3);
  });
}

test('the line follows the playhead, and nothing else is drawn while it moves', async ({ page }) => {
  await open(page, race(0));
  const from = await lineAt(page);
  await page.locator('.chart canvas').evaluate((node) => {
    const context = (node as HTMLCanvasElement).getContext('2d');
    if (!context) throw new Error('no context');
    const clear = context.clearRect.bind(context);
    let cleared = 0;
    context.clearRect = (...box) => {
      node.dataset.cleared = String(++cleared);
      clear(...box);
    };
  });
  const scrub = page.getByRole('slider', { name: 'Playhead' });
  await scrub.focus();
  await page.keyboard.press('End');
  const to = await lineAt(page);
  expect(to - from).toBeGreaterThan(400);
  await page.getByRole('button', { name: 'Play again' }).click();
  await expect.poll(() => step(page)).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Pause' }).click();
  const share = (await step(page)) / 500;
  expect(Math.abs((await lineAt(page)) - (from + share * (to - from)))).toBeLessThanOrEqual(1);
  expect(await page.locator('.chart canvas').getAttribute('data-cleared')).toBeNull();
});

test('dragging on the chart scrubs, also past its edge', async ({ page }) => {
  await open(page, race(100));
  const entries = await page.evaluate(() => history.length);
  const a = await spot(page, 0.3);
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  const first = await step(page);
  expect(first).toBeGreaterThan(100);
  expect(Math.abs((await lineAt(page)) - a.x)).toBeLessThanOrEqual(2);
  const b = await spot(page, 0.6);
  await page.mouse.move(b.x, b.y, { steps: 5 });
  expect(await step(page)).toBeGreaterThan(first + 80);
  expect(Math.abs((await lineAt(page)) - b.x)).toBeLessThanOrEqual(2);
  await page.mouse.move(b.x + 2000, b.y - 300, { steps: 3 });
  expect(await step(page)).toBe(500);
  await page.mouse.move(2, b.y, { steps: 3 });
  expect(await step(page)).toBe(0);
  await page.mouse.up();
  await page.mouse.move(b.x, b.y);
  expect(await step(page)).toBe(0);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('pointing reads all runs at that step, in order, without moving the playhead', async ({ page }) => {
  await open(page, race(100));
  for (const share of [0.1, 0.5, 0.85]) {
    const { x, y } = await spot(page, share);
    await page.mouse.move(x, y);
    await expect(readOut(page)).toBeVisible();
    const box = await readOut(page).boundingBox();
    const frame = await chart(page).boundingBox();
    if (!box || !frame) throw new Error('no boxes');
    expect(box.x).toBeGreaterThanOrEqual(frame.x);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  }
  expect(await step(page)).toBe(100);
  const names = await readOut(page).locator('li span:first-child').allInnerTexts();
  const losses = await readOut(page).locator('li span:last-child').allInnerTexts();
  expect([...names].sort()).toEqual(['Adam', 'Momentum', 'SGD']);
  const read = Number((await readOut(page).locator('p').innerText()).replace(/\D/g, ''));
  await page.mouse.down();
  await page.mouse.up();
  expect(await step(page)).toBe(read);
  for (const [i, name] of names.entries()) expect(await loss(page, name)).toBe(losses[i]);
  expect(losses.map(Number)).toEqual(losses.map(Number).sort((a, b) => a - b));
  await page.mouse.move(5, 5);
  await expect(readOut(page)).toBeHidden();
});

test('a hidden run is neither drawn nor read', async ({ page }) => {
  await open(page, race(100));
  const before = await ink(page);
  await card(page, 'SGD').locator('button.opener').click();
  await card(page, 'SGD').getByRole('button', { name: 'Hide', exact: true }).click();
  await settled(page);
  await expect.poll(async () => (await ink(page)).painted).toBeLessThan(before.painted);
  const { x, y } = await spot(page, 0.5);
  await page.mouse.move(x, y);
  await expect(readOut(page)).not.toContainText('SGD');
});

test('a finger scrubs and gets no reading in its way', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  await open(page, race(100));
  await chart(page).scrollIntoViewIfNeeded();
  const { x, y } = await spot(page, 0.5);
  await page.touchscreen.tap(x, y);
  expect(await step(page)).toBeGreaterThan(200);
  await expect(readOut(page)).toBeHidden();
  await context.close();
});

test('at 1280 x 800 plot, transport, chart and sentence are in sight', async ({ page }) => {
  await open(page, race(150));
  for (const part of ['.plot', '.transport', '.chart', '.sentence'])
    await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
});
