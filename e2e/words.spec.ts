// The picture in words: the table, the sentence and what is said aloud agree with the cards; the page's skeleton for screen readers.
import type { Page } from '@playwright/test';
import { card, expect, open, opened, race, step, test } from './page';

const table = (page: Page) => page.getByRole('table', { name: /^Runs at step/ });
const row = (page: Page, name: string) => table(page).getByRole('row', { name: new RegExp(`^${name}\\b`) });
/** A run's cells, once it is computed; below the fold they follow at a reader's pace. */
async function cells(page: Page, name: string): Promise<string[]> {
  await expect(row(page, name).getByRole('cell').last()).not.toHaveText(/^(computing)?$/);
  return row(page, name).getByRole('cell').allInnerTexts();
}
const diverging = '#v=1&s=rosenbrock&n=300&t=300&r=sgd,lr=0.05;adam,lr=0.1';

test('the table says where each run is, its loss, its distance and its status', async ({ page }) => {
  await open(page, race(150));
  await expect(table(page)).toHaveAccessibleName('Runs at step 150 of 500');
  await expect(table(page).getByRole('columnheader')).toHaveText([
    'Optimizer', 'Form', 'Step', 'x', 'y', 'Loss', 'Distance to the nearest minimum', 'Status',
  ]); // prettier-ignore
  for (const name of ['SGD', 'Momentum', 'Adam']) {
    const [form, at, x, y, loss, distance, status] = await cells(page, name);
    expect([form, at, status]).toEqual(['Keras', '150', 'under way']);
    expect(loss).toBe(await card(page, name).locator('.loss .value').innerText());
    const [a, b] = [x, y].map((text) => Number(text.replace('−', '-')));
    // Rosenbrock's minimum is (1, 1).
    expect(Math.abs(Number(distance) - Math.hypot(a - 1, b - 1))).toBeLessThan(0.01);
    expect(Math.abs(Number(loss) - ((1 - a) ** 2 + 100 * (b - a * a) ** 2))).toBeLessThan(0.3);
  }
});

test('the table follows the playhead, in sight and out of it', async ({ page }) => {
  await open(page, race(150));
  const before = await cells(page, 'SGD');
  await page.keyboard.press('.');
  await expect(table(page)).toHaveAccessibleName('Runs at step 151 of 500'); // below the fold
  expect(await cells(page, 'SGD')).not.toEqual(before);
  await page.keyboard.press('t');
  await expect(table(page)).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('k');
  await expect.poll(() => step(page)).toBeGreaterThan(160);
  await page.keyboard.press('k');
  await expect(table(page)).toHaveAccessibleName(`Runs at step ${await step(page)} of 500`);
});

test('a run that diverged says when, and when it left the view', async ({ page }) => {
  await open(page, diverging);
  const [, , , , , , status] = await cells(page, 'SGD');
  expect(status).toMatch(/^diverged at step \d+; left the view at step \d+$/);
  await expect(page.locator('.sentence')).toHaveText(/^At step 300 Adam is \S+ from the minimum; SGD has diverged\.$/);
  const text = await page.locator('.sentence').innerText();
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test('a hidden run stays in the table, and a surface without a minimum has a dash', async ({ page }) => {
  await open(page, `#v=1&f=${encodeURIComponent('x^2-y^2')}&p=2,0.5&n=100&t=50&r=sgd,lr=0.01;adam,lr=0.01,_hide=1`);
  expect((await cells(page, 'SGD'))[5]).toBe('—');
  expect((await cells(page, 'Adam'))[6]).toBe('hidden');
  await expect(page.locator('.sentence')).toHaveText(/^At step 50 SGD has a loss of /);
});

test('the sentence has something to say without runs', async ({ page }) => {
  await open(page, '#v=1&s=beale&n=100&t=100&r=sgd');
  const sgd = await opened(page, 'SGD');
  await sgd.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('.sentence')).toHaveText('No optimizer is shown.');
});

for (const width of [320, 390]) {
  test(`at ${width} pixels the table scrolls inside itself, by keys too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, race(150));
    const region = page.getByRole('region', { name: 'Runs in numbers' });
    await expect(region).toHaveAttribute('tabindex', '0');
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await expect(row(page, 'Momentum').getByRole('rowheader')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('the plot is as high with the table as it was, whatever the sentence says', async ({ page }) => {
  await open(page, race(150));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const box = async (selector: string) => (await page.locator(selector).boundingBox()) ?? { y: NaN, height: NaN };
  const plot = await box('.plot');
  await page.locator('.sentence').evaluate((element) => element.append(' and so on'.repeat(60)));
  expect(await box('.plot')).toEqual(plot);
  // Down to the sentence's second line the window is filled, and no more.
  const { y } = await box('.sentence');
  expect(y + 42).toBeLessThanOrEqual(800);
  expect(y + 42).toBeGreaterThan(780);
});

test('what is said aloud: little, at most once a second, and the sentence at rest', async ({ page }) => {
  // Listens from before the page is there: the narrator may speak as soon as it comes.
  await page.addInitScript(() => {
    const said: { at: number; text: string }[] = [];
    (window as unknown as { said: typeof said }).said = said;
    new MutationObserver(() => {
      const text = document.querySelector('.in-words [role="status"]')?.textContent ?? '';
      if (text !== '' && text !== said.at(-1)?.text) said.push({ at: performance.now(), text });
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  await open(page, race(380));
  const said = () => page.evaluate(() => (window as unknown as { said: { at: number; text: string }[] }).said);
  const saidLast = async () => (await said()).at(-1)?.text;
  await expect.poll(saidLast).toMatch(/^At step 380 /); // so the narrator has come
  const before = await page.locator('.sentence').innerText();
  await page.keyboard.press('k');
  await expect.poll(saidLast).toMatch(/^At step 500 /);
  const all = await said();
  expect(all.map(({ text }) => text)).toEqual([
    before,
    'Playing from step 380',
    'The race is over',
    await page.locator('.sentence').innerText(),
  ]);
  for (const [i, { at }] of all.entries()) if (i > 0) expect(at - all[i - 1].at).toBeGreaterThanOrEqual(990);
});

test('the skeleton of the page for screen readers', async ({ page }) => {
  await open(page, race(150));
  await opened(page, 'Adam');
  await expect(page.locator('.equations .katex').first()).toBeAttached();
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'page.aria.yml' });
  // No heading skips a level.
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
});
