// A surface of one's own: view, start, examples, link, keyboard, touch, accessibility.
import AxeBuilder from '@axe-core/playwright';
import { edit, example, field, picker, says } from './own';
import { expect, open, part, race, settled, test } from './page';

test('what the plot shows can become the surface’s own view; numbers set it, too', async ({ page }) => {
  await open(page, race(300));
  await edit(page);
  await field(page).fill('x^2 + 3y^2');
  const keep = page.getByRole('button', { name: 'Use this view' });
  await expect(keep).toBeDisabled();
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect.poll(() => part(page, 'w')).not.toBeNull();
  const zoomed = await part(page, 'w');
  const window = await page.locator('.plot').getAttribute('data-window');
  await keep.click();
  await expect.poll(() => part(page, 'b')).toBe(zoomed);
  expect(await part(page, 'w')).toBeNull();
  expect(await page.locator('.plot').getAttribute('data-window')).toBe(window);
  await page.goBack();
  await expect.poll(() => part(page, 'w')).toBe(zoomed);

  const [from, to] = [0, 1].map((end) => page.getByRole('textbox', { name: `View x ${end === 0 ? 'from' : 'to'}` }));
  await from.fill('7');
  await from.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('must be less than 2: 7');
  await from.press('Escape');
  await to.fill('1e1');
  await to.press('Enter');
  await expect.poll(() => part(page, 'b')).toBe('-2,10,-1,3');
  expect(await part(page, 'w')).toBeNull();
});

test('the start is set by numbers, and the fields follow the ring', async ({ page }) => {
  await open(page, race(300));
  await edit(page);
  const x = page.locator('.own').getByRole('textbox', { name: 'Start x' });
  await x.fill('0.5');
  await x.press('Enter');
  await expect.poll(() => part(page, 'p')).toBe('0.5,1');
  await page.getByRole('slider', { name: 'Start, x' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(x).toHaveValue('0.58');
  await x.fill('nowhere');
  await x.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('not a number: nowhere');
});

test('twelve examples are one click away, and leave the runs as they are', async ({ page }) => {
  await open(page);
  const runs = await page.locator('li.card .name').allInnerTexts();
  await edit(page);
  await page.getByRole('button', { name: 'Examples' }).click();
  await expect(page.getByRole('group', { name: 'Examples' }).getByRole('listitem')).toHaveCount(12);
  await page.keyboard.press('Escape');
  const set = await part(page, 'r');
  for (const [name, found] of [
    ['Ring', 'minimum at (−2.05, 0) and saddle at (1.95, 0)'],
    ['Diamond', 'minimum at (0, 0)'],
    ['Rough ground', 'Of 373 the first 60 are marked.'],
  ]) {
    await example(page, name);
    await expect(says(page)).toContainText(found);
  }
  await expect(field(page)).toHaveValue(/^5\(x\^2 \+ y\^2\)/);
  expect(await part(page, 'b')).toBe('-3,3,-3,3');
  expect(await part(page, 'p')).toBe('-2.5,2.2');
  expect(await part(page, 'r')).toBe(set);
  expect(await page.locator('li.card .name').allInnerTexts()).toEqual(runs);
  await page.goBack();
  await expect(field(page)).toHaveValue('10|x| + 30|y|');
});

test('a link shows the same picture elsewhere, and its formula is the way into the editor', async ({
  page,
  context,
}) => {
  await open(page, race(300));
  await edit(page);
  await example(page, 'Ring');
  await expect(says(page)).toContainText('saddle');
  await settled(page);
  await page.getByRole('slider', { name: 'Playhead' }).focus();
  await page.keyboard.press('End');
  await expect.poll(() => part(page, 't')).toBe('500');
  const told = await page.locator('li.card .status').allInnerTexts();
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  await settled(other);
  await expect.poll(() => other.locator('li.card .status').allInnerTexts()).toEqual(told);
  expect(await other.locator('.plot').getAttribute('data-window')).toBe(
    await page.locator('.plot').getAttribute('data-window'),
  );
  await expect(field(other)).toHaveCount(0);
  await expect(other.locator('.problems')).toHaveCount(0);
  await other.getByRole('button', { name: /^Edit the formula 20\(sqrt/ }).click();
  await expect(field(other)).toBeFocused();
  await other.close();
});

test('a link with a broken formula opens the rest and says so', async ({ page }) => {
  await open(page, '#v=1&f=x%5E2%2Bsn(y)&b=-1,1,-1,1&p=1,2&n=50&r=sgd,lr=0.001&t=3');
  await expect(page.locator('.problems')).toContainText('formula: unknown function: sn');
  await expect(picker(page)).toHaveAccessibleName('Surface: Rosenbrock');
  expect(await part(page, 'p')).toBe('1,2');
});

test('everything by keyboard', async ({ page }) => {
  await open(page, race(300));
  await picker(page).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('group', { name: 'Surfaces' }).getByRole('button', { name: /^Rosenbrock/ }),
  ).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('x^2 + 2y^2');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab'); // the formula, to scroll it
  await expect(page.getByRole('group', { name: 'Formula and gradient' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'View x from' })).toBeFocused();
  await page.keyboard.type('-3');
  await page.keyboard.press('Enter');
  await expect.poll(() => part(page, 'b')).toBe('-3,2,-1,3');
  await page.getByRole('button', { name: 'Examples' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Examples' }).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/floor/);
  await page.getByRole('button', { name: 'Close the editor' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Edit the formula/ })).toBeFocused();
});

test('on a phone the editor stands under the plot, which stays in sight', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  await open(page, race(300));
  await picker(page).tap();
  await page.getByRole('button', { name: /^Your own/ }).tap();
  await expect(field(page)).toBeFocused();
  await field(page).fill('x^2 + 3y^2');
  await expect(says(page)).toContainText('minimum at (0, 0)');
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.plot')).toBeInViewport({ ratio: 0.6 });
  const [plot, own] = [await page.locator('.plot').boundingBox(), await page.locator('.own').boundingBox()];
  expect(own?.y ?? 0).toBeGreaterThanOrEqual((plot?.y ?? 0) + (plot?.height ?? 0));
  await page.getByRole('button', { name: 'Examples' }).tap();
  await page.getByRole('group', { name: 'Examples' }).getByRole('button', { name: 'Wide and narrow' }).tap();
  await expect(says(page)).toContainText('local minimum');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  await context.close();
});

test('beside the plot the editor changes neither its place nor its size', async ({ page }) => {
  await open(page, '#v=1&f=x%5E2%2By%5E2&p=3,2&r=sgd,lr=0.1&t=0&c=00000');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const before = await page.locator('.plot').boundingBox();
  await page.getByRole('button', { name: /^Edit the formula/ }).click();
  await expect(field(page)).toBeFocused();
  expect(await page.locator('.plot').boundingBox()).toEqual(before);
  const own = await page.locator('.own').boundingBox();
  await field(page).fill('x^2+y^2+');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  expect(await page.locator('.own').boundingBox()).toEqual(own);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the editor, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, race(150));
    await edit(page);
    await expect(page.locator('.formulas .katex').first()).toBeAttached();
    const scan = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
    expect(await scan()).toEqual([]);
    await field(page).fill('x + sn(y)');
    expect(await scan()).toEqual([]);
    await page.getByRole('button', { name: 'Examples' }).click();
    expect(await scan()).toEqual([]);
  });
}
