// The page by keyboard alone: getting somewhere by Tab, and where the focus is.
import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

/** The most stops the page has: twelve runs, one of them open. */
const most = 150;

/** Presses Tab (or Shift+Tab) until the element has the focus. */
export async function tabTo(page: Page, to: Locator, back = false): Promise<void> {
  const focused = () => to.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (await focused()) return;
  }
  throw new Error(`Tab does not come to ${String(to)}`);
}

/** Something in the page has the focus, not the page as a whole. */
export async function hasFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}
