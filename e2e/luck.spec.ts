// Ensembles: medians and bands on the charts, a fan on the plot, and who is lower in words; by list, key and link.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, open, opened, part, test } from './page';

const noisy = '#v=1&s=noisy-quadratic&p=1,1&n=200&t=200&r=sgd,lr=0.05;adam,lr=0.1&z=gauss,sigma=0.5,seed=1';
const panelOf = (page: Page) => page.getByRole('region', { name: 'Is it luck?' });
const done = (page: Page) =>
  expect(panelOf(page).locator('progress')).toHaveAttribute('data-done', 'true', { timeout: 20_000 });
const figure = (page: Page, name: string) => page.getByRole('figure', { name });

test('every run is done with other seeds: asked by the list, told in words, and Back takes it back', async ({
  page,
}) => {
  await open(page, noisy);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: /^Is it luck\?/ }).click();
  await expect.poll(() => part(page, 'many')).toBe('seeds,20');
  const panel = panelOf(page);
  await done(page);
  await expect(panel.getByRole('status').last()).toHaveText(/^SGD ends lower than Adam in \d+ of 20 seeds: /);
  await expect(panel.getByText('Seeds 1 to 20; at each seed all draw the same noise.')).toBeVisible();
  await expect(panel.getByRole('row')).toHaveCount(3);
  await expect(figure(page, 'Loss (median, 10–90 % of 20 seeds) against step')).toBeVisible();
  await expect(page.locator('.fan canvas')).toHaveAttribute('data-paths', '40');
  expect(await violations(page)).toEqual([]);
  const workers = page.workers().length;
  await page.goBack();
  await expect.poll(() => page.workers().length).toBeLessThan(workers);
  await expect(panel).toBeHidden();
  await expect(page.locator('.fan')).toHaveCount(0);
  await expect(figure(page, 'Loss against step')).toBeVisible();
});

test('a link opens starts nearby; how many and how far are set by fields', async ({ page }) => {
  await open(
    page,
    '#v=1&s=himmelblau&p=0,0&n=100&t=100&r=sgd,lr=0.005;momentum,lr=0.01&m=loss;distance;gradient;step&many=starts,7,0.5',
  );
  const panel = panelOf(page);
  await done(page);
  await expect(panel.getByText(/the same 7 places: .* within 0\.5 of it\./)).toBeVisible();
  for (const name of ['Loss', 'Distance to the nearest minimum', 'Gradient norm', 'Step length'])
    await expect(figure(page, `${name} (median, 10–90 % of 7 starts) against step`)).toBeVisible();
  const count = panel.getByRole('textbox', { name: 'How many times' });
  await count.fill('1');
  await count.press('Enter');
  await expect(panel.getByRole('alert')).toBeVisible();
  await count.fill('12');
  await count.press('Enter');
  await expect.poll(() => part(page, 'many')).toBe('starts,12,0.5');
  const far = panel.getByRole('textbox', { name: 'How far from the start' });
  await far.fill('0.1');
  await far.press('Enter');
  await expect.poll(() => part(page, 'many')).toBe('starts,12,0.1');
  await expect(panel.getByRole('status').last()).toHaveText(/ of 12 starts/);
  await panel.getByRole('button', { name: 'Close: Is it luck?' }).click();
  await expect(panel).toBeHidden();
  expect(await part(page, 'many')).toBeNull();
});

test('without noise other seeds are the same run: it says so, and offers noise or starts', async ({ page }) => {
  await open(page, '#v=1&s=booth&p=1,1&n=50&t=50&r=sgd,lr=0.01;adam,lr=0.1&many=seeds,5');
  const panel = panelOf(page);
  await expect(panel.getByText('There is no noise, so every seed gives the same run.')).toBeVisible();
  await expect(figure(page, 'Loss against step')).toBeVisible();
  await panel.getByRole('button', { name: 'try starts nearby' }).click();
  await expect.poll(() => part(page, 'many')).toBe('starts,5');
  await done(page);
  await panel.getByRole('combobox', { name: 'Over' }).selectOption('other seeds');
  await panel.getByRole('button', { name: 'Add noise' }).click();
  await expect.poll(() => part(page, 'z')).toMatch(/^gauss/);
  await expect(panel.getByRole('status').last()).toHaveText(/ of 5 seeds/);
});

test('it follows a slider while that is dragged, and says how many diverged', async ({ page }) => {
  await open(page, `${noisy}&many=seeds,20`);
  await done(page);
  const panel = panelOf(page);
  const before = await panel.getByRole('status').last().innerText();
  const rate = (await opened(page, 'SGD')).getByRole('textbox', { name: /learning rate/ });
  await rate.fill('3');
  await rate.press('Enter');
  await expect.poll(() => panel.getByRole('status').last().innerText()).not.toBe(before);
  await done(page);
  await expect(panel.getByRole('status').last()).toHaveText(/SGD diverged in 20 of 20\./);
  await expect(panel.getByRole('row', { name: /SGD/ })).toContainText('20 of 20');
});

test('the key asks and takes back; the chart reads medians; the table is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, noisy);
  await page.keyboard.press('b');
  await done(page);
  const chart = page.locator('.chart').first();
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(chart.locator('.chart-read-out')).toContainText(/SGD0\.\d+ \(.* to .*\)/);
  await panelOf(page).getByRole('button', { name: 'Copy as CSV' }).click();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^SGD,keras,seeds,20,/);
  await page.keyboard.press('b');
  await expect(panelOf(page)).toBeHidden();
});

for (const [width, theme] of [
  [320, 'light'],
  [390, 'dark'],
  [1280, 'projector'],
] as const)
  // prettier-ignore
  test(`it fits ${width} pixels in the ${theme} theme`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `${noisy}&many=seeds,20&theme=${theme}`);
    await done(page);
    await panelOf(page).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });
