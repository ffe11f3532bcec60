// Everything without a pointer: a dozen tasks by Tab and keys; the focus is never lost.
import type { Page } from '@playwright/test';
import { hasFocus, press, tabTo } from './keys';
import { card, expect, hash, open, opened, part, race, step, test } from './page';

const opener = (page: Page, name: string) => card(page, name).locator('.opener');
const shown = async (page: Page) => (await page.locator('.plot').getAttribute('data-window')) ?? '';

test('choose a surface', async ({ page }) => {
  await open(page, race(300));
  await press(page, 's');
  await expect(
    page.getByRole('group', { name: 'Surfaces' }).getByRole('button', { name: /^Rosenbrock/ }),
  ).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  const picker = page.getByRole('button', { name: 'Surface: Beale' });
  await expect(picker).toBeFocused();
  await press(page, 'Enter', 'Escape');
  await expect(picker).toBeFocused();
});

test('add an optimizer, and go on in its card', async ({ page }) => {
  await open(page, race(300));
  await press(page, 'a');
  await expect(page.getByRole('searchbox', { name: 'Search optimizers' })).toBeFocused();
  await press(page, 'ArrowUp', 'Enter');
  await expect(page.locator('li.card')).toHaveCount(4);
  await expect(page.locator('li.card').nth(3).locator('.opener')).toBeFocused();
});

test('the last run there is room for keeps the focus too', async ({ page }) => {
  await open(page, `#v=1&s=himmelblau&n=50&t=50&r=${Array(11).fill('sgd').join(';')}`);
  await press(page, 'a');
  await expect(page.getByRole('searchbox', { name: 'Search optimizers' })).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.locator('li.card')).toHaveCount(12);
  await expect(page.locator('li.card').nth(11).locator('.opener')).toBeFocused();
});

test('set a learning rate by slider and by field, and back to the default', async ({ page }) => {
  await open(page, race(300));
  const adam = card(page, 'Adam');
  if ((await opener(page, 'Adam').getAttribute('aria-expanded')) === 'true') await press(page, '3');
  await press(page, '3');
  await expect(opener(page, 'Adam')).toBeFocused();
  await expect(opener(page, 'Adam')).toHaveAttribute('aria-expanded', 'true');
  const slider = adam.getByRole('slider', { name: 'learning rate of Adam' });
  const field = adam.getByRole('textbox', { name: 'learning rate of Adam' });
  await tabTo(page, slider);
  await press(page, 'ArrowRight', 'ArrowUp');
  expect(Number(await field.inputValue())).toBeGreaterThan(0.1);
  await press(page, 'Delete');
  await expect(field).toHaveValue('0.001');
  await tabTo(page, field);
  await page.keyboard.type('5e-2');
  await press(page, 'Enter');
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=0.05');
  await page.keyboard.type('no');
  await press(page, 'Enter');
  await expect(adam.getByRole('alert')).toBeVisible();
  await press(page, 'Escape');
  await expect(field).toHaveValue('0.05');
  await expect(field).toBeFocused();
});

test('toggle a correction and change the form', async ({ page }) => {
  await open(page, race(300));
  await opened(page, 'Adam');
  const adam = card(page, 'Adam');
  await tabTo(page, adam.getByRole('radio', { name: 'Keras' }));
  await press(page, 'ArrowRight');
  await expect.poll(() => part(page, 'r')).toContain('adam:pytorch');
  await tabTo(page, adam.getByRole('checkbox', { name: 'bias correction' }));
  await press(page, 'Space');
  await expect.poll(() => part(page, 'r')).toContain('bias=0');
  expect(await step(page)).toBe(300); // the space bar was the checkbox's
});

test('hide, duplicate and remove a run; Back brings it back, and the focus is never lost', async ({ page }) => {
  await open(page, race(300));
  await opened(page, 'Adam');
  await press(page, 'h');
  await expect.poll(() => part(page, 'r')).toContain('_hide=1');
  await press(page, 'h');
  const adam = card(page, 'Adam');
  await tabTo(page, adam.getByRole('button', { name: 'Duplicate' }));
  await press(page, 'Enter');
  await expect(opener(page, 'Adam 2')).toBeFocused();
  await expect.poll(() => part(page, 'r')).toMatch(/adam.*adam/);
  await page.goBack();
  await expect(page.locator('li.card')).toHaveCount(3);
  await hasFocus(page);
  await expect(opener(page, 'Adam')).toBeFocused();
  await press(page, '1');
  await tabTo(page, card(page, 'SGD').getByRole('button', { name: 'Remove' }));
  await press(page, 'Enter');
  await expect(opener(page, 'Momentum')).toBeFocused();
  await expect(page.locator('li.card')).toHaveCount(2);
  await page.goBack();
  await expect(page.locator('li.card')).toHaveCount(3);
  await hasFocus(page);
  for (let left = 3; left > 0; left--) {
    await press(page, '1');
    await tabTo(page, page.locator('li.card').first().getByRole('button', { name: 'Remove' }));
    await press(page, 'Enter');
    await expect(page.locator('li.card')).toHaveCount(left - 1);
  }
  await expect(page.getByRole('button', { name: 'Add optimizer' })).toBeFocused();
});

test('move the start, far and a little', async ({ page }) => {
  await open(page, race(300));
  await tabTo(page, page.getByRole('slider', { name: 'Start, x' }));
  await press(page, 'ArrowRight', 'Shift+ArrowUp', 'Alt+ArrowLeft');
  await expect.poll(() => part(page, 'p')).not.toBe('-1.2,1');
  await press(page, 'Home');
  await expect.poll(async () => (await part(page, 'p'))?.split(',')[0]).toBe('-2');
  await tabTo(page, page.getByRole('slider', { name: 'Start, y' }));
  await press(page, 'End');
  await expect.poll(() => part(page, 'p')).toBe('-2,3');
});

test('zoom, pan and fit', async ({ page }) => {
  await open(page, race(300));
  const home = await shown(page);
  await tabTo(page, page.getByRole('group', { name: 'Ground' }));
  await press(page, '+');
  const zoomed = await shown(page);
  expect(zoomed).not.toBe(home);
  await press(page, 'Shift+ArrowRight');
  expect(await shown(page)).not.toBe(zoomed);
  await press(page, '0');
  expect(await shown(page)).toBe(home);
  await press(page, '-');
  await tabTo(page, page.getByRole('slider', { name: 'Playhead' }));
  await press(page, 'f');
  await expect.poll(() => shown(page)).toBe(home);
});

test('scrub, and read all losses on the chart where the playhead stands', async ({ page }) => {
  await open(page, race(300));
  await tabTo(page, page.getByRole('slider', { name: 'Playhead' }));
  const reading = page.locator('.chart-read-out');
  await expect(reading).toContainText('step 300');
  await press(page, 'ArrowRight', 'ArrowRight');
  expect(await step(page)).toBe(302);
  await expect(reading).toContainText('step 302');
  for (const name of ['SGD', 'Momentum', 'Adam'])
    await expect(reading).toContainText(await card(page, name).locator('.loss .value').innerText());
  await press(page, 'Home');
  await expect(reading).toContainText('step 0');
  await press(page, 'Tab');
  await expect(reading).toBeHidden();
});

test('change the speed and the number of steps', async ({ page }) => {
  await open(page, race(300));
  const speed = page.getByRole('combobox', { name: 'Speed' });
  const before = await speed.inputValue();
  await tabTo(page, speed);
  await press(page, 'ArrowDown');
  expect(Number(await speed.inputValue())).toBeGreaterThan(Number(before));
  await tabTo(page, page.getByRole('textbox', { name: 'Number of steps' }), true);
  await page.keyboard.type('350');
  await press(page, 'Enter');
  await expect.poll(() => part(page, 'n')).toBe('350');
});

test("read a symbol's meaning, and switch to numbers", async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  await expect(equations.locator('.katex').first()).toBeVisible();
  await tabTo(page, equations);
  await press(page, 'ArrowRight');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(equations).toBeFocused();
  await press(page, 'n');
  await expect(adam.getByRole('radio', { name: 'Numbers' })).toBeChecked();
  await tabTo(page, adam.getByRole('radio', { name: 'Numbers' }), true);
  await press(page, 'ArrowLeft');
  await expect(adam.getByRole('radio', { name: 'Letters' })).toBeChecked();
});

test('copy the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, race(300));
  await press(page, '.', 'c');
  await expect(page.getByText('Copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('&t=301&');
});

test('where the clipboard refuses, the link is shown, and Escape gives the focus back', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  });
  await open(page, race(300));
  await press(page, 'c');
  await expect(page.getByRole('textbox', { name: 'Copy it from here' })).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});

test('choose a theme, and type a surface of one’s own', async ({ page }) => {
  await open(page, race(300));
  await press(page, 'd');
  const themes = page.getByRole('group', { name: 'Theme' });
  await expect(themes.getByRole('button').first()).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.getByRole('button', { name: 'Theme' })).toBeFocused();
  await press(page, 'o');
  const field = page.getByRole('textbox', { name: 'f(x, y)' });
  await expect(field).toBeFocused();
  await press(page, 'Control+a');
  await page.keyboard.type('x^2 + 2');
  await press(page, 'Enter');
  await expect.poll(() => part(page, 'f')).toBe('x^2 + 2');
  await page.keyboard.type(' +');
  await press(page, 'Escape');
  await expect(field).toHaveValue('x^2 + 2');
});

test('dismiss a problem', async ({ page }) => {
  await open(page, '#v=1&s=beale&r=adamm;sgd,lr=0.001');
  await tabTo(page, page.getByRole('button', { name: 'Dismiss' }));
  await press(page, 'Enter');
  await expect(page.locator('.problems')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Surface: Beale' })).toBeFocused();
});

test('play, pause, step and restart from anywhere', async ({ page }) => {
  await open(page, race(300));
  await press(page, '.', '.', ',');
  expect(await step(page)).toBe(301);
  await press(page, 'l', 'l', 'j');
  expect(await step(page)).toBe(311);
  await press(page, 'e');
  expect(await step(page)).toBe(500);
  await press(page, 'r');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await press(page, 'Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await press(page, 'k');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await press(page, 'k');
  await press(page, 't');
  await expect(page.getByRole('table', { name: /^Runs at step/ })).toBeInViewport({ ratio: 0.9 });
});

test('keys are text in a field, the space bar is the button that has the focus, and Ctrl is the browser’s', async ({
  page,
}) => {
  await open(page, race(300));
  const before = await hash(page);
  const field = page.getByRole('textbox', { name: 'Step', exact: true });
  await tabTo(page, field);
  await page.keyboard.type('k.?a3 ');
  await expect(field).toHaveValue('k.?a3 ');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'Escape');
  await expect(field).toHaveValue('300');
  await tabTo(page, page.getByRole('combobox', { name: 'Speed' }));
  await press(page, 'r', 'e');
  await tabTo(page, page.getByRole('button', { name: 'Step back' }), true);
  await press(page, 'Control+k', 'Alt+k', 'Shift+k', 'Control+.');
  expect(await step(page)).toBe(300);
  await press(page, 'Space');
  expect(await step(page)).toBe(299);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await press(page, '.');
  await expect.poll(() => hash(page)).toBe(before);
});
