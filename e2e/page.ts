// What every spec starts from: a page that fails its test on any console error, uncaught error or foreign request.
import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        // Playwright's own word about the one it keeps away (see the configuration)
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(blob:|data:)/.test(url) && baseURL !== undefined && !url.startsWith(baseURL))
          faults.push(`request: ${url}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a link (from `#` on) and waits until plot and runs are there, and with them what comes after the race. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await settled(page);
  await whole(page);
}

/** Every part of the page has come: before that, the keys of the page are not listened to. */
export async function whole(page: Page): Promise<void> {
  await expect(page.locator('html[data-whole]')).toBeAttached();
}

/** Every run is computed and the ground is painted. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
}

export const hash = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

/** One part of the address, by its letter: `p`, `r`, `t`. */
export async function part(page: Page, letter: string): Promise<string | null> {
  const found = (await hash(page)).match(new RegExp(`[#&]${letter}=([^&]*)`));
  return found ? found[1] : null;
}

/** The step the playhead stands on. */
export async function step(page: Page): Promise<number> {
  return Number(await page.getByRole('textbox', { name: 'Step', exact: true }).inputValue());
}

export const card = (page: Page, name: string): Locator =>
  page.locator('li.card').filter({ has: page.locator('.name', { hasText: new RegExp(`^${name}$`) }) });

/** A run's card, opened. */
export async function opened(page: Page, name: string): Promise<Locator> {
  const opener = card(page, name).locator('button.opener');
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  return card(page, name);
}

/** A run's loss at the playhead, as text. */
export async function loss(page: Page, name: string): Promise<string> {
  return (await card(page, name).locator('.loss .value').innerText()).trim();
}

/** The five-run race used by most specs, paused at a step. */
export const race = (at: number): string =>
  `#v=1&s=rosenbrock&p=-1.2,1&n=500&t=${at}&r=sgd,lr=0.001;momentum,lr=0.001;adam,lr=0.1`;

/** The link of what the page shows, whatever its address says. Needs the clipboard's permissions. */
export async function copied(page: Page): Promise<string> {
  // The head's tools come beside the race, sometimes after it.
  await page.locator('.copy-link button').waitFor();
  return page.evaluate(async () => {
    await navigator.clipboard.writeText('');
    document.querySelector<HTMLElement>('.copy-link button')?.click();
    for (;;) {
      const link = await navigator.clipboard.readText();
      if (link !== '') return new URL(link).hash;
      await new Promise(requestAnimationFrame);
    }
  });
}
