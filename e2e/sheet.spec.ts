// The open card below the width for two columns: a sheet that leaves the plot in sight and in use.
import type { Page } from '@playwright/test';
import { card, expect, loss, open, opened, race, test } from './page';

const sheet = (page: Page, name: string) => page.getByRole('group', { name: `Settings of ${name}` });
const settings = (page: Page) => sheet(page, 'Adam');

async function openAdam(page: Page): Promise<void> {
  await opened(page, 'Adam');
  await expect(settings(page).locator('.katex').first()).toBeVisible();
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('it covers at most 60 % of the screen, and the whole plot is above it', async ({ page }) => {
    await open(page, race(150));
    await openAdam(page);
    const over = await settings(page).boundingBox();
    const plot = await page.locator('.plot').boundingBox();
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeCloseTo(844, 0);
    expect(over?.height ?? 844).toBeLessThanOrEqual(0.6 * 844);
    expect(plot?.y ?? -1).toBeGreaterThanOrEqual(-1);
    expect((plot?.y ?? 0) + (plot?.height ?? 0)).toBeLessThanOrEqual((over?.y ?? 0) + 1);
  });

  test('a slider dragged in it changes the path in sight', async ({ page }) => {
    await open(page, race(150));
    await openAdam(page);
    const before = await loss(page, 'Adam');
    const plot = await page.locator('.plot').screenshot();
    const slider = settings(page).getByRole('slider', { name: 'learning rate of Adam' });
    await expect(slider).toBeInViewport();
    await slider.focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => loss(page, 'Adam')).not.toBe(before);
    await expect(page.locator('.plot')).toBeInViewport({ ratio: 0.98 });
    expect(plot.equals(await page.locator('.plot').screenshot())).toBe(false);
  });

  test('its button, Esc, and a pull on its head close it, and the keys go on at the card', async ({ page }) => {
    await open(page, race(150));
    const opener = card(page, 'Adam').locator('button.opener');
    await openAdam(page);
    await expect(settings(page)).toBeFocused();
    await settings(page).getByRole('button', { name: 'Close Adam' }).tap();
    await expect(settings(page)).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(opener).toBeInViewport();

    await openAdam(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(settings(page)).toHaveCount(0);
    await expect(opener).toBeFocused();

    await openAdam(page);
    const head = await settings(page).locator('.sheet-head').boundingBox();
    const [x, y] = [(head?.x ?? 0) + 195, (head?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 40, { steps: 4 });
    expect((await settings(page).boundingBox())?.y ?? 0).toBeCloseTo((head?.y ?? 0) + 40, -1);
    await page.mouse.up(); // not far enough
    await expect.poll(async () => (await settings(page).locator('.sheet-head').boundingBox())?.y).toBe(head?.y);
    await page.mouse.down();
    await page.mouse.move(x, y + 120, { steps: 4 });
    await page.mouse.up();
    await expect(settings(page)).toHaveCount(0);
  });

  test('the plot stays in use, and the focus is not kept in the sheet', async ({ page }) => {
    await open(page, race(150));
    await openAdam(page);
    const before = await loss(page, 'Adam');
    await page.locator('.plot').tap({ position: { x: 200, y: 120 } });
    await expect.poll(() => loss(page, 'Adam')).not.toBe(before);
    await expect(settings(page)).toBeVisible();
    await page.getByRole('slider', { name: 'Start, x' }).focus();
    await expect(page.getByRole('slider', { name: 'Start, x' })).toBeFocused();
  });

  test('the list can be scrolled out from under it', async ({ page }) => {
    await open(page, race(150));
    await openAdam(page);
    await card(page, 'Adam').locator('button.opener').focus();
    const over = await settings(page).boundingBox();
    const last = page.locator('.add .button');
    await last.evaluate((node) => node.scrollIntoView({ block: 'nearest' }));
    const { y = 844, height = 0 } = (await last.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual((over?.y ?? 0) + 1);
  });
});

test('in a window wider than high it stands beside the plot', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, race(150));
  await openAdam(page);
  const over = await settings(page).boundingBox();
  const plot = await page.locator('.plot').boundingBox();
  expect((plot?.x ?? 0) + (plot?.width ?? 0)).toBeLessThanOrEqual((over?.x ?? 0) + 1);
  await expect(page.locator('.plot')).toBeInViewport({ ratio: 0.98 });
});

test('in a window as small as a page at 400 % the card opens in the list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, race(150));
  await openAdam(page);
  expect(await settings(page).evaluate((node) => getComputedStyle(node).position)).not.toBe('fixed');
  await expect(settings(page).locator('.sheet-head')).toBeHidden();
});

test('in a wide window it is no sheet', async ({ page }) => {
  await open(page, race(150));
  await openAdam(page);
  expect(await settings(page).evaluate((node) => getComputedStyle(node).position)).not.toBe('fixed');
  await expect(page.getByRole('button', { name: 'Close Adam' })).toHaveCount(0);
});
