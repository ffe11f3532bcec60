// The page on paper: a figure with its words, settings, equations and link, sharp and light, without buttons.
import type { Page } from '@playwright/test';
import { expect, open, opened, race, test } from './page';

const canvases = (page: Page) =>
  page.locator('.plot canvas, .chart canvas').evaluateAll((all) =>
    all.map((each) => {
      const canvas = each as HTMLCanvasElement;
      const box = canvas.getBoundingClientRect();
      return { ratio: canvas.width / box.width, tall: canvas.height / box.height };
    }),
  );

test('on paper stand plot, chart, sentence, runs with their settings, the open card’s equations and the link', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, race(150));
  await opened(page, 'Adam');
  await expect(page.locator('.equations .katex').first()).toBeVisible();
  const before = await page.locator('.plot').boundingBox();
  const [screen] = await canvases(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

  for (const part of ['.plot', '.chart', '.sentence', '.equations .katex'])
    await expect(page.locator(part).first()).toBeVisible();
  await expect(page.locator('.run-settings').nth(0)).toHaveText('lr 0.001');
  await expect(page.locator('.run-settings').nth(2)).toContainText('beta1 0.9');
  await expect(page.locator('.print-foot')).toHaveText(
    /^http:\/\/localhost:\d+\/#v=1&s=rosenbrock&p=-1\.2,1&r=.*&t=150&c=[0-9a-z]{5}$/,
  );
  for (const control of await page
    .locator('.transport, .copy-link, .theme, .head-tools button, .zoom-buttons, .sliders, .add, .card-foot, .forms')
    .all())
    await expect(control).toBeHidden();

  // Light, whatever the screen is.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'))).toBe(
    '#1b1f24',
  );
  // Four dots for each pixel: what is printed as lines is exact then, see the canvas layer.
  for (const { ratio, tall } of await canvases(page)) expect([ratio, tall]).toEqual([4, 4]);
  const shape = await page.locator('.plot').boundingBox();
  expect((shape?.width ?? 0) / (shape?.height ?? 1)).toBeCloseTo((before?.width ?? 0) / (before?.height ?? 1), 1);

  // And back.
  await page.emulateMedia({ media: null, colorScheme: 'dark' });
  await expect(page.locator('.transport')).toBeVisible();
  await expect(page.locator('.print-foot')).toBeHidden();
  await expect.poll(async () => (await canvases(page))[0].ratio).toBeCloseTo(screen.ratio, 1);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await page.locator('.plot').boundingBox()).toEqual(before);
});

test('answers of the bench are printed with their question, and tables as far as they are measured', async ({
  page,
}) => {
  await open(page, `${race(150)}&over=2,lr,momentum&many=starts,5`);
  const panel = page.locator('.bench-panel').filter({ has: page.getByRole('heading', { name: 'Which setting?' }) });
  await expect(panel.locator('progress')).toHaveAttribute('data-done', 'true', { timeout: 30_000 });
  const results = page.locator('.results');
  await expect(results).toHaveAttribute('data-told', 'false');
  await page.emulateMedia({ media: 'print' });
  await expect(results).toBeHidden();
  await expect(panel).toContainText(/Which setting\?.*Best:/);
  // Painted in the size it has there, so that nothing is stretched.
  const figure = panel.locator('.over-figure canvas');
  expect(await figure.evaluate((node: HTMLCanvasElement) => [node.width, node.height])).toEqual(
    await figure.evaluate((node) => [4 * node.clientWidth, 4 * node.clientHeight]),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await panel.evaluate((node) => getComputedStyle(node).printColorAdjust)).toBe('exact');
  await expect(page.locator('.chart-title')).toHaveText('Loss');
  await expect(page.locator('.chart-title')).toBeVisible();
  for (const control of await page
    .locator('.bench-head select, .bench-head input, .bench-head button, .strip-words')
    .all())
    await expect(control).toBeHidden();
  await page.emulateMedia({ media: null });
  await results.scrollIntoViewIfNeeded();
  await expect(results).toHaveAttribute('data-told', 'true');
  await page.emulateMedia({ media: 'print' });
  await expect(results.getByRole('columnheader', { name: 'Final loss' })).toBeVisible();
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [1024, 768],
] as const) {
  test(`from ${width} x ${height} a race is one page, with the plot as lines and words`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `${race(150)}&theme=projector`);
    const file = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
    expect(file.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // A canvas that had been cleared, or could not be replayed, would be an image.
    expect(file).not.toContain('/Subtype /Image');
  });
}
