// The comparison along the way: charts of measures under one cursor, and the table of results.
import type { Page } from '@playwright/test';
import { expect, open, part, race, settled, step, test } from './page';

const figure = (page: Page, name: string) => page.getByRole('figure', { name });
const titles = (page: Page) => page.locator('.chart-title > span').allInnerTexts();
const choose = async (page: Page, now: string, what: string) => {
  await page.getByRole('button', { name: `${now}: choose what this chart shows` }).click();
  await page.getByRole('group', { name: 'What this chart shows' }).getByRole('button', { name: what }).click();
};

/** Whether anything in the colour of runs is painted on a chart: more colours than a grid has. */
const drawn = (page: Page, i: number) =>
  page
    .locator('.chart canvas')
    .nth(i)
    .evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
      copy?.drawImage(canvas, 0, 0);
      const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const counts = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] < 255) continue;
        const colour = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts.values()].filter((count) => count > 60).length;
    });

test('a chart shows another measure, on another scale, against another axis; the link says so, and Back takes it back', async ({
  page,
}) => {
  await open(page, race(100));
  await choose(page, 'Loss', 'Gradient norm');
  await expect(figure(page, 'Gradient norm against step')).toBeVisible();
  await expect.poll(() => drawn(page, 0)).toBeGreaterThanOrEqual(3);
  expect(await part(page, 'm')).toBe('gradient');
  await page.getByRole('button', { name: 'Gradient norm: choose' }).click();
  await page.getByRole('radio', { name: 'Linear' }).check();
  await page.getByRole('radio', { name: 'Path length' }).check();
  await page.keyboard.press('Escape');
  await expect(figure(page, 'Gradient norm against path length, linear scale')).toBeVisible();
  expect([await part(page, 'm'), await part(page, 'axis')]).toEqual(['gradient,scale=linear', 'length']);
  await page.goBack();
  await expect(figure(page, 'Gradient norm against step, linear scale')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(figure(page, 'Loss against step')).toBeVisible();
  expect(await part(page, 'm')).toBeNull();
});

test('what a rule remembers has a chart of its own, in the rule’s own letter', async ({ page }) => {
  await open(page, race(100));
  await choose(page, 'Loss', 'Size of v');
  await expect(figure(page, 'Size of v against step')).toBeVisible();
  await expect.poll(() => drawn(page, 0)).toBeGreaterThanOrEqual(2);
  expect(await part(page, 'm')).toBe('state:v');
});

test('charts are added, stand under one cursor, and are taken away', async ({ page }) => {
  await open(page, race(100));
  const add = page.getByRole('button', { name: 'Add a chart' });
  await add.click();
  expect(await titles(page)).toEqual(['Loss', 'Distance to the nearest minimum']);
  await expect.poll(() => drawn(page, 1)).toBeGreaterThanOrEqual(3);
  const lines = page.locator('.chart-cursors .chart-line');
  const places = async () => {
    const boxes = await lines.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().x));
    const frames = await page.locator('.chart').evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().x)); // prettier-ignore
    return boxes.map((x, i) => x - frames[i]);
  };
  const before = await places();
  // Pointing at one reads both, and a click moves the line in both.
  const box = await page.locator('.chart').nth(1).boundingBox();
  if (!box) throw new Error('no chart');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.chart-read-out')).toHaveCount(2);
  for (const i of [0, 1]) await expect(page.locator('.chart-read-out').nth(i)).toContainText('Momentum');
  const heads = await page.locator('.chart-read-out p').allInnerTexts();
  expect(heads[0]).toBe(heads[1]);
  await page.mouse.down();
  await page.mouse.up();
  expect(await step(page)).toBe(Number(heads[0].replace(/\D/g, '')));
  const after = await places();
  for (const i of [0, 1]) expect(after[i]).toBeGreaterThan(before[i] + 10);
  await page.mouse.move(5, 5);
  await page.getByRole('button', { name: 'Loss: choose' }).click();
  await page.getByRole('button', { name: 'Remove this chart' }).click();
  expect(await titles(page)).toEqual(['Distance to the nearest minimum']);
  expect(await part(page, 'm')).toBe('distance');
});

test('a link brings its charts, and its damage is named in one line', async ({ page }) => {
  await open(page, `${race(100)}&m=angle;rate:x;speed&axis=evaluations&tol=-1`);
  expect(await titles(page)).toEqual(['Angle to steepest descent', 'Effective learning rate of x']);
  const problems = page.locator('.problems');
  await expect(problems).toContainText('speed');
  await expect(figure(page, 'Angle to steepest descent against evaluations')).toBeVisible();
});

test('a chart says itself in a sentence', async ({ page }) => {
  await open(page, `${race(100)}&m=step`);
  await expect(figure(page, 'Step length against step')).toHaveAccessibleDescription(
    /Around step 100: .*SGD [\d.].*Dragging on it/,
  );
});

test('the table of results is sorted by any column, by keys too', async ({ page }) => {
  await open(page, race(500));
  const table = page.getByRole('region', { name: 'Results', exact: true });
  await table.scrollIntoViewIfNeeded();
  const names = () => table.locator('tbody th').evaluateAll((nodes) => nodes.map((node) => node.childNodes[1].textContent)); // prettier-ignore
  await expect(table.locator('td[data-column="loss"]').first()).not.toHaveText('—');
  expect(await names()).toEqual(['SGD', 'Momentum', 'Adam']);
  const loss = table.getByRole('columnheader', { name: 'Final loss' });
  await loss.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(loss).toHaveAttribute('aria-sort', 'ascending');
  expect(await names()).toEqual(['Momentum', 'Adam', 'SGD']);
  await page.keyboard.press('Enter');
  await expect(loss).toHaveAttribute('aria-sort', 'descending');
  expect(await names()).toEqual(['SGD', 'Adam', 'Momentum']);
  await page.keyboard.press('Enter');
  await expect(loss).toHaveAttribute('aria-sort', 'none');
});

test('the tolerance decides what is good enough, stands in the link, and cannot be 0', async ({ page }) => {
  await open(page, race(500));
  const table = page.getByRole('region', { name: 'Results', exact: true });
  const cell = table.locator('tbody tr').nth(1).locator('td[data-column="steps"]');
  await table.scrollIntoViewIfNeeded();
  await expect(cell).toHaveText(/^\d+$/);
  const first = Number(await cell.innerText());
  const field = page.getByRole('textbox', { name: 'Good enough' });
  await field.fill('1');
  await field.press('Enter');
  await expect.poll(async () => Number(await cell.innerText())).toBeLessThan(first);
  expect(await part(page, 'tol')).toBe('1');
  await field.fill('0');
  await field.press('Enter');
  await expect(page.getByText('the tolerance must be above 0: 0')).toBeVisible();
  expect(await part(page, 'tol')).toBe('1');
});

test.describe('as CSV', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('the table is copied with every number exact and the link of what was compared', async ({ page }) => {
    await open(page, race(500));
    const table = page.getByRole('region', { name: 'Results', exact: true });
    await table.scrollIntoViewIfNeeded();
    await expect(table.locator('td[data-column="length"]').first()).not.toHaveText('—');
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^optimizer,form,settings,steps_to_tolerance,/);
    expect(lines[2]).toMatch(
      /^Momentum,keras,lr=0.001 .*,0\.00\d{10,},.*rosenbrock,0\.01,"http.*#v=1&s=rosenbrock.*"$/,
    );
  });
});

test('at 320 pixels charts and results fit, and nothing moves while they fill', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, `${race(100)}&m=distance;gradient;state:v`);
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const i of [0, 1, 2]) await expect.poll(() => drawn(page, i)).toBeGreaterThanOrEqual(2);
  const shifts = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  expect(shifts.filter((entry) => (JSON.parse(entry) as { value: number }).value > 0.02)).toEqual([]);
});
