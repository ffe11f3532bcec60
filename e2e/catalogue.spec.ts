// The catalogue: the picker of optimizers, what a card says about its rule, and the proof of every form.
import type { Page } from '@playwright/test';
import { press } from './keys';
import { card, expect, open, race, test } from './page';

const picker = (page: Page) => page.getByRole('group', { name: 'Optimizers to add' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search optimizers' });
const names = (page: Page) => picker(page).locator('li strong').allInnerTexts();
const runs = (page: Page) => page.locator('li.card');

async function openPicker(page: Page, link = race(150)): Promise<void> {
  await open(page, link);
  await page.getByRole('button', { name: 'Add optimizer' }).click();
  await expect(picker(page).getByRole('listitem').first()).toBeVisible();
}

test('the picker groups all rules by family, each with its year and idea', async ({ page }) => {
  await openPicker(page);
  const lists = picker(page).getByRole('list');
  const families = await picker(page).getByRole('heading').allInnerTexts();
  expect(families.length).toBeGreaterThanOrEqual(3);
  await expect(lists).toHaveCount(families.length);
  const adaptive = picker(page).getByRole('list', { name: 'Adaptive scales' });
  const adam = adaptive.getByRole('button', { name: /^Adam 2014/ });
  await expect(adam).toContainText('Average the gradients');
  // By year.
  const years = (await adaptive.locator('.year').allInnerTexts()).map(Number);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('the ten rules of the notebook are marked, in words too', async ({ page }) => {
  await openPicker(page);
  await expect(picker(page).getByRole('button', { name: /in the notebook/ })).toHaveCount(10);
  await expect(picker(page).getByRole('button', { name: /^AMSGrad 2018 in the notebook/ })).toBeVisible();
});

test('typing filters at once, by name and by author, and Enter takes the first', async ({ page }) => {
  await openPicker(page);
  await expect(field(page)).toBeFocused();
  const all = await names(page);
  await page.keyboard.type('adam');
  const found = await names(page);
  expect(found[0]).toBe('Adam');
  expect(found.length).toBeLessThan(all.length);
  expect(found).toEqual(expect.arrayContaining(['AdaMax', 'Nadam']));
  await expect(picker(page).getByRole('status')).toHaveText(`${found.length} of ${all.length}`);
  await field(page).fill('dozat');
  expect(await names(page)).toEqual(['Nadam']);
  await press(page, 'Enter');
  await expect(picker(page)).toBeHidden();
  await expect(runs(page)).toHaveCount(4);
  await expect(card(page, 'Nadam').locator('.opener')).toBeFocused();
});

test('arrows walk from the field into the list and back, and letters go to the field', async ({ page }) => {
  await openPicker(page);
  const buttons = picker(page).getByRole('button');
  await press(page, 'ArrowDown');
  await expect(buttons.nth(0)).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(field(page)).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(buttons.last()).toBeFocused();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.type('rms');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('rms');
  expect((await names(page))[0]).toBe('RMSprop');
});

test('Enter adds nothing before something is typed; Escape empties the field, then closes', async ({ page }) => {
  await openPicker(page);
  await press(page, 'Enter');
  await expect(picker(page)).toBeVisible();
  await page.keyboard.type('ada');
  await press(page, 'Escape');
  await expect(field(page)).toHaveValue('');
  await expect(picker(page)).toBeVisible();
  await press(page, 'Escape');
  await expect(picker(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add optimizer' })).toBeFocused();
  await expect(runs(page)).toHaveCount(3);
});

test('one sentence where nothing matches, and nothing moves', async ({ page }) => {
  await openPicker(page);
  const before = await picker(page).boundingBox();
  await page.keyboard.type('gradient boosting');
  await expect(picker(page).getByRole('status')).toHaveText('No optimizer or author goes by “gradient boosting”.');
  await expect(picker(page).getByRole('button')).toHaveCount(0);
  await press(page, 'Enter');
  await expect(picker(page)).toBeVisible();
  expect(await picker(page).boundingBox()).toEqual(before);
});

for (const width of [320, 390, 1280, 1920]) {
  test(`at ${width} pixels the picker is within the window, and its field in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPicker(page);
    const box = await picker(page).boundingBox();
    if (!box) throw new Error('no picker');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    expect(await picker(page).evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
    await press(page, 'ArrowUp');
    await expect(picker(page).getByRole('button').last()).toBeInViewport({ ratio: 1 });
    await expect(field(page)).toBeInViewport({ ratio: 1 });
    await press(page, 'ArrowUp');
    // What has the keys is not under the field.
    const { y = 0, height = 0 } = (await field(page).boundingBox()) ?? {};
    for (let i = 0; i < 40; i++) await press(page, 'ArrowUp');
    const focused = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    expect(focused).toBeGreaterThanOrEqual(
      (await field(page).evaluate((n) => n === document.activeElement)) ? 0 : y + height,
    );
  });
}

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the field waits until it is asked for, so that no keyboard comes up', async ({ page }) => {
    await open(page, race(150));
    await page.getByRole('button', { name: 'Add optimizer' }).tap();
    await expect(picker(page).getByRole('button').first()).toBeFocused();
    await field(page).tap();
    await page.keyboard.type('rms');
    await picker(page)
      .getByRole('button', { name: /^RMSprop/ })
      .tap();
    await expect(runs(page)).toHaveCount(4);
    await expect(picker(page)).toBeHidden();
  });
});
