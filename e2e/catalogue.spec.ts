// The catalogue: the picker of optimizers, what a card says about its rule, and the proof of every form.
import type { Page } from '@playwright/test';
import { press, tabTo } from './keys';
import { card, expect, open, opened, race, test } from './page';

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

const about = (page: Page, name: string) => card(page, name).locator('details.about');

/** The About of a run's card, opened. */
async function openAbout(page: Page, name: string) {
  await opened(page, name);
  const details = about(page, name);
  await details.locator('summary').click();
  await expect(details.getByText('A step costs')).toBeVisible();
  return details;
}

/** What an open About says under a word. */
const said = (page: Page, name: string, term: string) =>
  about(page, name)
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: term }) })
    .locator('dd');

test('a card shows at a glance which library its form equals, and how closely', async ({ page }) => {
  await open(page, race(150));
  await opened(page, 'Adam');
  const inShort = about(page, 'Adam').locator('.in-short');
  await expect(inShort).toHaveText(/^equals Keras 3\.\d+\.\d+ to \d(\.\d)?·10⁻\S+$/);
  await card(page, 'Adam').getByRole('radio', { name: 'PyTorch, Optax, paper' }).check({ force: true });
  await expect(inShort).toHaveText(/^equals PyTorch and Optax to /);
});

test('opened, it says who had the idea, what a step costs, and cites the paper', async ({ page }) => {
  await open(page, race(150));
  const adam = await openAbout(page, 'Adam');
  await expect(adam).toContainText('Adaptive moment estimation, Kingma, Ba, 2014. Average the gradients');
  await expect(said(page, 'Adam', 'Keras form')).toHaveText(/epsilon acts before them$/);
  await expect(said(page, 'Adam', 'A step costs')).toHaveText('one gradient');
  await expect(said(page, 'Adam', 'It remembers')).toHaveText('m and v: 4 numbers');
  const paper = adam.getByRole('list', { name: 'Reference' }).getByRole('link');
  await expect(paper).toHaveAccessibleName('Adam: A Method for Stochastic Optimization (opens in a new tab)');
  await expect(paper).toHaveAttribute('target', '_blank');
  await expect(paper).toHaveAttribute('rel', /noopener/);
});

test('it names library, version, cases, steps, largest deviation, and what is excepted', async ({ page }) => {
  await open(page, '#v=1&s=beale&n=100&t=50&r=momentum,lr=0.01');
  await openAbout(page, 'Momentum');
  const proof = said(page, 'Momentum', 'Checked against');
  await expect(proof).toContainText(/Keras 3\.\d+\.\d+: \d+ cases of up to 500 steps, largest deviation \d/);
  await expect(proof.locator('.exception').first()).toHaveText(/^\d+ of \d+: ends where the numbers overflow/);
});

test('a form that no library has says what holds it; one that shares its text names both', async ({ page }) => {
  await open(page, '#v=1&s=beale&n=100&t=50&r=momentum:paper,lr=0.01;adam:pytorch,lr=0.1');
  await openAbout(page, 'Momentum');
  await expect(said(page, 'Momentum', 'Checked against')).toContainText(
    'No library has this form. A test holds that it follows the Keras form while the learning rate is constant.',
  );
  await opened(page, 'Adam'); // it stays open from card to card
  const proof = said(page, 'Adam', 'Checked against');
  await expect(proof).toContainText(/PyTorch 2\.\d+\.\d+: \d+ cases/);
  await expect(proof).toContainText(/Optax 0\.\d+\.\d+, the same text: \d+ cases/);
});

test('it opens and closes by keys', async ({ page }) => {
  await open(page, race(150));
  await opened(page, 'Adam');
  const summary = about(page, 'Adam').locator('summary');
  await tabTo(page, summary);
  await press(page, 'Space');
  await expect(about(page, 'Adam').getByText('It remembers')).toBeVisible();
  await press(page, 'Enter');
  await expect(about(page, 'Adam').getByText('It remembers')).toHaveCount(0);
});

const list = (page: Page) => page.getByRole('dialog', { name: 'Every rule and form, and what it was checked against' });

test('a card leads to the list of all proofs, at its own row, and back', async ({ page }) => {
  await open(page, race(150));
  await openAbout(page, 'Adam');
  const all = about(page, 'Adam').getByRole('button', { name: 'All rules and forms' });
  await all.click();
  await expect(list(page)).toBeVisible();
  const own = list(page).locator('tr[data-at="true"]');
  await expect(own).toHaveCount(1);
  await expect(own).toBeInViewport();
  await expect(own).toContainText(/Keras 3\.\d+\.\d+/);
  await press(page, 'Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(all).toBeFocused();
});

test('the list has every rule and form, with reference, cases, steps and deviation', async ({ page }) => {
  await openPicker(page);
  const rules = await names(page);
  await press(page, 'Escape');
  await press(page, 'p');
  const table = list(page).getByRole('table');
  const groups = await table.locator('th[scope="rowgroup"]').allInnerTexts();
  expect(groups.slice(0, rules.length)).toEqual(rules);
  expect(groups.slice(rules.length)).toEqual(expect.arrayContaining(['Clip by norm', 'Cosine', 'Lookahead']));
  for (const column of [
    'Rule',
    'Form',
    'Checked against',
    'Cases',
    'Steps',
    'First 20 steps',
    'All steps',
    'Exceptions',
  ])
    await expect(table.getByRole('columnheader', { name: column, exact: true })).toBeVisible();
  // Each form has figures, or says what holds it.
  for (const row of await table.locator('tbody:not(.part) tr').allInnerTexts())
    expect(row).toMatch(/\t\d+\t[\d\u202f]+\t(0|\S*10\S*|\d\S*)\t|a test holds that it \w/);
});

test('the list is reached from the end of the page too, and Tab does not leave it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, race(150));
  await page.getByRole('button', { name: 'Every rule and its proof' }).click();
  const region = list(page).getByRole('region', { name: 'Table of proofs' });
  await tabTo(page, region);
  // It scrolls inside itself, by keys, both ways; the page does not.
  await press(page, 'End', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect.poll(() => region.evaluate((node) => Math.min(node.scrollTop, node.scrollLeft))).toBeGreaterThan(0);
  await expect(list(page).locator('thead th').first()).toBeInViewport();
  await expect(list(page).locator('th[scope="rowgroup"]').last()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await list(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Every rule and its proof' })).toBeFocused();
});

test('printed, the open list is all there is, on as many pages as it needs', async ({ page }) => {
  await open(page, race(150));
  await press(page, 'p');
  await expect(list(page).getByRole('table')).toBeVisible();
  const pages = async () => {
    const file = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
    return file.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };
  expect(await pages()).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plot')).toBeHidden();
  await expect(list(page).locator('tbody tr').last()).toBeVisible();
});

test('the record of proofs is no part of the first download', async ({ page }) => {
  await open(page, race(150));
  // A part's files are fetched before it is imported, so some stand in the record twice.
  const scripts = await page.evaluate(() => [
    ...new Set(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    ),
  ]);
  const texts = await Promise.all(scripts.map(async (name) => [name, await (await page.request.get(name)).text()]));
  const holders = texts.filter(([, text]) => text.includes('adam:keras'));
  expect(holders.map(([name]) => name)).toEqual([expect.stringMatching(/_proof/)]);
});

for (const [width, height] of [
  [844, 390],
  [320, 256],
] as const) {
  test(`at ${width} x ${height} the end of the list can be reached, under its head`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, race(150));
    await press(page, 'p');
    const last = list(page).locator('th[scope="rowgroup"]').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 0.9 });
    await expect(list(page).locator('thead th').first()).toBeInViewport({ ratio: 0.9 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('of a run that something was added to, the proof says that it is the rule’s alone', async ({ page }) => {
  await open(page, '#v=1&s=beale&n=100&t=50&r=adam,lr=0.1,clipnorm=1');
  await opened(page, 'Adam');
  await expect(about(page, 'Adam').locator('.in-short')).toHaveText(/^the rule alone: equals Keras 3\.\d+\.\d+ to /);
  await openAbout(page, 'Adam');
  await expect(said(page, 'Adam', 'Checked against')).toContainText('without what was added to this run');
});
