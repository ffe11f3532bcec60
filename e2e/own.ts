// What the specs of a typed surface share.
import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

export const field = (page: Page): Locator => page.getByRole('textbox', { name: 'f(x, y)' });
export const says = (page: Page): Locator => page.locator('.formula-says');
export const picker = (page: Page): Locator => page.getByRole('button', { name: /^Surface:/ });

/** The ground as it is painted. */
export const ground = (page: Page): Promise<string> =>
  page
    .locator('.plot canvas')
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

export async function edit(page: Page): Promise<void> {
  await picker(page).click();
  await page.getByRole('button', { name: /^Your own/ }).click();
  await expect(field(page)).toBeFocused();
}

export async function example(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('group', { name: 'Examples' }).getByRole('button', { name }).click();
}

export const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);
