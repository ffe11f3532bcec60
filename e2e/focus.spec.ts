// Wherever Tab comes, one sees it: pixels that change by at least 3 to 1, as many as a line of 2 px around something small.
import type { Page } from '@playwright/test';
import { expect, open, opened, race, test } from './page';

/** How many pixels of two pictures (PNG, base64) differ in contrast by 3 to 1. */
async function changed(page: Page, one: string, two: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const linear = (value: number) => (value <= 10 ? value / 3295 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const luminance = (data: Uint8ClampedArray, i: number) =>
        0.2126 * linear(data[i]) + 0.7152 * linear(data[i + 1]) + 0.0722 * linear(data[i + 2]);
      let count = 0;
      for (let i = 0; i < a.length; i += 4) {
        if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue;
        const [x, y] = [luminance(a, i) + 0.05, luminance(b, i) + 0.05];
        if (Math.max(x, y) / Math.min(x, y) >= 3) count++;
      }
      return count;
    },
    [one, two],
  );
}

/** What has the focus, and where: with room for a ring around the head of its card. */
async function focused(page: Page): Promise<{ name: string; clip: Box } | null> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return null;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(left - 120, 0), Math.max(top - 40, 0)];
    const clip = {
      x,
      y,
      width: Math.min(right + 120, window.innerWidth) - x,
      height: Math.min(bottom + 40, window.innerHeight) - y,
    };
    return { name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`, clip };
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const picture = async (page: Page, clip: Box): Promise<string> =>
  (await page.screenshot({ caret: 'hide', clip })).toString('base64');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every stop of Tab is seen, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, race(150));
    await opened(page, 'Adam');
    await expect(page.locator('.equations .katex').first()).toBeVisible();
    await page.mouse.move(0, 0);
    // To the end of the page: Tab goes on from where it was, and then begins at the top.
    do await page.keyboard.press('Tab');
    while ((await focused(page)) !== null);
    const faint: string[] = [];
    let stops = 0;
    for (; stops < 100; stops++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === null) break;
      const ringed = await picture(page, stop.clip);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const pixels = await changed(page, ringed, await picture(page, stop.clip));
      if (pixels < 100) faint.push(`${stop.name}: ${pixels}`);
    }
    expect(stops).toBeGreaterThan(30);
    expect(faint).toEqual([]);
  });
}
