// The sheet of keys, and the switch of those that are single letters.
import { press, tabTo } from './keys';
import { expect, open, part, race, settled, step, test } from './page';

test('the sheet of keys opens by ?, closes by Escape, and the focus returns', async ({ page }) => {
  await open(page, race(300));
  const scrub = page.getByRole('slider', { name: 'Playhead' });
  await tabTo(page, scrub);
  await press(page, '?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('dl > div').filter({ hasText: 'Play or pause' }).locator('kbd')).toHaveText([
    'Space',
    'K',
  ]);
  await press(page, 'k', '3');
  expect(await step(page)).toBe(300); // nothing acts behind it
  await press(page, 'Escape');
  await expect(sheet).toHaveCount(0);
  await expect(scrub).toBeFocused();
});

test('single-letter keys can be switched off, which this device remembers', async ({ page }) => {
  await open(page, race(300));
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await expect(play).toHaveAttribute('title', 'Play (Space)');
  await expect(play).toHaveAttribute('aria-keyshortcuts', 'Space K');
  const keys = page.getByRole('button', { name: 'Keys' });
  await tabTo(page, keys);
  await press(page, 'Enter');
  const letters = page.getByRole('switch', { name: /^Single-letter keys/ });
  await tabTo(page, letters);
  await press(page, 'Space', 'Escape');
  await expect(keys).toBeFocused();
  await expect(play).toHaveAttribute('title', 'Play');
  for (let visit = 0; visit < 2; visit++) {
    await press(page, '.', 'k', '?', 'e');
    expect(await step(page)).toBe(300);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await tabTo(page, page.getByRole('slider', { name: 'Start, x' }));
    const from = await part(page, 'p');
    await press(page, 'ArrowRight');
    await expect.poll(() => part(page, 'p')).not.toBe(from);
    await page.reload();
    await settled(page);
  }
  await tabTo(page, keys);
  await press(page, 'Enter');
  await tabTo(page, letters);
  await press(page, 'Space', 'Escape', '.');
  expect(await step(page)).toBe(301);
});

test('on a phone the sheet opens by a button at the end of the page, and has all keys', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, race(300));
  await page.getByRole('button', { name: 'Keys' }).click();
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toBeVisible();
  const [wide, room] = await sheet.evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(wide).toBe(room);
  await sheet.getByText('From one to the next').scrollIntoViewIfNeeded();
  await expect(sheet.getByText('From one to the next')).toBeInViewport();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
});
