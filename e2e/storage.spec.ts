// Storage that is forbidden, full or full of rubbish: the page works, and what is chosen holds for the visit.
import type { Page } from '@playwright/test';
import { expect, loss, open, race, test } from './page';

const cases: readonly { readonly what: string; readonly spoil: () => void }[] = [
  {
    what: 'forbidden to name',
    spoil: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
  },
  {
    what: 'full',
    spoil: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
  {
    what: 'full of rubbish',
    spoil: () => {
      Storage.prototype.getItem = () => '{"theme":[1,';
    },
  },
];

/** The switch for single letters, a preference that every device remembers. */
async function letters(page: Page) {
  await page.keyboard.press('?');
  const letters = page.getByRole('dialog').getByRole('switch');
  await expect(letters).toBeVisible();
  return letters;
}

for (const { what, spoil } of cases) {
  test(`storage that is ${what} is done without`, async ({ page }) => {
    await page.addInitScript(spoil);
    await open(page, race(200));
    await expect.poll(() => loss(page, 'SGD')).toMatch(/\d/);
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect(page.getByRole('textbox', { name: 'Step', exact: true })).toHaveValue('201');
    const first = await letters(page);
    await expect(first).toBeChecked(); // the default
    await first.uncheck();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect(page.getByRole('dialog').getByRole('switch')).not.toBeChecked();
  });
}

test('two pages share what was chosen when they open, and nothing else', async ({ page, context }) => {
  await open(page, race(200));
  await (await letters(page)).uncheck();
  const other = await context.newPage();
  await other.goto(`./${race(100)}`);
  await other.getByRole('button', { name: 'Keys' }).click();
  await expect(other.getByRole('dialog').getByRole('switch')).not.toBeChecked();
  expect(await page.evaluate(() => Object.keys(localStorage).every((key) => key.startsWith('downhill.')))).toBe(true);
});
