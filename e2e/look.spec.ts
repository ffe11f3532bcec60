// Sizes, themes and accessibility: nothing overflows, nothing jumps, axe finds nothing.
import AxeBuilder from '@axe-core/playwright';
import { card, expect, open, opened, race, test } from './page';

for (const width of [320, 390, 768, 1100, 1280, 1920]) {
  test(`at ${width} pixels nothing overflows sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, race(150));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await opened(page, 'Adam');
    const after = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(after).toBe(0);
  });
}

test('at 1280 x 800 the whole list of five runs stands without scrolling', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  for (const each of await page.locator('li.card').all()) await expect(each).toBeInViewport({ ratio: 1 });
});

test('nothing jumps while the race plays', async ({ page }) => {
  await open(page, race(0));
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.plot, li.card, .transport, .scrub, .sentence')].map((element) => {
        const { x, y, width } = element.getBoundingClientRect();
        return [x, y, width].map(Math.round).join();
      }),
    );
  const before = await boxes();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  for (let i = 0; i < 8; i++) {
    await page.waitForTimeout(150);
    expect(await boxes()).toEqual(before);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}, closed and open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, race(150));
    const scan = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
    expect(await scan()).toEqual([]);
    await opened(page, 'Adam');
    await expect(card(page, 'Adam').locator('.katex').first()).toBeAttached();
    expect(await scan()).toEqual([]);
    await page.getByRole('button', { name: /^Surface:/ }).click();
    expect(await scan()).toEqual([]);
  });
}

test('the canvas has one pixel per device pixel', async ({ browser, baseURL }) => {
  for (const deviceScaleFactor of [1, 2, 3]) {
    const context = await browser.newContext({ deviceScaleFactor, viewport: { width: 1280, height: 800 }, baseURL });
    const page = await context.newPage();
    await open(page, race(150));
    const sizes = await page.locator('.plot canvas').evaluateAll((all) =>
      all.map((each) => {
        const canvas = each as HTMLCanvasElement;
        const box = canvas.getBoundingClientRect();
        return [canvas.width / box.width, canvas.height / box.height];
      }),
    );
    for (const [x, y] of sizes) {
      expect(Math.abs(x - deviceScaleFactor)).toBeLessThan(0.02);
      expect(Math.abs(y - deviceScaleFactor)).toBeLessThan(0.02);
    }
    await context.close();
  }
});
